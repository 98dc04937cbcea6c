#include "facts/words/word_class.h"

#include <array>
#include <vector>

#include "base/hash.h"
#include "models/lexicon.h"

namespace nutgraf {
namespace {

struct Source {
  std::string_view lexicon;
  WordClasses classes;
};
constexpr std::array<Source, 20> sources{{{"given-names-f", word_class::female_name},
                                          {"given-names-m", word_class::male_name},
                                          {"given-names", word_class::given_name},
                                          {"surnames", word_class::surname},
                                          {"countries", word_class::country},
                                          {"regions", word_class::region},
                                          {"cities", word_class::city},
                                          {"demonyms", word_class::demonym},
                                          {"organizations", word_class::organization},
                                          {"organization-heads", word_class::organization_head},
                                          {"place-heads", word_class::place_head},
                                          {"work-heads", word_class::work_head},
                                          {"titles", word_class::title},
                                          {"title-modifiers", word_class::title_modifier},
                                          {"speech-verbs", word_class::speech_verb},
                                          {"function-words", word_class::function_word},
                                          {"common-words", word_class::common},
                                          {"past-verbs", word_class::past_verb},
                                          {"planning-words", word_class::planning},
                                          {"occupations", word_class::occupation}}};

class Table {
 public:
  Table() {
    slots_.resize(1u << 15);
    for (const Source& source : sources) {
      for (const std::u16string_view line : lexicon_lines(source.lexicon)) add_entry(line, source.classes);
    }
    for (const std::u16string_view line : lexicon_lines("calendar-words")) {
      const std::size_t tab = line.find(u'\t');
      if (tab == std::u16string_view::npos) continue;
      add_entry(line.substr(0, tab), line[tab + 1] == u'm' ? word_class::month : word_class::weekday);
    }
  }

  WordClasses find(std::u16string_view key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash_units(key) & mask; !slots_[slot].key.empty(); slot = (slot + 1) & mask) {
      if (slots_[slot].key == key) return slots_[slot].classes;
    }
    return 0;
  }

 private:
  struct Slot {
    std::u16string_view key;
    WordClasses classes = 0;
  };

  void add_entry(std::u16string_view line, WordClasses classes) {
    add(line, classes);
    std::size_t first = 0;
    while (first < line.size() &&
           !(line[first] < u'a' && (line[first] == u' ' || line[first] == u'-' || line[first] == u'&' || line[first] == u'\'')))
      ++first;
    if (first > 0 && first < line.size()) add(line.substr(0, first), word_class::begins_phrase);
  }

  void add(std::u16string_view key, WordClasses classes) {
    if (used_ * 4 >= slots_.size() * 3) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_units(key) & mask;
    while (!slots_[slot].key.empty() && slots_[slot].key != key) slot = (slot + 1) & mask;
    if (slots_[slot].key.empty()) ++used_;
    slots_[slot].key = key;
    slots_[slot].classes |= classes;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& entry : old) {
      if (entry.key.empty()) continue;
      std::size_t slot = hash_units(entry.key) & mask;
      while (!slots_[slot].key.empty()) slot = (slot + 1) & mask;
      slots_[slot] = entry;
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace

WordClasses classes_of(std::u16string_view flat) {
  static const Table table;
  return flat.size() > 40 ? 0 : table.find(flat);
}

}  // namespace nutgraf
