#include "classify/evidence/name_tokens.h"

#include <array>
#include <bitset>
#include <cstring>
#include <vector>

#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::size_t max_value_units = 400;  // longer class attributes are utility classes
constexpr std::uint32_t factor = 0x9E3779B1;

/// A token's hash; that of tokens in a row follows from theirs: the first's times the factor, as often as the second is long, and the second's.
std::uint32_t hash_token(std::u16string_view token) {
  std::uint32_t hash = 0;
  for (const char16_t c : token) hash = hash * factor + c;
  return hash;
}

struct Entry {
  std::uint32_t hash;
  NameHit hit;
};

class NameBook {
 public:
  NameBook() {
    std::vector<Entry> entries;
    for (const std::u16string_view line : lexicon_lines("name-tokens")) {
      // KIND or KIND?, then tokens, all parted by spaces.
      std::size_t at = line.find(u' ');
      if (at == std::u16string_view::npos) continue;
      std::u16string_view kind = line.substr(0, at);
      NameHit hit;
      hit.weak = kind.back() == u'?';
      if (hit.weak) kind.remove_suffix(1);
      if (!read_kind(kind, hit)) continue;
      while (at < line.size()) {
        const std::size_t end = std::min(line.find(u' ', at + 1), line.size());
        hit.token = line.substr(at + 1, end - at - 1);
        if (!hit.token.empty()) entries.push_back({hash_token(hit.token), hit});
        at = end;
      }
    }
    std::size_t capacity = 16;
    while (capacity < entries.size() * 4) capacity *= 2;
    slots_.resize(capacity);
    for (const Entry& entry : entries) {
      std::size_t slot = entry.hash & (capacity - 1);
      while (slots_[slot].hit) slot = (slot + 1) & (capacity - 1);
      slots_[slot] = entry;
      filter_[entry.hash % filter_.size()] = true;
    }
  }

  /// The entry whose token is a, b and c in a row, or null. `hash` is the row's.
  const NameHit* find(std::uint32_t hash, std::u16string_view a, std::u16string_view b, std::u16string_view c) const {
    if (!filter_[hash % filter_.size()]) return nullptr;
    for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot].hit; slot = (slot + 1) & (slots_.size() - 1)) {
      if (slots_[slot].hash != hash) continue;
      const std::u16string_view token = slots_[slot].hit.token;
      if (token.substr(0, a.size()) == a && token.substr(a.size(), b.size()) == b && token.substr(a.size() + b.size()) == c)
        return &slots_[slot].hit;
    }
    return nullptr;
  }

 private:
  static bool read_kind(std::u16string_view kind, NameHit& hit) {
    hit.kind = NameKind::role;
    for (int role = 0; role < role_count; ++role) {
      const std::string_view name = role_name(static_cast<Role>(role));
      if (kind.size() == name.size() && std::equal(kind.begin(), kind.end(), name.begin())) {
        hit.role = static_cast<Role>(role);
        return true;
      }
    }
    if (kind == "article-body"_w) hit.kind = NameKind::article_body;
    else if (kind == "author-bio"_w) hit.kind = NameKind::author_bio;
    else if (kind == "live-entry"_w) hit.kind = NameKind::live_entry;
    else if (kind == "keep"_w) hit.kind = NameKind::keep;
    else return false;
    return true;
  }

  std::vector<Entry> slots_;
  std::bitset<65536> filter_;  // by the hash: hardly any token of a page is in the book, and this much of it stays in the cache
};

const NameBook& book() {
  static const NameBook instance;
  return instance;
}

void take(const NameHit* hit, NameHit& best) {
  if (hit == nullptr) return;
  if (best && (hit->weak > best.weak || (hit->weak == best.weak && hit->token.size() <= best.token.size()))) return;
  best = *hit;
}

/// Whether two texts are the same, four units at a time.
bool same(std::u16string_view a, std::u16string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t i = 0;
  for (; i + 4 <= a.size(); i += 4) {
    std::uint64_t one = 0, other = 0;
    std::memcpy(&one, a.data() + i, sizeof one);
    std::memcpy(&other, b.data() + i, sizeof other);
    if (one != other) return false;
  }
  while (i < a.size() && a[i] == b[i]) ++i;
  return i == a.size();
}

void match_value(std::u16string_view value, NameHit& best) {
  if (value.size() > max_value_units) value = value.substr(0, max_value_units);
  std::array<char16_t, max_value_units> lower;
  struct Token {
    std::uint32_t start = 0, end = 0;
    std::uint32_t hash = 0;
    std::uint32_t power = 1;  // factor to its length
    [[nodiscard]] bool any() const { return end > start; }
  };
  const NameBook& names = book();
  const auto view = [&lower](const Token& token) { return std::u16string_view(lower.data() + token.start, token.end - token.start); };
  Token before[2];  // the two tokens before this one, within one name
  Token now;
  const auto close = [&](std::uint32_t end) {
    now.end = end;
    if (!now.any()) return;
    take(names.find(now.hash, view(now), {}, {}), best);
    const bool minified = before[1].end == now.start && before[1].end - before[1].start == 1;  // "dSqF" says nothing
    if (before[1].any() && !minified) {
      const std::uint32_t two = before[1].hash * now.power + now.hash;
      take(names.find(two, view(before[1]), view(now), {}), best);
      const std::uint32_t three = before[0].hash * (before[1].power * now.power) + two;
      if (before[0].any()) take(names.find(three, view(before[0]), view(before[1]), view(now)), best);
    }
    before[0] = before[1];
    before[1] = now;
    now = {end, end};
  };
  const auto size = static_cast<std::uint32_t>(value.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const char16_t c = value[i];
    const bool small = c >= u'a' && c <= u'z';  // most of any name
    if (!small) {
      const bool digit = unicode::is_digit(c);
      if (!digit && !unicode::is_letter(c)) {
        close(i);
        now = {i + 1, i + 1};
        if (unicode::is_space(c)) before[0] = before[1] = {};
        continue;
      }
      // camelCase, "comments2"
      if (i > now.start && (digit ? !unicode::is_digit(value[i - 1]) : c <= u'Z' && value[i - 1] >= u'a' && value[i - 1] <= u'z')) close(i);
    }
    lower[i] = small ? c : unicode::to_lower(c);
    now.hash = now.hash * factor + lower[i];
    now.power *= factor;
  }
  close(size);
}

}  // namespace

void ElementNames::set(NodeId node, const NameHit& hit) {
  if (!hit) return;
  // Names come from the lexicon: there are never more than it has, and a page's few are found at once.
  std::size_t at = hits_.size();
  while (--at > 0) {
    const NameHit& known = hits_[at];
    if (known.token.data() == hit.token.data() && known.token.size() == hit.token.size() && known.kind == hit.kind &&
        known.role == hit.role && known.weak == hit.weak)
      break;
  }
  if (at == 0) {
    at = hits_.size();
    if (at > 0xFFFF) return;
    hits_.push_back(hit);
  }
  of_[node] = static_cast<std::uint16_t>(at);
}

NameHit NameMatcher::match(const Document& document, NodeId node) {
  NameHit best;
  const Document::Range range = document.attributes(node);
  const Tag tag = document.tag(node);
  const bool heading = tag == Tag::h2 || tag == Tag::h3 || tag == Tag::h4 || tag == Tag::h5 || tag == Tag::h6;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Document::AttributeView attribute = document.attribute_at(i);
    switch (attribute.name) {
      case Attribute::class_:
      case Attribute::id:
      case Attribute::itemprop:
      case Attribute::data_testid:
      case Attribute::data_component:
      case Attribute::data_module:
      case Attribute::data_type:
      case Attribute::custom_tag:
      case Attribute::aria_label: {
        const std::u16string_view value = attribute.value;
        if (value.empty()) break;
        Known& known =
            known_[(value.size() * 31 + value.back() * 7u + value[value.size() / 2] * 13u + value[value.size() / 3]) % known_.size()];
        if (!same(known.value, value)) {
          known = {value, {}};
          match_value(value, known.hit);
        }
        // A heading's id is made of its own words, for links to it; that of a comment form's often is the page's own.
        if (heading && attribute.name == Attribute::id && known.hit.role != Role::comments && known.hit.role != Role::comment_form) break;
        take(known.hit ? &known.hit : nullptr, best);
        break;
      }
      default: break;
    }
  }
  return best;
}

ElementNames names_of(const Document& document) {
  ElementNames out;
  out.resize(document.size());
  NameMatcher matcher;
  for (NodeId node = 0; node < document.size(); ++node) {
    if (!document.is_text(node)) out.set(node, matcher.match(document, node));
  }
  return out;
}

}  // namespace nutgraf
