// Symbols in as many bits as they are rare: how often each came so far is the part of the range that stands for it (Witten, Neal & Cleary 1987).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace nutgraf {

/// How often each of at most 256 symbols came.
class Frequencies {
 public:
  Frequencies(std::size_t symbols, std::uint32_t at_first) : of_(symbols) {
    for (std::size_t symbol = 0; symbol < symbols; ++symbol) add(symbol, at_first);
  }
  void add(std::size_t symbol, std::uint32_t more) {
    of_[symbol] += more;
    groups_[symbol / group] += more;
    all_ += more;
  }
  [[nodiscard]] std::uint32_t of(std::size_t symbol) const { return of_[symbol]; }
  [[nodiscard]] std::uint32_t all() const { return all_; }

  /// A symbol that came, of some that did.
  template <class Bits>
  [[gnu::noinline]] std::size_t code(Bits& bits, std::size_t symbol) const {
    const std::uint32_t place =
        bits.place([&] { return std::accumulate(of_.begin(), of_.begin() + static_cast<std::ptrdiff_t>(symbol), 0U); }, all_);
    std::uint32_t first = 0;
    std::size_t found = 0;
    for (; place - first >= groups_[found / group]; found += group) first += groups_[found / group];
    for (; place - first >= of_[found]; ++found) first += of_[found];
    bits.part(first, of_[found]);
    return found;
  }

 private:
  static constexpr std::size_t group = 8;
  std::vector<std::uint32_t> of_;
  std::array<std::uint32_t, 256 / group> groups_{};
  std::uint32_t all_ = 0;
};

}  // namespace nutgraf
