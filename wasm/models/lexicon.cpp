#include "models/lexicon.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "base/hash.h"
#include "models/embedded.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

/// The lines of a front coded file (models/embedded.h), joined by '\n'.
std::string lines_of(std::string_view coded) {
  std::string text;
  text.reserve(coded.size() * 2);
  std::size_t line = 0;  // where the last one begins
  while (!coded.empty()) {
    const std::size_t same = static_cast<unsigned char>(coded.front()) - 10u;
    coded.remove_prefix(1);
    const std::size_t end =
        static_cast<std::size_t>(std::find_if(coded.begin(), coded.end(), [](char c) { return c >= 10 && c < 32; }) - coded.begin());
    const std::size_t before = line;
    if (!text.empty()) text += '\n';
    line = text.size();
    text.append(text, before, same);
    text += coded.substr(0, end);
    coded.remove_prefix(end);
  }
  return text;
}

}  // namespace

std::u16string_view lexicon_text(std::string_view name) {
  // Most analyses want a few of them: each is decoded when it is asked for first, and stays where it is.
  static std::mutex mutex;
  static std::map<std::string, std::u16string, std::less<>> decoded;
  const std::lock_guard lock(mutex);
  auto found = decoded.find(name);
  if (found == decoded.end()) found = decoded.emplace(name, unicode::to_utf16(lines_of(embedded_file(std::string(name) + ".txt")))).first;
  return found->second;
}

std::vector<std::u16string_view> lexicon_lines(std::string_view name) {
  std::vector<std::u16string_view> lines;
  std::u16string_view text = lexicon_text(name);
  while (!text.empty()) {
    const std::size_t end = text.find(u'\n');
    lines.push_back(text.substr(0, end));
    if (end == std::u16string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

LexiconSet::LexiconSet(std::string_view name) {
  const std::vector<std::u16string_view> lines = lexicon_lines(name);
  std::size_t capacity = 8;
  while (capacity < lines.size() * 2) capacity *= 2;
  slots_.resize(capacity);
  mask_ = capacity - 1;
  folded_.reserve(lines.size());  // views into it stay valid
  for (std::u16string_view line : lines) {
    std::u16string folded = unicode::fold(line);
    std::u16string_view entry = line;
    if (folded != line) {
      folded_.push_back(std::move(folded));
      entry = folded_.back();
    }
    if (entry.empty()) continue;
    std::size_t slot = hash_units(entry) & mask_;
    while (!slots_[slot].empty() && slots_[slot] != entry) slot = (slot + 1) & mask_;
    if (slots_[slot].empty()) ++count_;
    slots_[slot] = entry;
  }
}

bool LexiconSet::contains(std::u16string_view folded) const {
  if (folded.empty()) return false;
  std::size_t slot = hash_units(folded) & mask_;
  while (!slots_[slot].empty()) {
    if (slots_[slot] == folded) return true;
    slot = (slot + 1) & mask_;
  }
  return false;
}

LexiconMap::LexiconMap(std::string_view name) {
  const std::vector<std::u16string_view> lines = lexicon_lines(name);
  std::size_t capacity = 8;
  while (capacity < lines.size() * 2) capacity *= 2;
  slots_.resize(capacity);
  mask_ = capacity - 1;
  for (const std::u16string_view line : lines) {
    const std::size_t tab = line.find(u'\t');
    if (tab == 0 || tab == std::u16string_view::npos) continue;
    const Entry entry{line.substr(0, tab), line.substr(tab + 1)};
    std::size_t slot = hash_units(entry.key) & mask_;
    while (!slots_[slot].key.empty() && slots_[slot].key != entry.key) slot = (slot + 1) & mask_;
    if (slots_[slot].key.empty()) slots_[slot] = entry;
  }
}

std::u16string_view LexiconMap::find(std::u16string_view folded) const {
  if (folded.empty()) return {};
  std::size_t slot = hash_units(folded) & mask_;
  while (!slots_[slot].key.empty()) {
    if (slots_[slot].key == folded) return slots_[slot].value;
    slot = (slot + 1) & mask_;
  }
  return {};
}

double weight_of(const LexiconMap& weights, std::string_view feature) {
  const std::u16string_view text = weights.find(std::u16string(feature.begin(), feature.end()));
  int value = 0;
  for (const char16_t c : text) {
    if (c >= u'0' && c <= u'9') value = value * 10 + (c - u'0');
  }
  return (!text.empty() && text[0] == u'-' ? -value : value) / 1000.0;
}

}  // namespace nutgraf
