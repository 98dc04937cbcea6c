// The phrase lists as the build packs them (tools/pack.cpp): of each phrase a fingerprint, how it must stand and its list; less than three bytes
// stand for twenty (Carter et al. 1978, "Exact and approximate membership testers"). Of the texts that are no phrase one in a million passes for one
// that a block begins with or has, and one in sixty thousand for a whole block: that is asked once a block, the other at the end of each word.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "nutgraf/role.h"

namespace nutgraf {

enum class PhraseMode : std::uint8_t { none, anywhere, prefix, label, whole };  // weakest first; none: no phrase

/// How a line of a list says that its phrase must stand: its first character.
[[nodiscard]] constexpr PhraseMode phrase_mode(char mark) {
  switch (mark) {
    case '=': return PhraseMode::whole;
    case '<': return PhraseMode::label;
    case '^': return PhraseMode::prefix;
    case '~': return PhraseMode::anywhere;
    default: return PhraseMode::none;
  }
}

inline constexpr std::size_t longest_phrase = 80;  // in units
inline constexpr std::size_t start_units = 4;      // phrases that may stand anywhere are found by their first units

struct PhraseList {
  std::string_view name;  ///< of the lexicon phrases-NAME.txt
  Role kind;
  bool author_bio;
};
/// Earlier lists win where two phrases of one mode and length match.
inline constexpr std::array phrase_lists{
    PhraseList{"comment-form", Role::comment_form, false},
    PhraseList{"comments", Role::comments, false},
    PhraseList{"related", Role::related, false},
    PhraseList{"inline-related", Role::inline_related, false},
    PhraseList{"newsletter", Role::newsletter, false},
    PhraseList{"share", Role::share, false},
    PhraseList{"ad", Role::ad, false},
    PhraseList{"notice", Role::notice, false},
    PhraseList{"paywall", Role::paywall, false},
    PhraseList{"legal", Role::legal, false},
    PhraseList{"navigation", Role::navigation, false},
    PhraseList{"source", Role::source, false},
    PhraseList{"credit", Role::credit, false},
    PhraseList{"caption", Role::caption, false},
    PhraseList{"byline", Role::byline, false},
    PhraseList{"dateline", Role::dateline, false},
    PhraseList{"author-bio", Role::other, true},
    PhraseList{"poll", Role::other, false},
};

/// The fingerprint of a text that grows unit by unit: 64-bit FNV-1a, of which 33 bits are kept, of whole phrases the upper 30.
class Fingerprint {
 public:
  static constexpr int bits = 33, bits_of_whole = 30;
  void add(char16_t unit) { state_ = (state_ ^ unit) * 0x100000001B3; }
  [[nodiscard]] std::uint64_t value() const { return (state_ ^ state_ >> 32) * 0x9E3779B97F4A7C15 >> (64 - bits); }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325;
};

struct PackedPhrase {
  std::uint64_t fingerprint = 0;  ///< of its text as spell() has it
  PhraseMode mode = PhraseMode::none;
  std::uint8_t list = 0;  ///< in phrase_lists
};

/// By the upper bits of the fingerprint of their first units: how long the longest of the phrases is that may stand anywhere, in reach_step units.
/// 0: none begins so.
using PhraseReaches = std::array<std::uint8_t, 1 << 16>;
inline constexpr std::size_t reach_step = 4;
constexpr std::size_t start_of(std::uint64_t fingerprint) { return static_cast<std::size_t>(fingerprint >> (Fingerprint::bits - 16)); }

/// Packs phrases, 65,535 at most, in whatever order.
[[nodiscard]] std::vector<std::uint8_t> pack_phrases(std::vector<PackedPhrase> phrases, const PhraseReaches& reaches);

class BitReader;

/// The phrases of some modes, of whose fingerprints the upper `bits` are kept.
class PhraseSet {
 public:
  /// What pack_phrases() wrote of them.
  PhraseSet(BitReader& packed, int bits);

  /// Calls visit(PackedPhrase) for each phrase of this fingerprint, in the order of the lists.
  template <class Visit>
  void find(std::uint64_t fingerprint, Visit visit) const {
    if (!seen_[seen_at(fingerprint)]) return;
    const auto bucket = static_cast<std::size_t>(fingerprint >> (Fingerprint::bits - bucket_bits));
    for (std::uint32_t i = begin_[bucket]; i < begin_[bucket + 1]; ++i) {
      if (phrases_[i].fingerprint == fingerprint >> left_out_) visit(phrases_[i]);
    }
  }

 private:
  static constexpr int bucket_bits = 14;
  static constexpr int seen_bits = 18;
  static std::size_t seen_at(std::uint64_t fingerprint) { return static_cast<std::size_t>(fingerprint >> (Fingerprint::bits - seen_bits)); }
  int left_out_;                                   // bits of a fingerprint that are not kept
  std::bitset<std::size_t{1} << seen_bits> seen_;  // how fingerprints begin that there are: one in fifteen of those that are not passes
  std::vector<PackedPhrase> phrases_;              // by fingerprint
  std::vector<std::uint16_t> begin_;               // where the phrases of a bucket begin, by the fingerprint's upper bits
};

class PhraseBook {
 public:
  /// What pack_phrases() wrote.
  explicit PhraseBook(std::string_view packed);

  /// Calls visit(PackedPhrase) for each phrase of this fingerprint that is a whole block, in the order of the lists.
  template <class Visit>
  void find_whole(std::uint64_t fingerprint, Visit visit) const {
    whole_.find(fingerprint, visit);
  }
  /// The same for phrases of the other modes.
  template <class Visit>
  void find_part(std::uint64_t fingerprint, Visit visit) const {
    part_.find(fingerprint, visit);
  }

  /// How many units a phrase that may stand anywhere can have whose first ones have this fingerprint; 0: none begins so.
  [[nodiscard]] std::size_t reach(std::uint64_t fingerprint) const {
    const std::size_t start = start_of(fingerprint);
    return starts_[start] ? reaches_[start] * reach_step : 0;
  }

 private:
  explicit PhraseBook(BitReader&& packed);
  PhraseSet whole_, part_;
  PhraseReaches reaches_{};
  std::bitset<std::tuple_size_v<PhraseReaches>> starts_;  // that reach anywhere: most are asked for in vain, and these lie close together
};

}  // namespace nutgraf
