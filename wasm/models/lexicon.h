// Lexicons: data files in models/lexicons/, embedded at build time. One entry a line, UTF-8; a line that starts with
// '#' is a comment (the first ones say what the file is and where it comes from). Files with columns separate them by a tab.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

/// The lines of lexicons/NAME.txt, without comments and empty ones, joined by '\n'. Empty for an unknown name.
[[nodiscard]] std::u16string_view lexicon_text(std::string_view name);

/// The lines of a lexicon as views; they live as long as the program.
[[nodiscard]] std::vector<std::u16string_view> lexicon_lines(std::string_view name);

/// A set of words or phrases, each folded as unicode::fold() does. Open addressing over one array; no copies of the text.
class LexiconSet {
 public:
  explicit LexiconSet(std::string_view name);

  /// Whether the set has exactly this text, which must be folded already.
  [[nodiscard]] bool contains(std::u16string_view folded) const;
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  std::vector<std::u16string> folded_;  // only entries that folding changes
  std::vector<std::u16string_view> slots_;
  std::size_t mask_ = 0;
  std::size_t count_ = 0;
};

/// A lexicon of two columns: a folded word or phrase, a tab, its value. Of equal keys the first one counts.
class LexiconMap {
 public:
  explicit LexiconMap(std::string_view name);

  /// The value, or an empty view. The key must be folded already.
  [[nodiscard]] std::u16string_view find(std::u16string_view folded) const;

 private:
  struct Entry {
    std::u16string_view key, value;
  };
  std::vector<Entry> slots_;
  std::size_t mask_ = 0;
};

/// What a feature is worth: the whole number, in thousandths, beside its name; 0 where it has none.
[[nodiscard]] double weight_of(const LexiconMap& weights, std::string_view feature);

}  // namespace nutgraf
