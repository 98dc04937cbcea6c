#include "facts/entities/sentence_roles.h"

#include "facts/entities/role_words.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_phrase = 7;   // tokens from "the" to the noun
constexpr std::uint32_t shortest_before = 5;  // tokens of a sentence that may say whom the next one speaks of
constexpr std::size_t often = 3;              // mentions

class SentenceRoles : private RoleWords {
 public:
  SentenceRoles(const Words& words, const std::vector<Name>& names, Entities& entities)
      : RoleWords(words, names), entities_(entities), seen_(words.distinct()) {}

  void run() {
    std::size_t before = 0;  // the first name of the sentence before
    std::size_t here = 0;
    for (std::uint32_t s = 0; s < words_.sentences().size(); ++s) {
      const Sentence& sentence = words_.sentences()[s];
      const std::uint32_t noun = s > 0 ? subject(sentence) : 0;
      if (noun != 0 && !seen_[words_[noun].id]) {
        const Sentence& last = words_.sentences()[s - 1];
        const std::uint32_t one = last.last_token - last.first_token > shortest_before ? alone(before, here) : no_entity;
        if (one != no_entity && !entities_.all[one].role && entities_.all[one].mentions.size() >= often)
          entities_.all[one].role = Span{words_[sentence.first_token + 1].span.start, words_[noun].span.end};
      }
      for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) seen_[words_[i].id] = true;
      before = here;
      while (here < names_.size() && names_[here].first < sentence.last_token) ++here;
    }
  }

 private:
  /// "The award-winning actress spoke": the noun that begins the sentence, its verb right behind; 0 where there is none.
  [[nodiscard]] std::uint32_t subject(const Sentence& sentence) const {
    const std::uint32_t the = sentence.first_token;
    if (words_.flat(the) != "the"_w) return 0;
    std::uint32_t at = the + 1;
    while (at + 1 < sentence.last_token && at - the < longest_phrase && !(head(at) && !head(at + 1))) {
      const bool hyphen = words_.mark(at) == u'-' && words_.touches_next(at);
      if (!hyphen && (words_[at].kind != TokenKind::word || words_[at].is(wc::function_word) || is_clause_verb(at))) return 0;
      ++at;
    }
    if (at + 1 >= sentence.last_token || at - the >= longest_phrase || words_[at].shape != Shape::lower || name_at_[at] != no_entity)
      return 0;
    const std::uint32_t next = words_[at + 1].is(wc::function_word) && !is_clause_verb(at + 1) ? at + 2 : at + 1;  // "also said"
    if (next >= sentence.last_token || words_[next].shape != Shape::lower) return 0;
    if (one_of<"who which that but">(words_.flat(next))) return 0;
    // whoever has to do with what happened to somebody
    if (one_of<"judge coroner pilot prosecutor magistrate lawyer attorney doctor officer driver">(words_.flat(at))) return 0;
    return is_clause_verb(next) || has_tail(words_[next].flat, u"ed") ? at : 0;
  }

  /// The only person among the names [first, last).
  [[nodiscard]] std::uint32_t alone(std::size_t first, std::size_t last) const {
    std::uint32_t one = no_entity;
    for (std::size_t n = first; n < last; ++n) {
      const std::uint32_t entity = entities_.of_name[n];
      if (names_[n].type != EntityType::person || entity == no_entity) continue;
      if (one != no_entity && one != entity) return no_entity;
      one = entity;
    }
    return one;
  }

  Entities& entities_;
  std::vector<bool> seen_;  // by word id: stands in an earlier sentence
};

}  // namespace

void find_sentence_roles(const Words& words, const std::vector<Name>& names, Entities& entities) {
  if (words.english()) SentenceRoles(words, names, entities).run();
}

}  // namespace nutgraf
