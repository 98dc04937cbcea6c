// Boxes amid a plain text that no label opens: polls, consent dialogs, appeals with their button, captions, rows of cards.
#include "base/hash.h"
#include "base/sort.h"
#include "classify/text/text_judge.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

// A poll's answers, and its question.
constexpr std::uint32_t most_answer_words = 10;
constexpr std::uint32_t least_answers = 2;
constexpr std::uint32_t most_answers = 12;
constexpr std::uint32_t most_question_words = 40;
// An appeal's lines, up to the button under them.
constexpr std::uint32_t most_appeal_lines = 4;
constexpr std::uint32_t most_appeal_words = 60;  // a line
constexpr std::uint32_t most_pitch_words = 16;   // of a sentence that names nothing of the kind
constexpr std::uint32_t most_control_words = 5;
constexpr int of_a_heading = 60;
constexpr int of_the_topic = 40;  // a line says so much of what the text says: it is hardly an appeal's
constexpr std::uint32_t most_caption_words = 45;
constexpr std::uint32_t most_credit_words = 8;
// Cards: their like lines stand so far from each other, and what is between is short.
constexpr std::uint32_t least_cards = 3;
constexpr std::uint32_t least_card_lines = 2, most_card_lines = 7;
constexpr std::uint32_t most_card_words = 60;
constexpr std::uint32_t most_card_control_words = 6;

/// The first word is a yes or a no.
bool says_yes_or_no(std::u16string_view text) {
  static const LexiconSet answers("poll-answers");
  std::size_t end = 0;
  while (end < text.size() && (unicode::is_letter(text[end]) || (text[end] >= 0x300 && text[end] < 0x2000))) ++end;
  return end > 0 && answers.contains(unicode::fold(text.substr(0, end)));
}

/// Where the last sentence of a text begins that has one before it, or its last bracket; 0 where there is neither.
std::size_t last_part(std::u16string_view text) {
  std::size_t end = text.size();
  if (text.ends_with(u')')) {
    const std::size_t open = text.rfind(u'(');
    return open == text.npos ? 0 : open + 1;
  }
  if (end > 0 && text[end - 1] == u'.') --end;
  for (std::size_t i = end; i-- > 1;) {
    const char16_t c = text[i];
    if (c == u'©' || c == u'|') return i;
    if (c == u' ' && (text[i - 1] == u'.' || text[i - 1] == u'?' || text[i - 1] == u'!' || text[i - 1] == u'…')) {
      // "J. Roe": an initial ends no sentence.
      if (i >= 3 && text[i - 1] == u'.' && unicode::is_upper(text[i - 2]) && !unicode::is_letter(text[i - 3])) continue;
      return i + 1;
    }
  }
  return 0;
}

bool is_all_capitals(std::u16string_view text) {
  std::uint32_t letters = 0;
  for (const char16_t c : text) {
    if (unicode::is_lower(c)) return false;
    if (unicode::is_upper(c)) ++letters;
  }
  return letters >= 6;
}

std::uint32_t words_in(std::u16string_view text) {
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) words += text[i] != u' ' && (i == 0 || text[i - 1] == u' ') ? 1 : 0;
  return words;
}

/// "The dam in May. Photograph: Jane Roe/AP", "The mayor. JANE ROE / AFP": what stands at its end says that it is a caption.
bool ends_with_credit(std::u16string_view text) {
  const std::size_t at = last_part(text);
  if (at < 8) return false;
  const std::u16string_view part = unicode::trim(text.substr(at, text.size() - at - (text.ends_with(u')') ? 1 : 0)));
  const std::uint32_t words = words_in(part);
  if (part.empty() || words > most_credit_words) return false;
  if (part[0] == u'©') return true;
  if (words >= 2 && !text.ends_with(u'.') && is_all_capitals(part)) return true;
  const PhraseHit hit = match_phrase(part, words);
  return hit.kind == Role::caption && hit.mode >= PhraseMode::prefix;
}

/// "3 hours ago", "5 min read", the number in a list of what is read most.
bool is_card_line(const Block& block) { return block.words <= 4 && block.digits >= 1 && block.digits <= 4 && !block.ends_sentence; }

/// "Jane Roe/The Courier", "(Jane Roe / Agency)": names and a slash, and no more.
bool is_credit_line(const Block& block, std::u16string_view text) {
  const std::size_t slash = text.find(u'/');
  if (block.words < 2 || block.words > most_credit_words || block.digits > 0 || block.ends_sentence) return false;
  if (slash == text.npos || slash < 3 || slash + 3 > text.size() || text.find(u'/', slash + 1) != text.npos) return false;
  return block.capital_words >= 2 && block.capital_words + 1u >= block.words;
}

}  // namespace

bool TextJudge::is_answer(std::uint32_t i) const {
  const Block& b = block(i);
  return !decided_[i] && b.words <= most_answer_words && !b.ends_sentence && !b.ends_ellipsis && !says_poll(features_.of(i)) &&
         !is_label(i);
}

/// A question, two and more short answers, and what says that it is a poll: a label over it, the button or the count under it, a yes and a no.
void TextJudge::polls() {
  for (std::uint32_t i = 0; i + least_answers < count_; ++i) {
    if (decided_[i] || block(i).words > most_question_words || !ends_with_question(text(i))) continue;
    std::uint32_t end = i + 1;
    while (end < count_ && end - i <= most_answers && is_answer(end)) ++end;
    if (end - i - 1 < least_answers) continue;
    const auto says = [&](std::uint32_t k) { return !decided_[k] && says_poll(features_.of(k)); };
    std::uint32_t begin = i;
    if (i > 0 && says(i - 1)) --begin;
    const bool button = end < count_ && says(end) && phrase(end).mode >= PhraseMode::label;
    if (begin == i && !button && !says_yes_or_no(text(i + 1)) && !says_yes_or_no(text(i + 2))) continue;
    while (end < count_ && says(end)) ++end;
    decide_all(begin, end, Role::other, 0.9F, {ReasonCode::form_fields});
    i = end - 1;
  }
}

/// A consent dialog over or under a text that speaks of something else.
void TextJudge::notices() {
  std::uint32_t about = 0;
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < count_; ++i) {
    if (!features_.of(i).prose || !speaks_of_cookies(text(i))) continue;
    found.push_back(i);
    about += block(i).words;
  }
  const bool aside = about * 3 <= features_.total_prose();
  for (const std::uint32_t i : found) {
    // Under "We value your privacy" a dialog is known whatever there is besides.
    const bool labelled = i > 0 && (phrase(i - 1).kind == Role::notice || (decided_[i - 1] && verdicts_[i - 1].role == Role::notice));
    if (block(i).quote_marks == 0 && (aside || labelled)) decide(i, Role::notice, 0.85F, {ReasonCode::phrase, u"cookies"});
  }
}

/// "Subscribe", "Enter your email address": a button or a field of an appeal.
bool TextJudge::is_appeal_control(std::uint32_t i) const {
  const PhraseHit& p = phrase(i);
  if (block(i).words > most_control_words || block(i).ends_sentence || p.mode < PhraseMode::label) return false;
  if (rules::is_appeal(p.kind)) return true;
  return p.kind == Role::comment_form && text(i).find(u"mail") != std::u16string_view::npos && !text(i).ends_with(u'*');
}

/// A sign-up or an appeal, its button, and the lines between them.
void TextJudge::appeals() {
  const auto asks = [&](std::uint32_t k) {
    if (decided_[k]) return rules::is_appeal(verdicts_[k].role);
    return rules::is_appeal(phrase(k).kind) && block(k).words <= most_appeal_words && block(k).quote_marks == 0;
  };
  // "Our regional newsletter": a heading that names one.
  const auto names_one = [&](std::uint32_t k) {
    return !decided_[k] && block(k).words <= most_control_words && !block(k).ends_sentence &&
           unicode::to_lower(text(k)).find(u"newsletter") != std::u16string::npos;
  };
  for (std::uint32_t i = 1; i < count_; ++i) {
    const bool decided = decided_[i] && rules::is_appeal(verdicts_[i].role) && block(i).words <= most_control_words;
    if (!decided && (decided_[i] || !is_appeal_control(i))) continue;
    std::uint32_t top = i;
    for (std::uint32_t k = i; k-- > 0 && i - k <= most_appeal_lines;) {
      if (asks(k) || names_one(k)) top = k;
      else if (decided_[k] || block(k).words > most_appeal_words || topic_share(k) >= of_the_topic ||
               (whole_paragraph(k) && block(k).words > most_pitch_words))
        break;
    }
    if (top == i) continue;
    const Role kind = rules::is_appeal(phrase(top).kind) ? phrase(top).kind : Role::newsletter;
    for (std::uint32_t k = top; k <= i; ++k) {
      if (!decided_[k]) decide(k, kind, 0.85F, {ReasonCode::heading_phrase, rules::detail_of(text(top))});
    }
    if (top > 0 && !decided_[top - 1] && heads_appeal(top - 1) && topic_share(top - 1) < of_a_heading)
      decide(top - 1, kind, 0.8F, {ReasonCode::heading_phrase, rules::detail_of(text(top))});
  }
}

void TextJudge::captions() {
  for (std::uint32_t i = 0; i < count_; ++i) {
    if (decided_[i] || block(i).words > most_caption_words || block(i).words < 3 || block(i).quote_marks >= 4) continue;
    // "Image caption," over the caption itself.
    const bool under = i > 0 && block(i - 1).words <= 3 && phrase(i - 1).kind == Role::caption && text(i - 1).ends_with(u',');
    if (under || is_credit_line(block(i), text(i)) || ends_with_credit(text(i)))
      decide(i, Role::caption, 0.8F, {ReasonCode::phrase, rules::detail_of(text(i).substr(last_part(text(i))))});
  }
}

/// The name that a line says, all of it or behind "By", and that the paragraph under it begins with; else nothing.
std::u16string_view TextJudge::name_over_biography(std::uint32_t i) const {
  const Block& b = block(i);
  const std::u16string_view line = text(i);
  const std::u16string_view biography = text(i + 1);
  const bool told = rules::tells_of(biography, line);
  if (told && b.words >= 2 && b.capital_words == b.words && biography[line.size()] == u' ') return line;
  // Where little says that it is a name, the box ends in front of what surely is something else, a line between them ("All of her stories").
  const std::uint32_t behind = i + 2 < count_ && !decided_[i + 2] && !whole_paragraph(i + 2) ? i + 3 : i + 2;
  if (behind < count_ && !decided_[behind]) return {};
  return told && b.capital_words == 0 ? line : rules::name_told_of(line, biography);
}

/// At the end, the author's name and a paragraph that begins with it.
void TextJudge::author_boxes() {
  std::vector<std::uint32_t> left(std::size_t{count_} + 1, 0);  // words of the paragraphs from there on that may be the article's
  for (std::uint32_t i = count_; i-- > 0;) left[i] = left[i + 1] + (!decided_[i] && features_.of(i).prose ? block(i).words : 0);
  for (std::uint32_t i = 1; i + 1 < count_; ++i) {
    const Block& b = block(i);
    // A list of other stories takes the name over the next paragraph for one.
    if ((decided_[i] && verdicts_[i].role != Role::related) || decided_[i + 1] || b.words > most_control_words || b.ends_sentence) continue;
    if (block(i + 1).words > most_appeal_words) continue;
    const std::u16string_view name = name_over_biography(i);
    if (name.empty()) continue;
    // Not a hero of the article, whose section is headed with a name.
    if (left[i + 2] * 3 > left[0] - left[i]) continue;
    decide(i, name.size() < text(i).size() ? Role::byline : Role::other, 0.85F, {ReasonCode::after_article});
    decide(i + 1, Role::credit, 0.85F, {ReasonCode::after_article});
  }
}

/// Marks "Read more" under each of several cards: no label opens a section with such a line.
void TextJudge::find_card_controls() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keys;  // of the line, its number
  for (std::uint32_t i = 0; i < count_; ++i) {
    const PhraseHit& p = phrase(i);
    if (p.mode >= PhraseMode::label && (p.kind == Role::related || p.kind == Role::inline_related) && block(i).words <= most_control_words)
      keys.emplace_back(hash_units(text(i)), i);
  }
  sort(keys);
  card_control_.assign(count_, false);
  for (std::size_t k = 1; k < keys.size(); ++k) {
    const std::uint32_t apart = keys[k].second - keys[k - 1].second;
    if (keys[k].first != keys[k - 1].first || apart < least_card_lines || apart > most_card_lines) continue;
    card_control_[keys[k - 1].second] = true;
    card_control_[keys[k].second] = true;
  }
}

/// Rows of cards without a label: the same line, or a bare date, again and again at the same distance.
void TextJudge::cards() {
  std::vector<std::uint32_t> dates;
  std::vector<std::uint32_t> buttons;
  for (std::uint32_t i = 0; i < count_; ++i) {
    if (decided_[i]) continue;
    if (card_control_[i]) buttons.push_back(i);
    else if (is_card_line(block(i)) || (block(i).words <= most_card_control_words && rules::is_dateline(block(i), text(i), phrase(i))))
      dates.push_back(i);
  }
  for (const std::vector<std::uint32_t>& lines : {dates, buttons}) {
    for (std::size_t begin = 0; begin < lines.size();) {
      std::size_t end = begin + 1;
      const auto apart = [&](std::size_t k) { return lines[k] - lines[k - 1]; };
      while (end < lines.size() && apart(end) >= least_card_lines && apart(end) <= most_card_lines &&
             (end == begin + 1 || apart(end) == apart(begin + 1)))
        ++end;
      if (end - begin >= least_cards)
        cards_between({lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end)});
      begin = end;
    }
  }
}

void TextJudge::cards_between(const std::vector<std::uint32_t>& controls) {
  const std::uint32_t step = controls[1] - controls[0];
  std::uint32_t begin = controls.front();
  std::uint32_t end = controls.back() + 1;
  for (std::size_t k = 1; k < controls.size(); ++k) {
    bool headline = false;
    for (std::uint32_t i = controls[k - 1] + 1; i < controls[k]; ++i) headline = headline || headline_like(i);
    if (!headline || features_.words({controls[k - 1], controls[k]}) > most_card_words) return;
  }
  // A card's last line or its first? What stands before the first of them is shaped like what stands before the next, or is no card's.
  const auto alike = [&](std::uint32_t a, std::uint32_t b) {
    return block(a).ends_sentence == block(b).ends_sentence && (block(a).words > 3) == (block(b).words > 3) && !decided_[a];
  };
  bool last_line = begin + 1 >= step;
  for (std::uint32_t k = 1; k < step && last_line; ++k) last_line = alike(begin - k, controls[1] - k);
  if (last_line) {
    begin -= step - 1;
  } else {
    for (std::uint32_t k = 1; k < step && end < count_ && !decided_[end] && alike(end, controls[0] + k); ++k) ++end;
  }
  // A timeline or a live blog is the text itself.
  const std::uint32_t inside = features_.prose_words({begin, end});
  if (inside * 2 > features_.total_prose() || features_.total_prose() == 0) return;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!decided_[i]) decide(i, Role::related, 0.8F, {ReasonCode::card_grid});
  }
}

}  // namespace nutgraf
