#include "facts/names/name_tagger.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "base/hash_map.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

using namespace name_tag;

constexpr std::int32_t agreement_cap = 12;     // so much may one mention speak against a type
constexpr std::int32_t agreement_margin = 16;  // a surer mention keeps its own type
constexpr std::int32_t part_cap = 12;          // so much may a longer name speak for the type of its part
constexpr std::int32_t surname_cap = 30;       // and a person's full name for that of the surname
constexpr std::uint32_t longest_parted = 7;    // tokens
constexpr std::uint32_t longest_name = 32;     // what goes on beyond is a row of words with capitals
constexpr std::uint32_t none = 0xFFFFFFFFu;
constexpr std::size_t most_known = 400;    // names that are looked for again
constexpr std::int32_t known_margin = 15;  // and how sure they must be

using Scores = std::array<std::int32_t, count>;
constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 2;

/// The tags that may stand before each tag, and what the model gives each tag behind these.
struct Grammar {
  struct Step {
    std::uint8_t before = 0;
    std::int8_t score = 0;
  };
  std::array<std::array<Step, count>, count> steps{};
  std::array<std::uint8_t, count> size{};
  explicit Grammar(const NameModel& model) {
    for (int tag = 0; tag < count; ++tag) {
      for (int previous = 0; previous < count; ++previous) {
        if (!may_follow(previous, tag)) continue;
        const auto t = static_cast<std::size_t>(tag);
        steps[t][size[t]++] = {static_cast<std::uint8_t>(previous), static_cast<std::int8_t>(model.transition(previous, tag))};
      }
    }
  }
};

class Decoder {
 public:
  Decoder(const Words& words, const NameFeatures& features, const NameModel& model)
      : words_(words), features_(features), model_(model), grammar_(model) {}

  std::vector<Name> run() {
    for (std::uint32_t i = 0; i < words_.size();) {
      if (!features_.open(i)) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (words_.same_sentence(i, end) && features_.open(end)) ++end;
      decode(i, end, words_.same_sentence(i, end));
      i = end;
    }
    agree();
    complete();
    return std::move(names_);
  }

 private:
  /// The best tags of one stretch of open tokens; outside it every token is `outside`.
  void decode(std::uint32_t first, std::uint32_t last, bool followed) {
    best_.resize(last - first);
    from_.resize(last - first);
    emissions_.resize(last - first);
    Scores previous;
    previous.fill(impossible);
    previous[outside] = 0;
    for (std::uint32_t i = first; i < last; ++i) {
      Scores& now = best_[i - first];
      emit(i, now);
      emissions_[i - first] = now;
      for (std::size_t tag = 0; tag < count; ++tag) {
        std::int32_t best = impossible;
        std::uint8_t best_from = 0;
        for (std::size_t k = 0; k < grammar_.size[tag]; ++k) {
          const Grammar::Step& step = grammar_.steps[tag][k];
          const std::int32_t score = previous[step.before] + step.score;
          if (score > best) {
            best = score;
            best_from = step.before;
          }
        }
        now[tag] = best <= impossible / 2 ? impossible : best + now[tag];
        from_[i - first][tag] = best_from;
      }
      previous = now;
    }
    std::size_t tag = 0;
    std::int32_t best = impossible;
    for (std::size_t t = 0; t < count; ++t) {
      if (goes_on(static_cast<int>(t))) continue;
      const std::int32_t score = previous[t] + (followed ? model_.transition(static_cast<int>(t), outside) : 0);
      if (score > best) {
        best = score;
        tag = t;
      }
    }
    const std::size_t begun = names_.size();
    std::uint32_t end = last;
    for (std::uint32_t i = last; i-- > first;) {
      const int t = static_cast<int>(tag);
      if (t != outside) {
        if (part_of(t) == name_tag::last || part_of(t) == alone) end = i + 1;
        if ((part_of(t) == begin || part_of(t) == alone) && end - i <= longest_name) {
          names_.push_back({i, end, type_of(t), {words_[i].span.start, words_[end - 1].span.end}});
          weigh(first, i, end, weights_.emplace_back());
        }
      }
      tag = from_[i - first][tag];
    }
    std::reverse(names_.begin() + static_cast<std::ptrdiff_t>(begun), names_.end());
    std::reverse(weights_.begin() + static_cast<std::ptrdiff_t>(begun), weights_.end());
  }

  /// What the model gives a stretch of tokens as a name of each type.
  void weigh(std::uint32_t first, std::uint32_t begin_at, std::uint32_t end, std::array<std::int32_t, 4>& out) const {
    for (int t = 0; t < 4; ++t) {
      const auto type = static_cast<EntityType>(t);
      std::int32_t sum = 0;
      for (std::uint32_t k = begin_at; k < end; ++k) {
        const Part part = end - begin_at == 1 ? alone : k == begin_at ? begin : k + 1 == end ? name_tag::last : inside;
        sum += emissions_[k - first][static_cast<std::size_t>(of(type, part))];
      }
      out[static_cast<std::size_t>(t)] = sum;
    }
  }

  /// One spelling mostly has one type in a document: an unsure mention follows the sum over all of its spelling.
  void agree() {
    HashMap<std::u16string_view, std::array<std::int32_t, 4>> sums;
    const auto key = [this](const Name& name) { return words_.flat_text().substr(name.span.start, name.span.size()); };
    for (std::size_t n = 0; n < names_.size(); ++n) {
      auto& sum = sums.add(key(names_[n]));
      const auto& own = weights_[n];
      const std::int32_t most = *std::max_element(own.begin(), own.end());
      for (std::size_t t = 0; t < 4; ++t) sum[t] += std::max(own[t] - most, -agreement_cap);
    }
    // "Femke Aalders" is a person where "Aalders" is one.
    std::vector<std::array<std::int32_t, 4>> surnames(words_.distinct());
    for (std::size_t n = 0; n < names_.size(); ++n) {
      const Name& name = names_[n];
      if (name.last - name.first == 1 && name.type == EntityType::person) surnames[words_[name.first].id] = weights_[n];
    }
    weigh_parts();
    for (std::size_t n = 0; n < names_.size(); ++n) {
      const Name& name = names_[n];
      auto& sum = sums.add(key(name));
      if (std::array<std::int32_t, 4>* part = parts_.find(key(name))) {
        for (std::size_t t = 0; t < 4; ++t) sum[t] += (*part)[t];
        *part = {};  // once for a spelling
      }
      const auto& surname = surnames[words_[name.last - 1].id];
      if (name.last - name.first > 1 && all_capitals(name)) {
        for (std::size_t t = 1; t < 4; ++t) sum[t] -= std::max(0, surname[0] - surname[t]);
      }
      const auto best = static_cast<std::size_t>(std::max_element(sum.begin(), sum.end()) - sum.begin());
      const auto now = static_cast<std::size_t>(names_[n].type);
      if (best != now && weights_[n][now] - weights_[n][best] < agreement_margin) names_[n].type = static_cast<EntityType>(best);
    }
  }

  /// "Cascade" is an organization where "Cascade Marine" is one, "Ochs" a person where "Lena Ochs" is one.
  void weigh_parts() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      const Name& name = names_[n];
      const std::uint32_t size = name.last - name.first;
      if (size < 2 || size > longest_parted || (name.type != EntityType::person && name.type != EntityType::organization)) continue;
      const auto type = static_cast<std::size_t>(name.type);
      std::int32_t margin = name.type == EntityType::person ? surname_cap : part_cap;
      for (std::size_t t = 0; t < 4; ++t) {
        if (t != type) margin = std::min(margin, weights_[n][type] - weights_[n][t]);
      }
      if (margin <= 0) continue;
      for (std::uint32_t k = 1; k < size; ++k) {
        const std::uint32_t from = name.type == EntityType::person ? name.last - k : name.first;
        const std::uint32_t to = name.type == EntityType::person ? name.last : name.first + k;
        const std::uint32_t start = words_[from].span.start;
        auto& part = parts_.add(words_.flat_text().substr(start, words_[to - 1].span.end - start));
        part[type] = std::max(part[type], margin);
      }
    }
  }

  /// A name that was found whole once is found whole elsewhere, and so is the beginning of an organization's: "Hill Valley Christian" where
  /// "Hill Valley Christian School" is one.
  void complete() {
    struct Known {
      std::uint32_t first, last;
      EntityType type;
    };
    std::vector<Known> known;
    std::vector<std::uint32_t> next;
    std::vector<std::uint32_t> by_word(words_.distinct(), none);  // the last known name that begins with a word; next leads on
    const auto note = [&](std::uint32_t first, std::uint32_t last, EntityType type) {
      known.push_back({first, last, type});
      next.push_back(by_word[words_[first].id]);
      by_word[words_[first].id] = static_cast<std::uint32_t>(known.size() - 1);
    };
    for (std::size_t n = 0; n < names_.size() && known.size() < most_known; ++n) {
      const Name& name = names_[n];
      const std::uint32_t size = name.last - name.first;
      if (size < 2 || size > longest_parted || margin(n) < known_margin || words_.headline_case(words_[name.first].sentence)) continue;
      note(name.first, name.last, name.type);
      if (name.type != EntityType::organization || words_.flat(name.first) == "the"_w) continue;
      for (std::uint32_t k = 2; k < size; ++k) {
        const Word& end = words_[name.first + k - 1];
        if (end.shape != Shape::capital || words_[name.first + k].shape != Shape::capital || end.is(word_class::place)) continue;
        note(name.first, name.first + k, name.type);
      }
    }
    if (known.empty()) return;
    std::vector<Name> out;
    std::size_t n = 0;
    for (std::uint32_t i = 0; i < words_.size();) {
      while (n < names_.size() && names_[n].last <= i) ++n;
      std::uint32_t length = 0;
      EntityType type = EntityType::miscellaneous;
      const bool begins = words_[i].cased_up() && !(i > 0 && words_.same_sentence(i, i - 1) && words_[i - 1].cased_up());
      if (begins && !words_.headline_case(words_[i].sentence) && (n == names_.size() || names_[n].first >= i)) {
        for (std::uint32_t k = by_word[words_[i].id]; k != none; k = next[k]) {
          const std::uint32_t size = known[k].last - known[k].first;
          if (size <= length || !same_words(known[k].first, i, size)) continue;
          const std::uint32_t end = i + size;
          if (words_.same_sentence(i, end) && words_[end].cased_up()) continue;  // a longer name
          length = size;
          type = known[k].type;
        }
      }
      bool cuts = false;  // a name that reaches beyond
      std::size_t past = n;
      while (length > 0 && past < names_.size() && names_[past].first < i + length) cuts = names_[past++].last > i + length || cuts;
      const bool there = past == n + 1 && names_[n].first == i && names_[n].last == i + length;
      if (length > 0 && !cuts && !there) {
        out.push_back({i, i + length, type, {words_[i].span.start, words_[i + length - 1].span.end}});
        n = past;
        i += length;
        continue;
      }
      if (n < names_.size() && names_[n].first == i) {
        i = names_[n].last;
        out.push_back(names_[n++]);
      } else {
        ++i;
      }
    }
    names_ = std::move(out);
  }

  /// How much surer the model is of a name's type than of the next one.
  std::int32_t margin(std::size_t n) const {
    const auto type = static_cast<std::size_t>(names_[n].type);
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    for (std::size_t t = 0; t < 4; ++t) {
      if (t != type) least = std::min(least, weights_[n][type] - weights_[n][t]);
    }
    return least;
  }

  bool same_words(std::uint32_t a, std::uint32_t b, std::uint32_t size) const {
    if (!words_.same_sentence(b, b + size - 1)) return false;
    for (std::uint32_t k = 0; k < size; ++k) {
      if (words_[a + k].id != words_[b + k].id || words_[a + k].cased_up() != words_[b + k].cased_up()) return false;
    }
    return true;
  }

  bool all_capitals(const Name& name) const {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (words_[i].shape != Shape::capital && words_[i].shape != Shape::initial) return false;
    }
    return true;
  }

  void emit(std::uint32_t i, Scores& scores) {
    hashes_.clear();
    features_.append(i, hashes_);
    // All tags but `outside`, which is the first, fill two vectors of 16-bit sums; a hundred features do not overflow them.
    constexpr std::size_t named = count - 1;
    std::array<std::int16_t, named> sums{};
    std::int32_t sum = 0;
    for (const std::uint32_t hash : hashes_) {
      const std::int8_t* row = model_.row(hash);
      if (row == nullptr) continue;
      sum += row[outside];
      for (std::size_t tag = 0; tag < named; ++tag) sums[tag] = static_cast<std::int16_t>(sums[tag] + row[1 + tag]);
    }
    scores[outside] = sum;
    for (std::size_t tag = 0; tag < named; ++tag) scores[1 + tag] = sums[tag];
  }

  const Words& words_;
  const NameFeatures& features_;
  const NameModel& model_;
  const Grammar grammar_;
  std::vector<Name> names_;
  std::vector<std::array<std::int32_t, 4>> weights_;                 // by name: what the model gives it as each type
  HashMap<std::u16string_view, std::array<std::int32_t, 4>> parts_;  // what longer names say of their parts
  std::vector<Scores> best_, emissions_;
  std::vector<std::array<std::uint8_t, count>> from_;
  std::vector<std::uint32_t> hashes_;
};

}  // namespace

std::vector<Name> tag_names(const Words& words, const std::vector<Name>& hints, const NameModel& model) {
  const NameFeatures features(words, hints);
  return Decoder(words, features, model).run();
}

}  // namespace nutgraf
