#include "classify/evidence/features.h"

#include <algorithm>

#include "base/hash.h"
#include "base/sort.h"
#include "classify/evidence/line_rules.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t longest_request = 40;  // words that ask for a comment

constexpr std::uint32_t prose_min_words = 10;

/// "3. Mai 2026 · 3 Min. Lesezeit · Jane Roe": its full stops end no sentences.
bool says_when(const Block& block, std::u16string_view text) {
  constexpr std::uint32_t most_words = 14;
  if (rules::is_short_in_thai(text)) return rules::has_date(text);
  return block.words <= most_words && !block.ends_sentence && !block.in_table && text.find_first_of(u"·•") != text.npos &&
         rules::has_date(text);
}

bool reads_like_prose(const Block& block) {
  if (block.heading_level != 0 || block.in_caption) return false;
  if (block.words < prose_min_words || link_percent(block) > 35) return false;
  if (block.sentence_ends == 0 && !(block.words >= 25 && block.commas > 0) && block.words < 40) return false;
  // Rows of names and figures: nearly every word begins with a capital.
  return block.capital_words * 10 < block.words * 7 || block.sentence_ends >= 2;
}

/// How much a skeleton says in letters: one of a script without spaces, or of Korean's, says as much as two of others.
std::size_t letters_said(std::u16string_view skeleton) {
  const auto is_dense = [](char16_t c) { return unicode::is_unspaced(c) || (c >= 0xAC00 && c <= 0xD7A3); };
  return skeleton.size() + static_cast<std::size_t>(std::count_if(skeleton.begin(), skeleton.end(), is_dense));
}

/// The headings that a page's title names: skeletons of JSON-LD headline, og:title and the title element's longest part.
std::vector<std::u16string> title_skeletons(const PageData& page) {
  std::vector<std::u16string> out;
  const auto add = [&out](std::u16string_view text) {
    std::u16string s = skeleton(text);
    if (letters_said(s) >= 8 && std::find(out.begin(), out.end(), s) == out.end()) out.push_back(std::move(s));
  };
  add(page.headline);
  add(clean_value(page.og_title));
  add(clean_value(page.title));
  return out;
}

bool is_title(const std::u16string& text, const std::vector<std::u16string>& titles) {
  const std::size_t says = letters_said(text);
  if (says < 8) return false;
  for (const std::u16string& title : titles) {
    // The same, or the title with the site's name before or after it.
    if (title == text) return true;
    if (says >= 15 && title.size() > text.size() && text.size() * 2 >= title.size() &&
        (title.compare(0, text.size(), text) == 0 || title.compare(title.size() - text.size(), text.size(), text) == 0)) {
      return true;
    }
  }
  return false;
}

/// What a skeleton has of a unit; 0: nothing.
char16_t bone_of(char16_t c) {
  if (c >= u'a' && c <= u'z') return c;  // most of any text
  return unicode::is_letter_or_digit(c) ? unicode::to_lower(c) : char16_t{0};
}

/// False where the text's skeleton neither begins nor ends as a title's does: most of a page, told by two letters.
bool may_be_title(std::u16string_view text, const std::vector<std::u16string>& titles) {
  char16_t first = 0;
  char16_t last = 0;
  for (std::size_t i = 0; i < text.size() && first == 0; ++i) first = bone_of(text[i]);
  for (std::size_t i = text.size(); i-- > 0 && last == 0;) last = bone_of(text[i]);
  return std::any_of(titles.begin(), titles.end(),
                     [&](const std::u16string& title) { return title.front() == first || title.back() == last; });
}

/// Word 4-grams of the JSON-LD body as a sorted list of hashes.
class Shingles {
 public:
  explicit Shingles(std::u16string_view text) {
    each(text, [this](std::uint32_t hash) { hashes_.push_back(hash); });
    sort(hashes_);
  }
  [[nodiscard]] bool empty() const { return hashes_.size() < 60; }
  /// Whether most of a text's 4-grams are in the body.
  [[nodiscard]] bool covers(std::u16string_view text) const {
    std::uint32_t all = 0;
    std::uint32_t found = 0;
    each(text, [&](std::uint32_t hash) {
      ++all;
      if (std::binary_search(hashes_.begin(), hashes_.end(), hash)) ++found;
    });
    return all > 0 && found * 2 > all;
  }

 private:
  template <typename Take>
  static void each(std::u16string_view text, Take take) {
    std::uint32_t words[4] = {0, 0, 0, 0};
    std::uint32_t count = 0;
    std::size_t start = std::u16string_view::npos;
    const auto close = [&](std::size_t end) {
      if (start == std::u16string_view::npos) return;
      std::uint32_t hash = 2166136261u;
      for (std::size_t i = start; i < end; ++i) {
        const char16_t c = unicode::to_lower(text[i]);
        hash = hash_units(std::u16string_view(&c, 1), hash);
      }
      start = std::u16string_view::npos;
      words[count++ % 4] = hash;
      if (count < 4) return;
      std::uint32_t mixed = 0;
      for (std::uint32_t k = 0; k < 4; ++k) mixed = mixed * 16777619u + words[(count + k) % 4];
      take(mixed);
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool word = unicode::is_letter_or_digit(text[i]);
      if (!word || unicode::is_unspaced(text[i])) close(i);
      if (word && start == std::u16string_view::npos) start = i;
    }
    close(text.size());
  }
  std::vector<std::uint32_t> hashes_;
};

}  // namespace

bool is_email_field(const Document& document, NodeId input) {
  if (document.attribute(input, Attribute::type) == "email"_w) return true;
  if (document.attribute(input, Attribute::type) == "hidden"_w) return false;
  const std::u16string name = unicode::to_lower(document.attribute(input, Attribute::name));
  return name.find(u"email") != std::u16string::npos || name.find(u"e-mail") != std::u16string::npos;
}

std::uint32_t link_percent(const Block& block) {
  const std::uint32_t units = block.text.size();
  return units == 0 ? 0 : static_cast<std::uint32_t>(std::uint64_t{block.link_units} * 100 / units);
}

std::u16string number_detail(std::uint32_t value) {
  const std::string digits = std::to_string(value);
  return std::u16string(digits.begin(), digits.end());
}

std::u16string skeleton(std::u16string_view text, std::size_t limit) {
  std::u16string out(std::min(limit, text.size()), u'\0');
  std::size_t size = 0;
  for (const char16_t c : text) {
    if (size == out.size()) break;
    if (const char16_t bone = bone_of(c); bone != 0) out[size++] = bone;
  }
  out.resize(size);
  return out;
}

bool Features::is_behind_picture(const Blocks& blocks, std::uint32_t i) const {
  const Block& block = blocks.blocks[i];
  const TextRun& run = blocks.runs[block.runs_begin];
  if (i == 0 || i + 1 == blocks.blocks.size() || block.runs_end != block.runs_begin + 1 || block.links > 0 ||
      document_.parent(run.node) == block.element)
    return false;
  for (const std::uint32_t paragraph : {i - 1, i + 1}) {
    if (document_.parent(blocks.blocks[paragraph].element) != block.element) return false;
  }
  const NodeId from = std::max(blocks.blocks[i - 1].last_text, block.element) + 1;
  return from < block.first_text && media_before_[block.first_text] > media_before_[from];
}

std::uint32_t Features::link_percent(BlockRange range) const {
  const std::uint32_t all = units(range);
  return all == 0 ? 0 : static_cast<std::uint32_t>(std::uint64_t{link_units(range)} * 100 / all);
}

Features::Features(const Document& document, const Blocks& blocks, const PageData& page) : document_(document) {
  const std::size_t count = blocks.blocks.size();
  const std::vector<std::u16string> titles = title_skeletons(page);
  std::size_t longest_title = 0;
  for (const std::u16string& title : titles) longest_title = std::max(longest_title, title.size());
  const Shingles body(page.body);
  evidence_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Block& block = blocks.blocks[i];
    const std::u16string_view text = blocks.text_of(block);
    BlockEvidence& e = evidence_[i];
    e.linked = block.link_units > 0 && nutgraf::link_percent(block) >= 80;
    e.phrase = match_phrase(text, block.words);
    // "Your email address will not be published" is a sentence, and no prose of the page's.
    const bool said = e.phrase.mode >= PhraseMode::prefix ||
                      (e.phrase.mode == PhraseMode::anywhere && block.quote_marks == 0);  // an article may quote it
    const bool asks = said && e.phrase.kind == Role::comment_form && block.words <= longest_request;
    e.prose = !asks && reads_like_prose(block) && !says_when(block, text);
    if (block.words <= 60 && text.size() >= 4 && may_be_title(text, titles))
      e.title = is_title(skeleton(text, std::min<std::size_t>(longest_title + 1, 300)), titles);
    if (!body.empty() && block.words >= 4) e.in_json_body = body.covers(text);
  }
  this->count(blocks);
}

void Features::leave_out(const Blocks& rest, const std::vector<bool>& blocks, const std::vector<bool>& nodes) {
  std::size_t left = 0;
  for (std::size_t i = 0; i < evidence_.size(); ++i) {
    if (!blocks[i]) evidence_[left++] = evidence_[i];
  }
  evidence_.resize(left);
  left_out_ = nodes;
  count(rest);
}

/// Running totals over nodes and blocks.
void Features::count(const Blocks& blocks) {
  const std::size_t count = blocks.blocks.size();
  const NodeId nodes = document_.size();
  block_before_.assign(std::size_t{nodes} + 1, 0);
  media_before_.assign(block_before_.size(), 0);
  emails_before_.assign(block_before_.size(), 0);
  textareas_before_.assign(block_before_.size(), 0);
  std::uint32_t before = 0, media = 0, emails = 0, textareas = 0;
  for (NodeId node = 0; node < nodes; ++node) {
    block_before_[node] = before;
    media_before_[node] = media;
    emails_before_[node] = emails;
    textareas_before_[node] = textareas;
    while (before < count && blocks.blocks[before].first_text == node) ++before;
    switch (document_.tag(node)) {
      case Tag::img:
      case Tag::amp_img:
      case Tag::video:
      case Tag::picture: media += is_left_out(node) ? 0 : 1; break;
      case Tag::input: emails += !is_left_out(node) && is_email_field(document_, node) ? 1 : 0; break;
      case Tag::textarea: textareas += is_left_out(node) ? 0 : 1; break;
      default: break;
    }
  }
  block_before_[nodes] = before;
  media_before_[nodes] = media;
  emails_before_[nodes] = emails;
  textareas_before_[nodes] = textareas;
  std::uint32_t visible = 0;
  std::uint32_t hidden = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (evidence_[i].prose) (blocks.blocks[i].hidden ? hidden : visible) += blocks.blocks[i].words;
  }
  hidden_counts_ = (visible < 80 && hidden >= 120) || (hidden >= 300 && hidden > visible * 3);

  const auto total = [count](std::vector<std::uint32_t>& sums, auto value) {
    sums.assign(count + 1, 0);
    for (std::size_t i = 0; i < count; ++i) sums[i + 1] = sums[i] + value(i);
  };
  total(words_, [&](std::size_t i) { return blocks.blocks[i].words; });
  total(units_, [&](std::size_t i) { return blocks.blocks[i].text.size(); });
  total(link_units_, [&](std::size_t i) { return blocks.blocks[i].link_units; });
  total(linked_, [&](std::size_t i) { return evidence_[i].linked && blocks.blocks[i].words >= 3 ? 1u : 0u; });
  total(titles_, [&](std::size_t i) { return evidence_[i].title ? 1u : 0u; });
  total(prose_,
        [&](std::size_t i) { return evidence_[i].prose && (hidden_counts_ || !blocks.blocks[i].hidden) ? blocks.blocks[i].words : 0u; });
}

}  // namespace nutgraf
