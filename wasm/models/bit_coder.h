// Bits in fewer bytes than an eighth of their number: an adaptive range coder (Martin 1979), in whole numbers.
// Who writes and who reads ask for the same bits in the same order with the same chances, which learn from each bit.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace nutgraf {

/// How likely the next bit of one kind is 1: the share of ones so far, of which the last few hundred count most.
class Chance {
 public:
  /// The part of `range` that stands for 1: neither nothing nor all of a range of 2^24 and more.
  [[nodiscard]] std::uint32_t of(std::uint32_t range) const {
    return static_cast<std::uint32_t>(std::uint64_t{range} * (state_ >> count_bits) >> share_bits);
  }
  void learn(bool bit) {
    const std::uint32_t count = state_ & most, share = state_ >> count_bits;
    const int slow = std::bit_width(count + 5) - 1;  // the step is about one part of as many as bits were seen
    state_ = (bit ? share + ((all - share) >> slow) : share - (share >> slow)) << count_bits | std::min(count + 1, most);
  }

 private:
  static constexpr int share_bits = 24, count_bits = 8;
  static constexpr std::uint32_t all = (1U << share_bits) - 1, most = (1U << count_bits) - 1;
  std::uint32_t state_ = 1U << 31;  // the share, and how many bits it is of
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
  /// So many bits, at most 9, that are as likely 0 as 1.
  std::uint32_t bits(std::uint32_t value, int count) {
    range_ >>= count;
    part(value, 1);
    return value;
  }
  /// One of `all` cases, 2^20 at most: the one at place(), which is asked by who writes only. Then part() must say which of them mean the same.
  template <class Place>
  std::uint32_t place(Place place, std::uint32_t all) {
    range_ /= all;
    return place();
  }
  void part(std::uint32_t first, std::uint32_t count) {
    low_ += std::uint64_t{range_} * first;
    range_ *= count;
    shift();
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
    part(value, 1);
    return value;
  }
  template <class Place>
  std::uint32_t place(Place, std::uint32_t all) {
    range_ /= all;
    return std::min(value_ / range_, all - 1);
  }
  void part(std::uint32_t first, std::uint32_t count) {
    value_ -= range_ * first;
    range_ *= count;
    shift();
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
