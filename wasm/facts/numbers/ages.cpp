// Which numbers are ages.
#include "facts/numbers/number_finder.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

/// "Smith, 60, is", "aged nine", "At 82, he", "She was 65."
bool NumberFinder::is_age(std::uint32_t i, std::uint32_t end, double value) const {
  if (value < 1 || value > 115 || end != i + 1) return false;
  const std::u16string_view next = after(i, end);
  const bool ends = next.empty() || one_of<", . ; ) ? !">(next);
  const std::u16string_view prior = before(i);
  if (one_of<"aged age ages">(prior)) return true;
  std::uint32_t at = i;  // "at the age of just 20"
  while (one_of<"just only about around nearly almost still now">(before(at))) --at;
  if (before(at) == "of"_w && at > 1 && in(i, at - 2) && flat(at - 2) == "age"_w) return true;
  // "aged between eight and 15", "between the ages of 8 and 15"
  if (one_of<"between of from">(prior) && i > 1 && one_of<"aged ages">(before(i - 1)) && one_of<"and to">(next)) return true;
  if (one_of<"and to">(prior) && i > 3 && in(i, i - 4) && one_of<"between of from">(flat(i - 3)) && one_of<"aged ages">(flat(i - 4)))
    return true;
  if (prior == "at"_w && ends && value > 15 && i > 1 && one_of<"dies died dead school home married retired jailed pregnant">(before(i - 1)))
    return true;  // "Jane Roe dies at 91", "left school at 16"
  // "ages 2 to 14", "children as young as eight", "turns 25 on"
  if (i > 2 && in(i, i - 3) && one_of<"and to or">(prior) && one_of<"ages aged">(flat(i - 3))) return true;
  if (prior == "as"_w && i > 2 && in(i, i - 3) && one_of<"young old">(flat(i - 2)) && flat(i - 3) == "as"_w) return true;
  if (one_of<"turn turns turned turning">(prior) && one_of<"on in this next last">(next)) return true;
  const bool somebody =
      i >= 2 && words_[i - 2].shape == Shape::lower &&
      (words_[i - 2].is(wc::title | wc::occupation) || one_of<"man woman boy girl teenager victim suspect brother sister son daughter wife "
                                                              "husband mother father third second other youngest oldest">(flat(i - 2)));
  // "The boy, four, fell"
  if (somebody && prior == ","_w && next == ","_w && one_of<"boy girl son daughter">(flat(i - 2)) &&
      !(in(i, end + 1) && number_at(end + 1).kind != NumberWord::Kind::none))
    return true;
  if (somebody && value > 5 && (prior == "("_w ? next == ")"_w : prior == ","_w && one_of<", .">(next))) return true;
  if (prior == ","_w && value > 5 && next == ","_w && after(i, end + 1) == "who"_w) return true;  // "The DJ, 39, who"
  // "those aged 55-64"
  if (!out_.empty() && i > 1 && out_.back().unit == "year"_w && out_.back().span.end == words_[i - 2].span.end && dash(i - 1) && i > 2 &&
      one_of<"aged age ages">(before(i - 2)))
    return true;
  // "ages 5, 7 and 9"
  if (!out_.empty() && i > 2 && out_.back().unit == "year"_w && (ends || one_of<"and or">(next)) && one_of<", and or">(prior)) {
    const std::uint32_t other = flat(i - 2) == ","_w ? i - 3 : i - 2;
    if (in(i, other) && words_[other].kind == TokenKind::number && out_.back().span == words_[other].span) return true;
  }
  // "65 and older", "people under 18"
  if (one_of<"and or">(next) && one_of<"older over under younger">(after(i, end + 1)))
    return value == static_cast<int>(value) && !(in(i, end + 2) && words_[end + 2].kind == TokenKind::number);
  // "voters older than 65", "children under 12 go free"
  const bool counts = in(i, end) && words_[end].kind == TokenKind::word && !words_[end].is(wc::function_word);
  const bool counts_many = counts && plural(end);
  if (prior == "than"_w && i > 1 && one_of<"younger older">(before(i - 1))) return !counts_many && !one_of<"or to">(next);
  std::uint32_t person = i > 1 ? i - 2 : 0;  // "the victims were all under 30"
  if (ends && one_of<"all both mostly">(flat(person)) && person > 0) --person;
  if (ends && one_of<"are were">(flat(person)) && person > 0) --person;
  if (i > 1 && one_of<"under over">(prior) && (prior == "under"_w ? !counts_many : ends || !counts) &&
      one_of<"people children kids anyone everyone those adults women men residents sons daughters grandchildren girls boys pupils them "
             "players voters drivers students patients passengers victims visitors americans">(flat(person)))
    return true;
  // "the 18-49 demographic", "the 25-54 age group"
  const bool first_of_two = in(i, end + 1) && dash(end) && words_[end + 1].kind == TokenKind::number;
  const bool second = i > 1 && dash(i - 1) && words_[i - 2].kind == TokenKind::number;
  if ((first_of_two || second) && value > 1 && one_of<"age demographic demo">(after(i, first_of_two ? end + 2 : end))) return true;
  if (ends && value > 5 && prior == "turned"_w) return true;
  if (prior == "of"_w && i > 1 && in(i, i - 2) && one_of<"girl boy man woman">(flat(i - 2))) return true;
  if (prior == "both"_w && i >= 2 && words_.mark(i - 2) == u',') return ends;
  // "The Duke of Carrick, 39, flies to Kenya"
  if (prior == ","_w && i >= 2 && in(i, i - 2) && words_[i - 2].cased_up() && value > 15 && next == ","_w && in(i, end + 1) &&
      (tells(words_[end + 1]) || one_of<"is was has who will says flies plays lives wants believes">(flat(end + 1))))
    return true;
  // "Ms. Roe, now 48, left"
  if (prior == "now"_w && i > 2 && before(i - 1) == ","_w && (in_person_[i - 3] || (value > 15 && next == ","_w))) return ends;
  // "Roe, 53, said", "Roe, 27 (left)", "Roe, 53 admitted it"
  if (prior == ","_w && i > 2 && next == ")"_w && words_[i - 3].span.size() == 1) return false;  // "(J Roe, 59)" came on in that minute
  if (prior == ","_w && i >= 2 && in_person_[i - 2]) return ends || (value > 5 && (next == "("_w || tells(words_[end])));
  if (prior == "("_w && i >= 2 && in_person_[i - 2])
    return next == ")"_w && !words_.in_language("es pt") && !is_sports_score(i);  // there, the minute of a goal
  if (prior == "at"_w && words_[i - 1].start) return next == ","_w;
  if (prior == "i'm"_w && value > 12 && next == "and"_w) return true;
  if (i < 2 || !in(i, i - 2)) return false;
  // "Abbott, best known for a drama, is 62, two decades younger"
  if (prior == "is"_w && words_.mark(i - 2) == u',' && one_of<", .">(next) && value > 15) return true;
  // "He is only eight and", "I was 43 when"; "Roe's 38" are her points
  const std::u16string_view verb = before(at), whose = at > 1 ? before(at - 1) : std::u16string_view{};
  // "In June she will be 19."
  if (verb == "be"_w && at > 2 && one_of<"will would 'll">(whose) && one_of<"he she who i">(before(at - 2)))
    return ends || one_of<"when and at on in this next">(next);
  const bool being = one_of<"was is 's am turned turns">(verb) && (at == i || value > 1) &&
                     (one_of<"he she who i mother father son daughter brother sister wife husband grandmother grandfather">(whose) ||
                      (at > 1 && in_person_[at - 2] && verb != "'s"_w));
  return (being || (ends && value > 12 && one_of<"i'm you're they're">(prior))) &&
         (ends || one_of<"when who and at on in last this">(next));
}

/// "Kim Seo-yeon (66)" where the text speaks of birdies, "Jane Roe (98)" where it does of wickets.
bool NumberFinder::is_sports_score(std::uint32_t i) const {
  const std::u16string_view text = words_.flat_text();
  if (!cricket_) cricket_ = text.find(u" wicket") != std::u16string_view::npos;
  if (*cricket_) return true;
  if (!golf_) {
    golf_ = text.find(u"birdie") != std::u16string_view::npos || text.find(u"bogey") != std::u16string_view::npos ||
            text.find(u"-under") != std::u16string_view::npos;
  }
  return *golf_ && words_[i].span.size() == 2 && words_[i].flat[0] >= u'6';
}

/// "la 66enne", "der 19jährige": one past it, i when it is none.
std::uint32_t NumberFinder::age_in_a_word(std::uint32_t i, NumberFact& fact) const {
  const std::u16string_view& f = words_[i].flat;
  if (f.size() < 6 || !unicode::is_digit(f[0]) || !unicode::is_digit(f[1]) || !(f.substr(2) == "enne"_w || f.substr(2, 6) == "jährig"_w))
    return i;
  fact.value = (f[0] - u'0') * 10 + f[1] - u'0';
  fact.unit = u"year";
  fact.span = words_[i].span;
  return i + 1;
}

}  // namespace nutgraf
