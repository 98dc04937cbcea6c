#include "classify/phrases/phrase_book.h"

#include <algorithm>

#include "base/sort.h"
#include "models/bit_coder.h"
#include "models/frequencies.h"

namespace nutgraf {
namespace {

constexpr int upper_bits = 15;  // of a gap between fingerprints
constexpr int low_bits_of_starts = 5;
constexpr std::uint32_t most_upper = 1U << upper_bits;
constexpr std::size_t most_lists = 32;
constexpr auto strongest = static_cast<std::size_t>(PhraseMode::whole);
static_assert(phrase_lists.size() <= most_lists);
constexpr std::uint32_t seen = 8;  // what one phrase weighs against a kind that did not come yet

/// A gap between numbers as good as random, by Rice's code (1979).
template <class Bits>
std::uint64_t code_gap(Bits& bits, std::uint64_t gap, int low_bits, Chance& goes_on) {
  std::uint64_t coded = 0;
  while (coded < most_upper && bits.bit(coded < gap >> low_bits, goes_on)) ++coded;
  for (int left = low_bits; left > 0;) {
    const int count = std::min(left, 9);
    left -= count;
    coded = coded << count | bits.bits(gap >> left & ((1U << count) - 1), count);
  }
  return coded;
}

template <class Bits, class Items>
void code_size(Bits& bits, Items& items) {
  const auto size = static_cast<std::uint32_t>(items.size());
  const std::uint32_t upper_size = bits.bits(size >> 8, 8);
  items.resize(upper_size << 8 | bits.bits(size & 0xFF, 8));
}

/// Phrases in the order of their fingerprints of so many bits: the gaps in between, and what each phrase is. Writes and reads.
template <class Bits>
void code(Bits& bits, std::vector<PackedPhrase>& phrases, int fingerprint_bits) {
  code_size(bits, phrases);
  Chance goes_on;
  Frequencies kinds((strongest + 1) * most_lists, 1);
  std::uint64_t last = 0;
  for (PackedPhrase& phrase : phrases) {
    last += code_gap(bits, phrase.fingerprint - last, fingerprint_bits - upper_bits, goes_on);
    phrase.fingerprint = last & ((std::uint64_t{1} << fingerprint_bits) - 1);
    const std::size_t kind = kinds.code(bits, (strongest - static_cast<std::size_t>(phrase.mode)) * most_lists + phrase.list);
    kinds.add(kind, seen);
    phrase.mode = static_cast<PhraseMode>(strongest - kind / most_lists);
    phrase.list = static_cast<std::uint8_t>(kind % most_lists);
  }
}

struct Start {
  std::uint16_t start;
  std::uint8_t reach;
};

template <class Bits>
void code(Bits& bits, std::vector<Start>& starts) {
  code_size(bits, starts);
  Chance goes_on;
  Frequencies reaches(longest_phrase / reach_step + 1, 1);
  std::uint16_t last = 0;
  for (Start& start : starts) {
    last = static_cast<std::uint16_t>(last + code_gap(bits, static_cast<std::uint16_t>(start.start - last), low_bits_of_starts, goes_on));
    const std::size_t reach = reaches.code(bits, start.reach);
    reaches.add(reach, seen);
    start = {last, static_cast<std::uint8_t>(reach)};
  }
}

}  // namespace

std::vector<std::uint8_t> pack_phrases(std::vector<PackedPhrase> phrases, const PhraseReaches& reaches) {
  sort(phrases, [](const PackedPhrase& a, const PackedPhrase& b) {
    return a.fingerprint != b.fingerprint ? a.fingerprint < b.fingerprint : a.list != b.list ? a.list < b.list : a.mode < b.mode;
  });
  std::vector<PackedPhrase> whole, part;
  for (PackedPhrase& phrase : phrases) {
    if (phrase.mode == PhraseMode::whole) phrase.fingerprint >>= Fingerprint::bits - Fingerprint::bits_of_whole;
    (phrase.mode == PhraseMode::whole ? whole : part).push_back(phrase);
  }
  BitWriter bits;
  code(bits, whole, Fingerprint::bits_of_whole);
  code(bits, part, Fingerprint::bits);
  std::vector<Start> starts;
  for (std::size_t start = 0; start < reaches.size(); ++start) {
    if (reaches[start] != 0) starts.push_back({static_cast<std::uint16_t>(start), reaches[start]});
  }
  code(bits, starts);
  return bits.finish();
}

PhraseSet::PhraseSet(BitReader& packed, int bits) : left_out_(Fingerprint::bits - bits), begin_((std::size_t{1} << bucket_bits) + 1) {
  code(packed, phrases_, bits);
  for (const PackedPhrase& phrase : phrases_) {
    ++begin_[static_cast<std::size_t>(phrase.fingerprint >> (bits - bucket_bits)) + 1];
    seen_[seen_at(phrase.fingerprint << left_out_)] = true;
  }
  for (std::size_t bucket = 1; bucket < begin_.size(); ++bucket)
    begin_[bucket] = static_cast<std::uint16_t>(begin_[bucket] + begin_[bucket - 1]);
}

PhraseBook::PhraseBook(std::string_view packed) : PhraseBook(BitReader(packed)) {}

PhraseBook::PhraseBook(BitReader&& packed) : whole_(packed, Fingerprint::bits_of_whole), part_(packed, Fingerprint::bits) {
  std::vector<Start> starts;
  code(packed, starts);
  for (const Start start : starts) {
    reaches_[start.start] = start.reach;
    starts_[start.start] = true;
  }
}

}  // namespace nutgraf
