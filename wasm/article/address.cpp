#include "article/address.h"

#include <algorithm>

#include "unicode/lanes.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::size_t max_address_units = 4096;  // longer ones are data, not addresses

struct Parts {
  std::u16string_view scheme, authority, path, query, fragment;
  bool has_authority = false, has_query = false, has_fragment = false;
};

bool is_scheme_unit(char16_t c, bool first) {
  const char16_t l = unicode::to_lower(c);
  if (l >= u'a' && l <= u'z') return true;
  return !first && (unicode::is_digit(c) || c == u'+' || c == u'-' || c == u'.');
}

Parts split(std::u16string_view text) {
  Parts out;
  std::size_t colon = 0;
  while (colon < text.size() && is_scheme_unit(text[colon], colon == 0)) ++colon;
  if (colon > 0 && colon < text.size() && text[colon] == u':') {
    out.scheme = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  if (const std::size_t hash = text.find(u'#'); hash != std::u16string_view::npos) {
    out.fragment = text.substr(hash + 1);
    out.has_fragment = true;
    text = text.substr(0, hash);
  }
  if (const std::size_t mark = text.find(u'?'); mark != std::u16string_view::npos) {
    out.query = text.substr(mark + 1);
    out.has_query = true;
    text = text.substr(0, mark);
  }
  if (text.size() >= 2 && text[0] == u'/' && text[1] == u'/') {
    text.remove_prefix(2);
    const std::size_t end = std::min(text.find(u'/'), text.size());
    out.authority = text.substr(0, end);
    out.has_authority = true;
    text.remove_prefix(end);
  }
  out.path = text;
  return out;
}

/// RFC 3986, 5.2.4: "." and ".." segments taken out.
std::u16string without_dots(std::u16string_view path) {
  std::u16string out;
  while (!path.empty()) {
    const std::size_t from = path[0] == u'/' ? 1 : 0;
    const std::size_t end = std::min(path.find(u'/', from), path.size());
    const std::u16string_view segment = path.substr(from, end - from);
    const bool last = end == path.size();
    if (segment == "."_w) {
      if (last) out += u'/';
    } else if (segment == ".."_w) {
      const std::size_t slash = out.rfind(u'/');
      out.resize(slash == std::u16string::npos ? 0 : slash);
      if (last) out += u'/';
    } else {
      out += path.substr(0, end);
    }
    path.remove_prefix(end);
  }
  return out;
}

bool is_http(std::u16string_view scheme) {
  const std::u16string lower = unicode::to_lower(scheme);
  return lower == "http"_w || lower == "https"_w;
}

/// ASCII alone, and nothing in it that tidy() would change.
bool is_tidy(std::u16string_view text) {
  const auto is_odd = [](char16_t c) { return c <= u' ' || c == u'"' || c == u'<' || c == u'>' || c == u'\\' || c > 0x7E; };
  std::size_t at = 0;
  for (; at + unicode::lanes <= text.size(); at += unicode::lanes) {
    const unicode::Lanes units = unicode::load_lanes(text.data() + at);
    const auto odd = unicode::below(units, 0x21) | unicode::equal(units, u'"') | unicode::equal(units, u'<') | unicode::equal(units, u'>') |
                     unicode::equal(units, u'\\') | unicode::above(units, 0x7E);
    if (unicode::any_lane(odd)) break;
  }
  return std::none_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_odd);
}

/// As browsers read an address: no white space around or line breaks inside, spaces and controls escaped, \ as /.
std::u16string tidy(std::u16string_view text) {
  if (is_tidy(text)) return std::u16string(text);
  std::u16string out;
  bool query = false;
  for (const char16_t c : unicode::trim(text)) {
    if (c == u'\t' || c == u'\n' || c == u'\r') continue;
    if (c == u'?' || c == u'#') query = true;
    if (c == u'\\' && !query) out += u'/';
    else if (c == u' ' || c == 0xA0) out += u"%20";
    else if (c == u'"') out += u"%22";
    else if (c == u'<') out += u"%3C";
    else if (c == u'>') out += u"%3E";
    else if (c < 0x20 || c == 0x7F) continue;
    else out += c;
  }
  return out;
}

}  // namespace

std::u16string resolve_address(std::u16string_view base, std::u16string_view reference, bool allow_mailto) {
  if (reference.size() > max_address_units || base.size() > max_address_units) return {};
  std::u16string text = tidy(reference);
  const Parts r = split(text);
  // Most are absolute already, and as they are to be.
  if ((r.scheme == "https"_w || r.scheme == "http"_w) && !r.authority.empty() && !r.path.empty() && r.path.find(u"/.") == r.path.npos)
    return text;
  if (!r.scheme.empty() && !is_http(r.scheme)) {
    return allow_mailto && unicode::to_lower(r.scheme) == "mailto"_w && !r.path.empty() ? u"mailto:" + text.substr(r.scheme.size() + 1)
                                                                                        : std::u16string();
  }
  const std::u16string base_text = tidy(base);
  const Parts b = split(base_text);
  const bool base_good = is_http(b.scheme) && b.has_authority && !b.authority.empty();
  std::u16string scheme;
  std::u16string_view authority, query = r.query;
  std::u16string path;
  bool has_query = r.has_query;
  if (!r.scheme.empty() && r.has_authority) {
    scheme = unicode::to_lower(r.scheme);
    authority = r.authority;
    path = without_dots(r.path);
  } else {
    if (!base_good || !r.scheme.empty()) return {};
    scheme = unicode::to_lower(b.scheme);
    if (r.has_authority) {
      authority = r.authority;
      path = without_dots(r.path);
    } else {
      authority = b.authority;
      if (r.path.empty()) {
        path = b.path;
        if (!r.has_query) {
          query = b.query;
          has_query = b.has_query;
        }
      } else if (r.path[0] == u'/') {
        path = without_dots(r.path);
      } else {
        std::u16string merged(b.path.substr(0, b.path.rfind(u'/') == std::u16string_view::npos ? 0 : b.path.rfind(u'/') + 1));
        if (merged.empty()) merged = u"/";
        merged += r.path;
        path = without_dots(merged);
      }
    }
  }
  if (authority.empty()) return {};
  if (path.empty()) path = u"/";
  std::u16string out = scheme + u"://";
  out += authority;
  out += path;
  if (has_query) {
    out += u'?';
    out += query;
  }
  if (r.has_fragment) {
    out += u'#';
    out += r.fragment;
  }
  return out;
}

bool is_root_address(std::u16string_view address) {
  const Parts parts = split(address);
  return is_http(parts.scheme) && (parts.path.empty() || parts.path == "/"_w) && parts.query.empty();
}

std::u16string Addresses::resolve(std::u16string_view reference, bool allow_mailto) {
  if (units_left_ < base_.size() + reference.size()) return {};
  std::u16string out = resolve_address(base_, reference, allow_mailto);
  units_left_ -= std::min(units_left_, out.size());
  return out;
}

std::u16string host_of(std::u16string_view address) {
  const Parts parts = split(address);
  if (!is_http(parts.scheme)) return {};
  std::u16string_view host = parts.authority;
  if (const std::size_t at = host.rfind(u'@'); at != std::u16string_view::npos) host.remove_prefix(at + 1);
  if (host.empty() || host[0] != u'[') host = host.substr(0, host.find(u':'));
  return unicode::to_lower(host);
}

}  // namespace nutgraf
