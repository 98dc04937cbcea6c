// Who signed a quotation: "“…” — Jane Roe", or a line below it that has nothing but who said it.
#pragma once

#include <vector>

#include "facts/quotes/clauses.h"
#include "facts/quotes/quotes.h"

namespace nutgraf {

class Signatures {
 public:
  Signatures(const Words& words, Clauses& clauses) : words_(words), clauses_(clauses) {}

  /// “…” — Jane Roe; “…” – Harbour Times: a dash and a name, or up to four words in capitals, behind the quotation, that ends the paragraph; null
  /// when there is none.
  [[nodiscard]] const SpeakerMention* behind(const Quoted& q) const;
  /// "— Jane Roe, singer", "Jane Roe, Director, Leeds Lab": a paragraph of its own below the quotation all[index], or below its last
  /// paragraph; the one above where a row of them begins with a name.
  [[nodiscard]] const SpeakerMention* below(const std::vector<Quoted>& all, std::size_t index) const;

 private:
  [[nodiscard]] std::uint32_t block_of(std::uint32_t i) const { return words_.sentence_of(i).block; }
  [[nodiscard]] const SpeakerMention* outlet(const Quoted& q, std::uint32_t first) const;
  [[nodiscard]] const SpeakerMention* card(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] const SpeakerMention* card_above(const Quoted& q) const;
  [[nodiscard]] const SpeakerMention* above(const std::vector<Quoted>& all, std::size_t index) const;
  [[nodiscard]] bool begins_block(std::uint32_t i) const { return i == 0 || block_of(i - 1) != block_of(i); }

  const Words& words_;
  Clauses& clauses_;
};

/// "— Jane Roe, singer" as the whole of [first, last): names who said what stands above it, and is no quotation itself.
[[nodiscard]] bool is_signature_line(const Words& words, std::uint32_t first, std::uint32_t last);

}  // namespace nutgraf
