#include "models/inflate.h"

#include <array>

namespace nutgraf {
namespace {

constexpr int max_bits = 15;

/// A canonical Huffman code: how many codes each length has, and the symbols in the order of their codes.
struct Huffman {
  std::array<std::uint16_t, max_bits + 1> counts{};
  std::array<std::uint16_t, 288> symbols{};

  explicit Huffman(std::span<const std::uint8_t> lengths) {
    for (const std::uint8_t length : lengths) ++counts[length];
    counts[0] = 0;
    std::array<std::uint16_t, max_bits + 2> offsets{};
    for (std::size_t i = 1; i <= max_bits; ++i) offsets[i + 1] = static_cast<std::uint16_t>(offsets[i] + counts[i]);
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
      if (lengths[symbol] != 0) symbols[offsets[lengths[symbol]]++] = static_cast<std::uint16_t>(symbol);
    }
  }
};

class Inflater {
 public:
  Inflater(std::span<const std::uint8_t> stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  bool run() {
    for (;;) {
      const bool last = bits(1) == 1;
      const std::uint32_t kind = bits(2);
      const bool good = kind == 0 ? stored() : kind == 1 ? fixed() : kind == 2 && dynamic();
      if (!good || broken_) return false;
      if (last) return true;
    }
  }

  std::string out;

 private:
  std::uint32_t bits(int count) {
    while (held_ < count) {
      if (at_ >= stream_.size()) {
        broken_ = true;
        return 0;
      }
      buffer_ |= static_cast<std::uint32_t>(stream_[at_++]) << held_;
      held_ += 8;
    }
    const std::uint32_t value = buffer_ & ((1U << count) - 1);
    buffer_ >>= count;
    held_ -= count;
    return value;
  }

  /// The next symbol, or -1. Codes of one length are consecutive numbers (RFC 1951, 3.2.2).
  int symbol(const Huffman& code) {
    int value = 0;
    int first = 0;
    int index = 0;
    for (std::size_t length = 1; length <= max_bits; ++length) {
      value |= static_cast<int>(bits(1));
      const int count = code.counts[length];
      if (value - count < first) return code.symbols[static_cast<std::size_t>(index + value - first)];
      index += count;
      first = (first + count) << 1;
      value <<= 1;
      if (broken_) return -1;
    }
    return -1;
  }

  bool stored() {
    buffer_ = 0;
    held_ = 0;
    if (stream_.size() - at_ < 4) return false;
    const std::size_t length = stream_[at_] | stream_[at_ + 1] << 8;
    const std::size_t check = stream_[at_ + 2] | stream_[at_ + 3] << 8;
    at_ += 4;
    if ((length ^ check) != 0xFFFF || stream_.size() - at_ < length || limit_ - out.size() < length) return false;
    out.append(reinterpret_cast<const char*>(stream_.data()) + at_, length);
    at_ += length;
    return true;
  }

  bool fixed() {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t i = 0; i < lengths.size(); ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    std::array<std::uint8_t, 30> distances{};
    distances.fill(5);
    return block(Huffman(lengths), Huffman(distances));
  }

  bool dynamic() {
    const std::size_t literals = bits(5) + 257;
    const std::size_t distances = bits(5) + 1;
    const std::size_t codes = bits(4) + 4;
    if (literals > 286 || distances > 30) return false;
    static constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    std::array<std::uint8_t, 19> code_lengths{};
    for (std::size_t i = 0; i < codes; ++i) code_lengths[order[i]] = static_cast<std::uint8_t>(bits(3));
    const Huffman code(code_lengths);
    std::array<std::uint8_t, 286 + 30> lengths{};
    for (std::size_t i = 0; i < literals + distances;) {
      const int next = symbol(code);
      if (next < 0 || broken_) return false;
      if (next < 16) {
        lengths[i++] = static_cast<std::uint8_t>(next);
        continue;
      }
      if (next == 16 && i == 0) return false;
      const std::uint8_t repeated = next == 16 ? lengths[i - 1] : std::uint8_t{0};
      std::size_t times = next == 16 ? 3 + bits(2) : next == 17 ? 3 + bits(3) : 11 + bits(7);
      if (i + times > literals + distances) return false;
      while (times-- > 0) lengths[i++] = repeated;
    }
    const std::span<const std::uint8_t> all(lengths);
    return block(Huffman(all.first(literals)), Huffman(all.subspan(literals, distances)));
  }

  bool block(const Huffman& literals, const Huffman& distances) {
    static constexpr std::array<std::uint16_t, 29> length_base{3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                                               31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
    static constexpr std::array<std::uint8_t, 29> length_extra{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                               2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    for (;;) {
      const int next = symbol(literals);
      if (next < 0 || broken_) return false;
      if (next == 256) return true;
      if (next < 256) {
        if (out.size() >= limit_) return false;
        out.push_back(static_cast<char>(next));
        continue;
      }
      const auto kind = static_cast<std::size_t>(next - 257);
      if (kind >= length_base.size()) return false;
      std::size_t length = length_base[kind] + bits(length_extra[kind]);
      const int far = symbol(distances);
      if (far < 0 || far >= 30) return false;
      // Two distances share each number of extra bits: base = (2 + odd) << extra, plus 1 (RFC 1951, 3.2.5).
      const int extra = far < 4 ? 0 : far / 2 - 1;
      const std::size_t base = far < 4 ? static_cast<std::size_t>(far) + 1 : ((2U + (far & 1U)) << extra) + 1;
      const std::size_t distance = base + bits(extra);
      if (broken_ || distance > out.size() || limit_ - out.size() < length) return false;
      for (std::size_t from = out.size() - distance; length-- > 0; ++from) out.push_back(out[from]);
    }
  }

  std::span<const std::uint8_t> stream_;
  std::size_t limit_;
  std::size_t at_ = 0;
  std::uint32_t buffer_ = 0;
  int held_ = 0;
  bool broken_ = false;
};

}  // namespace

std::optional<std::string> inflate(std::span<const std::uint8_t> stream, std::size_t limit) {
  Inflater inflater(stream, limit);
  if (!inflater.run()) return std::nullopt;
  return std::move(inflater.out);
}

}  // namespace nutgraf
