#include "language/tokenize.h"

#include <string>

#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

// Longer runs of letters are no words; looking them up would only cost time.
constexpr std::uint32_t longest_word = 40;

bool is_apostrophe(char16_t c) { return c == u'\'' || c == 0x2019; }
bool is_mark(char32_t c) { return (c >= 0x300 && c <= 0x36F) || c == 0x200D || c == 0xAD; }

class Tokenizer {
 public:
  Tokenizer(std::u16string_view text, std::u16string_view flat, Span within, std::vector<Token>& out, bool elides)
      : text_(text.substr(0, within.end)), flat_(flat), out_(out), at_(within.start), end_(within.end), elides_(elides) {}

  void run() {
    while (at_ < end_) {
      const char16_t c = text_[at_];
      const auto [value, units] = unicode::code_point_at(text_, at_);
      if (unicode::is_space(c)) {
        ++at_;
      } else if (unicode::is_digit(c)) {
        number();
      } else if (unicode::is_unspaced(value)) {
        unspaced();
      } else if (unicode::is_letter(value) || (c == u'@' && letter_at(at_ + 1))) {
        word();
      } else if (is_apostrophe(c) && at_ > 0 && possessive_at(at_)) {
        add(2, TokenKind::word);
      } else {
        mark(c, units);
      }
    }
  }

 private:
  bool letter_at(std::uint32_t at) const { return at < end_ && unicode::is_letter(unicode::code_point_at(text_, at).value); }
  bool digit_at(std::uint32_t at) const { return at < end_ && unicode::is_digit(text_[at]); }
  bool space_at(std::uint32_t at) const { return at >= end_ || unicode::is_space(text_[at]); }

  /// ’s after a word and before anything but a letter.
  bool possessive_at(std::uint32_t at) const {
    return at + 1 < end_ && flat_[at + 1] == u's' && !letter_at(at + 2) && !digit_at(at + 2) && at > 0 && !unicode::is_space(text_[at - 1]);
  }

  void add(std::uint32_t units, TokenKind kind) {
    out_.push_back({{at_, at_ + units}, kind});
    at_ += units;
  }

  void number() {
    std::uint32_t end = at_ + 1;
    while (end < end_) {
      const char16_t c = text_[end];
      if (unicode::is_digit(c) || ((c == u'.' || c == u',' || c == u':' || is_apostrophe(c)) && digit_at(end + 1))) {
        ++end;
      } else {
        break;
      }
    }
    add(end - at_, TokenKind::number);
  }

  void unspaced() {
    std::uint32_t end = at_;
    while (end < end_) {
      const auto [value, units] = unicode::code_point_at(text_, end);
      if (!unicode::is_unspaced(value)) break;
      end += units;
    }
    add(end - at_, TokenKind::word);
  }

  std::uint32_t letters_from(std::uint32_t at) const {
    while (at < end_) {
      const auto [value, units] = unicode::code_point_at(text_, at);
      if (!(unicode::is_letter(value) && !unicode::is_unspaced(value)) && !unicode::is_digit(text_[at]) && !is_mark(value) &&
          text_[at] != u'_') {
        break;
      }
      at += units;
    }
    return at;
  }

  /// "dans L'Express": a capital there is a name's.
  bool within_sentence(std::uint32_t from) const { return from > 1 && text_[from - 1] == u' ' && unicode::is_lower(text_[from - 2]); }

  /// l'homme, dell'arte: what stands before the apostrophe is a word of its own. English has only contractions there.
  bool elision(std::uint32_t from, std::uint32_t apostrophe) const {
    const std::u16string_view before = flat_.substr(from, apostrophe - from);
    if (!letter_at(apostrophe + 1)) return false;
    if (elides_) {  // "L'OCDE", "C'est", "m'a"; but "D'Alessio"
      if (before.size() == 1 && std::u16string_view(u"ldcjnstm").find(before[0]) != std::u16string_view::npos &&
          ((before[0] == u'l' && !within_sentence(from)) || unicode::is_lower(text_[from]) || unicode::is_lower(text_[apostrophe + 1])))
        return true;
      if (before == "un"_w || before == "jusqu"_w || before == "lorsqu"_w) return true;
    }
    if (!letter_at(apostrophe + 2)) return false;
    if (before.size() == 1) {
      return std::u16string_view(u"ldcjnst").find(before[0]) != std::u16string_view::npos && unicode::is_lower(text_[from]);
    }
    return before == "qu"_w || before == "dell"_w || before == "all"_w || before == "nell"_w || before == "sull"_w || before == "dall"_w;
  }

  void word() {
    const std::uint32_t start = at_;
    if (dotted_letters()) return;
    std::uint32_t end = letters_from(text_[at_] == u'@' ? at_ + 1 : at_);
    if (end == at_) end = at_ + unicode::code_point_at(text_, at_).units;
    while (end < end_) {
      if (is_apostrophe(text_[end]) && letter_at(end + 1) && !possessive_at(end)) {
        if (elision(start, end)) {
          ++end;
          break;
        }
        end = letters_from(end + 1);
      } else if (text_[end] == u'.' && end - start > 1 && end + 1 < end_ && unicode::is_lower(text_[end + 1]) && letter_at(end + 2)) {
        end = letters_from(end + 1);  // nbcnews.com
      } else {
        break;
      }
    }
    if (end < end_ && text_[end] == u'.' && end - start <= longest_word) {
      const Abbreviation kind = abbreviation_of(flat_.substr(start, end - start));
      if (kind == Abbreviation::title || kind == Abbreviation::inner) {
        ++end;
      } else if (kind == Abbreviation::before_number) {
        std::uint32_t next = end + 1;
        while (next < end_ && unicode::is_space(text_[next]) && next < end + 3) ++next;
        if (digit_at(next)) ++end;
      }
    }
    add(end - at_, TokenKind::word);
  }

  /// "U.S.", "a.m.", "J." before a space: letters that each have their full stop.
  bool dotted_letters() {
    std::uint32_t end = at_;
    std::uint32_t letters = 0;
    while (end + 1 < end_ && letters < longest_word && letter_at(end) && text_[end + 1] == u'.' && !unicode::is_unspaced(text_[end])) {
      end += 2;
      ++letters;
    }
    if (letters == 0 || (letters == 1 && !unicode::is_upper(text_[at_]))) return false;
    if (letters == 1 && !(space_at(end) || text_[end] == u'-')) return false;
    if (letters == 1 && at_ > 0 && (text_[at_ - 1] == 0xB0 || digit_at(at_ - 1))) return false;  // "205°F.", "30C."
    if (letters > 1 && letter_at(end)) {                                                         // "U.S.A", "U.S.News"
      const std::uint32_t more = letters_from(end);
      if (more - end > 2) return false;
      end = more;
    }
    add(end - at_, TokenKind::word);
    return true;
  }

  void mark(char16_t c, std::uint32_t units) {
    std::uint32_t end = at_ + units;
    if (c == u'.' || c == u'-') {
      while (end < end_ && text_[end] == c) ++end;
    }
    const bool symbol = units > 1 || (c >= 0x20A0 && c <= 0x20CF) || c == u'$' || c == u'%' || c == u'+' || c == u'=' || c == u'<' ||
                        c == u'>' || c == u'#' || c == u'@' || c == u'&' || c == 0xA3 || c == 0xA5 || c == 0xA2 || c == 0xB0 ||
                        (c >= 0xD800 && c <= 0xDFFF);
    add(end - at_, symbol ? TokenKind::symbol : TokenKind::punctuation);
  }

  std::u16string_view text_;
  std::u16string_view flat_;
  std::vector<Token>& out_;
  std::uint32_t at_;
  std::uint32_t end_;
  bool elides_;
};

}  // namespace

std::u16string flatten_case(std::u16string_view text) {
  std::u16string flat(text);
  for (char16_t& c : flat) c = (c == 0x2019 || c == 0x2018) ? u'\'' : unicode::to_lower(c);
  return flat;
}

Abbreviation abbreviation_of(std::u16string_view flat) {
  static const LexiconMap map("abbreviations");
  const std::u16string_view kind = map.find(flat);
  return kind.empty() ? Abbreviation::none : static_cast<Abbreviation>(kind[0]);
}

void tokenize(std::u16string_view text, std::u16string_view flat, Span within, std::vector<Token>& out, bool elides) {
  Tokenizer(text, flat, within, out, elides).run();
}

}  // namespace nutgraf
