// What a stretch between quotation marks looks like: whole sentences, the title of a work, a word.
#pragma once

#include "facts/quotes/quotes.h"

namespace nutgraf {

class QuotedForms {
 public:
  explicit QuotedForms(const Words& words) : words_(words) {}

  /// At most 50.
  [[nodiscard]] std::uint32_t count_words(const Quoted& q) const;
  /// A comma, a stop or a dash stands in front of the closing mark.
  [[nodiscard]] bool ends_in_mark(const Quoted& q) const;
  [[nodiscard]] bool ends_sentence(const Quoted& q) const;
  /// Words in capitals throughout, without a closing mark: the title of a work.
  [[nodiscard]] bool is_title(const Quoted& q) const;
  /// “Two and a Half Boats.”: three words and more in capitals, of mixed case, whatever mark ends it.
  [[nodiscard]] bool is_headline(const Quoted& q) const;
  /// "told “Fox & Friends.”", "wrote in her book “Confidence Man,”": the stop or comma is the sentence's, the rest has capitals throughout.
  [[nodiscard]] bool is_work(const Quoted& q) const;
  /// "its new “slow tide” gate": a word in front of a noun that has something in front of it, too.
  [[nodiscard]] bool is_term(const Quoted& q) const;
  /// "arrested in a 2006 “reverse sting.”": words at the end of a clause that only say where or of what kind.
  [[nodiscard]] bool is_set_phrase(const Quoted& q) const;
  /// "phrases like “to broaden the mind”", "Ask, “Where is it?”": what anybody might say.
  [[nodiscard]] bool is_example(const Quoted& q) const;
  /// A question, or a sentence that is broken off: somebody else goes on.
  [[nodiscard]] bool awaits_answer(const Quoted& q) const;
  /// "the Norse word for “long night”": what a word means.
  [[nodiscard]] bool is_gloss(const Quoted& q) const;
  /// 「…」と話した: the particle that marks speech behind the bracket; 「…」という names something.
  [[nodiscard]] bool is_japanese_speech(const Quoted& q) const;

 private:
  [[nodiscard]] char16_t last_mark(const Quoted& q) const;
  [[nodiscard]] bool has_article(std::uint32_t verb) const;
  [[nodiscard]] bool spoken_of(std::uint32_t first) const;

  const Words& words_;
};

}  // namespace nutgraf
