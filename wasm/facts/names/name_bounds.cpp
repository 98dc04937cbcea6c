#include "facts/names/name_bounds.h"

#include "facts/words/date_words.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

void NameBounds::mend_bounds(Name& name) const {
  const Found was{name.last - name.first, words_[name.first], words_[name.last - 1]};
  cut_figures(name, was);
  cut_neighbors(name, was);
  if (name.type != EntityType::miscellaneous && (is_holiday(name) || is_model(name))) name.type = EntityType::miscellaneous;
  if (was.size == 2 && is_addressed(name)) {
    name.type = EntityType::person;
    return cut(name, name.first + 1, name.last);
  }
  if (name.type == EntityType::organization && was.size > 1 && one_of<"alhaji barr. datuk engr engr. hajiya shri smt smt.">(was.head.flat))
    name.type = EntityType::person;
  // "Prof Alder West"
  if (was.size == 3 && one_of<"dr dr. prof prof.">(was.head.flat) && words_[name.first + 1].shape == Shape::capital &&
      was.tail.shape == Shape::capital && !was.tail.is(wc::organization_head))
    name.type = EntityType::person;
  if (name.type != EntityType::person || was.size < 2) return;
  cut_titles(name, was);
  take_surname(name);
  cut_modifiers(name, was);
}

void NameBounds::cut_figures(Name& name, const Found& was) const {
  // "posted on X.", "“… on X.” He": the stop is the sentence's
  const bool stops = !in(name.first, name.last) || unicode::is_quote_mark(words_.mark(name.last));
  if ((name.type != EntityType::person || (was.size > 2 && words_.mark(name.last - 2) == u'-')) && stops &&
      was.tail.shape == Shape::initial && was.tail.span.size() == 2)
    --name.span.end;  // and "with Jay-Z."
  // "the Tories 22%"
  if (name.last - name.first > 2 && words_.mark(name.last - 1) == u'%') cut(name, name.first, name.last - 2);
  // "take the Series 66% of the time"
  if (was.size > 1 && words_[name.last - 1].kind == TokenKind::number && in(name.first, name.last) &&
      one_of<"% percent per lakh crore">(words_.flat(name.last))) {
    cut(name, name.first, name.last - 1);
    if (name.last - name.first == 1 && was.head.is(wc::surname)) name.type = EntityType::person;  // "Cruz 59 percent"
  }
  // "United 2-3 Rivers", a picture's "4/5 The boat"
  if (was.size > 1 && was.head.kind == TokenKind::number && one_of<"- /">(before(name.first))) {
    if (before(name.first) == "/"_w) name.type = EntityType::miscellaneous;
    cut(name, name.first + 1, name.last);
  }
}

void NameBounds::cut_neighbors(Name& name, const Found& was) const {
  // "Jane Roe told James Hale KC"
  if (was.size > 2 && (name.type == EntityType::organization || name.type == EntityType::miscellaneous) && is_honour(name.last - 1) &&
      (was.head.is(wc::given_name) || before(name.first) == "'s"_w))
    name.type = EntityType::person;
  // "told Leeds 40 people had come"
  if (was.size == 2 && name.type == EntityType::organization && words_[name.last - 1].kind == TokenKind::number && was.head.is(wc::place) &&
      in(name.first, name.last) && words_[name.last].shape == Shape::lower && !words_[name.last].is(wc::function_word)) {
    cut(name, name.first, name.first + 1);
    name.type = EntityType::location;
  }
  // "Jane Roe, D-Wash.,"
  if (was.size > 2 && was.head.flat.size() == 1 && words_.mark(name.first + 1) == u'-' && name.type == EntityType::organization &&
      one_of<"d r">(was.head.flat)) {
    cut(name, name.first + 2, name.last);
    name.type = EntityType::location;
  }
  // "London E17": the postcode is none of it
  if (was.size > 1 && is_postcode(name.last - 1) && (words_.phrase_classes(name.first, name.last - 1) & wc::place) != 0) {
    cut(name, name.first, name.last - 1);
    name.type = EntityType::location;
  }
  // "Kraken: Host Leeds on Friday"
  if (was.size > 1 && was.head.start && name.type != EntityType::person && one_of<"host hosts visit visits">(was.head.flat))
    cut(name, name.first + 1, name.last);
}

void NameBounds::cut_titles(Name& name, const Found& was) const {
  if (was.size == 2 && one_of<"prince princess king queen">(was.head.flat) && was.tail.is(wc::given_name))
    cut(name, name.first + 1, name.last);
  // "said Miss Roe", "Lady Justice Roe"; but Miss Universe
  if (one_of<
          "comrade mr mrs ms miss mr. mrs. ms. dr dr. prof prof. sir dame cr fr adv adv. alhaja alhaji barr. coun coun. datuk engr engr. "
          "hajiya shri smt smt. sr">(was.head.flat) &&
      !one_of<"universe world america usa .">(words_.flat(name.first + 1)))
    cut(name, name.first + 1, name.last);
  while (name.last - name.first > 2 && one_of<"seri sri">(flat(name.first + (flat(name.first) == "tan"_w ? 1 : 0))))  // "Datuk Seri Roe"
    cut(name, name.first + 1, name.last);
  if (was.head.flat == "justice"_w && (was.size > 2 || one_of<"lady lord mr mrs ms">(before(name.first))))
    cut(name, name.first + 1, name.last);
  if (was.size > 2 && one_of<"lady lord">(was.head.flat) && flat(name.first + 1) == "justice"_w) cut(name, name.first + 2, name.last);
  // "posted on X. Roe, who"
  if (was.head.flat == "x."_w && before(name.first) == "on"_w) cut(name, name.first + 1, name.last);
  // "Clinton FBI"
  if (words_[name.last - 1].shape == Shape::caps && words_[name.last - 1].is(wc::organization) && was.head.shape == Shape::capital)
    cut(name, name.first, name.last - 1);
  // "ambassador to France Jane Roe"
  if (name.last - name.first > 2 && was.head.is(wc::country) && !was.head.is(wc::given_name | wc::surname) &&
      words_[name.first + 1].is(wc::given_name))
    cut(name, name.first + 1, name.last);
}

/// "Peter T. King": a surname that is a title elsewhere
void NameBounds::take_surname(Name& name) const {
  const bool more = words_[name.last - 1].shape == Shape::initial && in(name.first, name.last) && words_[name.last].cased_up() &&
                    words_[name.last].is(wc::title | wc::surname) && words_[name.last].span.start == name.span.end + 1;
  Name* next = &name == &names_.back() || (&name + 1)->first > name.last ? nullptr : &name + 1;
  if (more && next != nullptr && next->last - next->first > 2 && flat(next->first + 1) == "of"_w) {  // and "of New York"
    cut(*next, next->first + 2, next->last);
    next = nullptr;
  }
  if (more && next == nullptr) cut(name, name.first, name.last + 1);
}

void NameBounds::cut_modifiers(Name& name, const Found& was) const {
  // "Anti-Roe protesters"
  if (name.last - name.first > 2 && one_of<"anti pro ex">(flat(name.first)) && words_.mark(name.first + 1) == u'-')
    cut(name, name.first + 2, name.last);
  // "Closing 230 Roe-tied cases"
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
    if (words_[i].kind == TokenKind::number) {
      cut(name, i + 1, name.last);
      break;
    }
  }
  // "Initially Roe refused"; "DC Emily Starr"
  const bool adverb =
      was.head.start && was.head.flat.size() > 5 && was.head.flat.ends_with(u"ly") && !was.head.is(wc::given_name | wc::surname);
  if (adverb) cut(name, name.first + 1, name.last);
  while (name.last - name.first > 1 && is_rank(name.first)) cut(name, name.first + 1, name.last);
  // "James Hale KC"
  if (name.last - name.first > 2 && is_honour(name.last - 1)) cut(name, name.first, name.last - 1);
}

/// "Mr Hale", "Prince Edward", "Prince George, 11,"; but "in Prince Albert"
bool NameBounds::is_addressed(const Name& name) const {
  if (name.type == EntityType::person || (name.type == EntityType::miscellaneous && flat(name.first) != "prince"_w)) return false;
  if (one_of<"mr mrs mr. mrs. ms.">(flat(name.first))) return true;
  if (words_[name.first].shape == Shape::capital && one_of<"ms miss lord lady baroness">(flat(name.first)))
    return !words_[name.last - 1].is(wc::place | wc::demonym | wc::common | wc::title) && flat(name.last - 1) != "universe"_w &&
           words_.use(name.last - 1).lower == 0;
  return one_of<"prince princess king queen pope">(flat(name.first)) && words_[name.last - 1].is(wc::given_name) &&
         before(name.first) != "in"_w &&
         (!of_lexicon(name, wc::place | wc::organization) ||
          (in(name.first, name.last + 1) && words_.mark(name.last) == u',' && words_[name.last + 1].kind == TokenKind::number));
}

/// The police's short forms.
bool NameBounds::is_rank(std::uint32_t i) const {
  const std::u16string_view f = words_[i].flat;
  if (f == "con"_w) return before(i) == "det"_w;
  return words_[i].shape == Shape::caps ? one_of<"pc dc ds di dci dsi wpc">(f) : one_of<"det insp supt cllr private">(f);
}

/// "Yom Kippur", "Merry Christmas"
bool NameBounds::is_holiday(const Name& name) const {
  const std::uint32_t first = name.last - name.first > 1 && one_of<"merry happy">(words_.flat(name.first)) ? name.first + 1 : name.first;
  if (one_of<"yom eid rosh ramadan hanukkah passover diwali purim kwanzaa nowruz juneteenth sukkot">(words_.flat(first)))
    return true;                                                                                            // feasts that move
  if (words_.flat(first) == "new"_w && name.last - first == 2 && flat(first + 1) == "year"_w) return true;  // "New Year's celebrations"
  if (!is_holiday_word(words_[first].flat)) return false;
  return holiday_of(words_.flat_text().substr(words_[first].span.start, words_[name.last - 1].span.end - words_[first].span.start)).known;
}

/// "E17", "SE1": the first half of a British one.
bool NameBounds::is_postcode(std::uint32_t i) const {
  const std::u16string_view f = words_[i].flat;
  std::size_t letters = 0;
  while (letters < f.size() && f[letters] >= u'a' && f[letters] <= u'z') ++letters;
  const std::size_t digits = f.size() - letters;
  return words_[i].cased_up() && letters > 0 && letters < 3 && digits > 0 && digits < 3 &&
         std::all_of(f.begin() + static_cast<std::ptrdiff_t>(letters), f.end(), [](char16_t c) { return c >= u'0' && c <= u'9'; });
}

/// "Galaxy S24": what is made, by the letters and figures behind its name.
bool NameBounds::is_model(const Name& name) const {
  for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
    const std::u16string_view f = flat(i);
    if (words_[i].cased_up() && f.size() < 5 && !one_of<"f1 f2 hq2">(f) && f[0] >= u'a' && f.back() >= u'0' && f.back() <= u'9')
      return !one_of<"road route junction motorway channel studio group u">(flat(i - 1));
  }
  return false;
}

/// "Jane Roe KC": the letters.
bool NameBounds::is_honour(std::uint32_t i) const {
  return words_[i].shape == Shape::caps && one_of<"kc qc mp msp mep mbe obe cbe td">(words_.flat(i));
}

}  // namespace nutgraf
