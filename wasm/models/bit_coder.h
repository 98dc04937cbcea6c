// Bits in fewer bytes than an eighth of their number: an adaptive binary range coder (Martin 1979; as in LZMA), in whole numbers.
// Who writes and who reads ask for the same bits in the same order with the same chances, which learn from each bit.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace nutgraf {

/// How likely the next bit of one kind is 1; learns fast at first.
class Chance {
 public:
  /// The part of `range` that stands for 1: neither nothing nor all of a range of 2^24 and more.
  [[nodiscard]] std::uint32_t of(std::uint32_t range) const { return (range >> 12) * (one_ >> 4); }
  void learn(bool bit) {
    if (seen_ < slowest) ++seen_;
    one_ = static_cast<std::uint16_t>(bit ? one_ + ((65536U - one_) >> seen_) : one_ - (one_ >> seen_));
  }

 private:
  static constexpr std::uint8_t slowest = 6;
  std::uint16_t one_ = 32768;  // in 65,536; stays 64 away from both ends, as less than that over 2^6 is nothing
  std::uint8_t seen_ = 0;
};

class BitWriter {
 public:
  bool bit(bool bit, Chance& chance) {
    const std::uint32_t part = chance.of(range_);
    chance.learn(bit);
    if (!bit) low_ += part;
    range_ = bit ? part : range_ - part;
    shift();
    return bit;
  }
  /// So many bits, at most 8, that are as likely 0 as 1.
  std::uint32_t bits(std::uint32_t value, int count) {
    range_ >>= count;
    low_ += std::uint64_t{range_} * value;
    shift();
    return value;
  }
  [[nodiscard]] std::vector<std::uint8_t> finish() {
    for (int left = 4; left > 0; --left) put();
    return std::move(bytes_);
  }

 private:
  void shift() {
    for (; range_ < 1U << 24; range_ <<= 8) put();
  }
  void put() {
    if (low_ >> 32 != 0) {  // carried over into what is written
      for (std::size_t at = bytes_.size(); ++bytes_[--at] == 0;) {
      }
    }
    bytes_.push_back(static_cast<std::uint8_t>(low_ >> 24));
    low_ = (low_ & 0xFFFFFF) << 8;
  }

  std::vector<std::uint8_t> bytes_;
  std::uint64_t low_ = 0;
  std::uint32_t range_ = 0xFFFFFFFF;
};

/// Bytes that are damaged give other bits; behind their end stand zeros.
class BitReader {
 public:
  explicit BitReader(std::string_view bytes) : bytes_(bytes) {
    for (int left = 4; left > 0; --left) take();
  }
  /// The bit that was written. The first argument is there for code that both writes and reads.
  bool bit(bool, Chance& chance) {
    const std::uint32_t part = chance.of(range_);
    const bool bit = value_ < part;
    chance.learn(bit);
    if (!bit) value_ -= part;
    range_ = bit ? part : range_ - part;
    shift();
    return bit;
  }
  std::uint32_t bits(std::uint32_t, int count) {
    range_ >>= count;
    const std::uint32_t value = std::min(value_ / range_, (1U << count) - 1);
    value_ -= range_ * value;
    shift();
    return value;
  }
  /// Whether as many bytes were read as there are.
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

 private:
  void shift() {
    for (; range_ < 1U << 24; range_ <<= 8) take();
  }
  void take() {
    value_ = value_ << 8 | (at_ < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at_]) : 0U);
    ++at_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint32_t range_ = 0xFFFFFFFF, value_ = 0;
};

}  // namespace nutgraf
