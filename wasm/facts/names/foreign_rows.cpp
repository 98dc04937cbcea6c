#include "facts/names/foreign_rows.h"

#include <algorithm>

#include "facts/names/name_edits.h"
#include "facts/words/small_words.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

class Rows : NameEdits {
 public:
  Rows(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  void add(const std::vector<Name>& candidates) {
    for (Name name : candidates) {
      if (!is_full_name(name)) continue;
      // what the last round found may stand beside the next one
      const Name* before = name.first > 1 ? name_over(name.first - 2) : nullptr;
      const Name* after = name_over(name.last + 1);
      const bool behind = name.first > 1 && joined(name.first - 1, name.first) && is_person(before);
      const bool in_front = joined(name.last, name.last - 1) && is_person(after);
      const bool listed = after != nullptr && words_.same_sentence(name.last - 1, after->last) && words_.mark(name.last) == u',' &&
                          is_person(after) && joined(after->last, name.first);
      if (!behind && !in_front && !listed) continue;
      name.type = EntityType::person;
      name.span = {words_[name.first].span.start, words_[name.last - 1].span.end};
      put(name);
    }
  }

 private:
  [[nodiscard]] bool is_full_name(const Name& name) const {
    static const LexiconSet heads("organization-heads-other");
    if (name.last - name.first < 2 || name.last - name.first > 3 || name.type == EntityType::location) return false;
    constexpr WordClasses other = wc::place | wc::organization | wc::organization_head | wc::demonym | wc::title | wc::function_word;
    if ((words_.phrase_classes(name.first, name.last) & other) != 0) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const Word& w = words_[i];
      if (w.shape != Shape::capital || w.is(other) || words_.use(i).lower > 0 || heads.contains(w.flat) || leads_to_name(w.flat) ||
          is_small_word(w.flat, SmallWord::named_after))
        return false;
    }
    return true;
  }

  /// "y", "et", "en" at `i`, in the sentence of `here`.
  [[nodiscard]] bool joined(std::uint32_t i, std::uint32_t here) const {
    return words_.same_sentence(here, i) && one_of<"y e et en">(words_.flat(i));
  }

  /// Somebody whose full name it is.
  static bool is_person(const Name* name) { return name != nullptr && name->type == EntityType::person && name->last - name->first > 1; }

  void put(const Name& found) {
    const auto at = std::lower_bound(names_.begin(), names_.end(), found, [](const Name& a, const Name& b) { return a.last <= b.first; });
    auto end = at;
    for (; end != names_.end() && end->first < found.last; ++end) {
      if (end->type == EntityType::person) return;
    }
    names_.insert(names_.erase(at, end), found);
  }
};

}  // namespace

void add_people_in_rows(const Words& words, const std::vector<Name>& candidates, std::vector<Name>& names) {
  if (words.in_language("es fr it pt nl")) Rows(words, names).add(candidates);
}

}  // namespace nutgraf
