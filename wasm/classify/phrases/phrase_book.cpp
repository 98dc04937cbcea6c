#include "classify/phrases/phrase_book.h"

#include <algorithm>

#include "base/sort.h"
#include "models/bit_coder.h"

namespace nutgraf {
namespace {

constexpr int low_bits = 19;  // of a gap between fingerprints: they are as good as random
constexpr std::uint32_t most_upper = 1U << (Fingerprint::bits - low_bits);
constexpr int mode_bits = 3;
constexpr int list_bits = 5;
static_assert(phrase_lists.size() <= 1U << list_bits);

/// A number below 2^count, bit by bit from the highest, each with the chance that it has behind those before it.
template <class Bits>
std::uint32_t code_tree(Bits& bits, std::uint32_t value, int count, Chance* chances) {
  std::uint32_t node = 1;
  for (int left = count; left > 0; --left) node = node * 2 + (bits.bit((value >> (left - 1) & 1) != 0, chances[node]) ? 1U : 0U);
  return node - (1U << count);
}

/// Phrases in the order of their fingerprints: the gaps in between by Rice's code (1979), then what each phrase is. Writes and reads.
template <class Bits>
void code(Bits& bits, std::vector<PackedPhrase>& phrases) {
  const auto size = static_cast<std::uint32_t>(phrases.size());
  const std::uint32_t upper_size = bits.bits(size >> 8, 8);
  phrases.resize(upper_size << 8 | bits.bits(size & 0xFF, 8));
  std::array<Chance, 16> goes_on;
  std::array<Chance, 1 << mode_bits> mode;
  std::array<std::array<Chance, 1 << list_bits>, 1 << mode_bits> list;
  std::uint64_t last = 0;
  for (PackedPhrase& phrase : phrases) {
    const std::uint64_t gap = phrase.fingerprint - last;
    std::uint64_t upper = 0;
    while (upper < most_upper &&
           bits.bit(upper < gap >> low_bits, goes_on[static_cast<std::size_t>(std::min<std::uint64_t>(upper, goes_on.size() - 1))]))
      ++upper;
    last += upper << low_bits;
    last += std::uint64_t{bits.bits(gap >> 11 & 0xFF, 8)} << 11;
    last += bits.bits(gap >> 3 & 0xFF, 8) << 3;
    last += bits.bits(gap & 7, 3);
    phrase.fingerprint = last & ((std::uint64_t{1} << Fingerprint::bits) - 1);
    phrase.mode = static_cast<PhraseMode>(code_tree(bits, static_cast<std::uint32_t>(phrase.mode), mode_bits, mode.data()));
    phrase.list = static_cast<std::uint8_t>(code_tree(bits, phrase.list, list_bits, list[static_cast<std::size_t>(phrase.mode)].data()));
  }
}

}  // namespace

std::vector<std::uint8_t> pack_phrases(std::vector<PackedPhrase> phrases) {
  sort(phrases, [](const PackedPhrase& a, const PackedPhrase& b) {
    return a.fingerprint != b.fingerprint ? a.fingerprint < b.fingerprint : a.list != b.list ? a.list < b.list : a.mode < b.mode;
  });
  BitWriter bits;
  code(bits, phrases);
  return bits.finish();
}

PhraseBook::PhraseBook(std::string_view packed) : begin_((std::size_t{1} << bucket_bits) + 1) {
  BitReader bits(packed);
  code(bits, phrases_);
  for (const PackedPhrase& phrase : phrases_) {
    ++begin_[static_cast<std::size_t>(phrase.fingerprint >> bucket_shift) + 1];
    if (phrase.mode == PhraseMode::none) keys_[static_cast<std::size_t>(phrase.fingerprint >> key_shift)] = true;
  }
  for (std::size_t bucket = 1; bucket < begin_.size(); ++bucket)
    begin_[bucket] = static_cast<std::uint16_t>(begin_[bucket] + begin_[bucket - 1]);
}

}  // namespace nutgraf
