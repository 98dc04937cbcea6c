#include "render/json_writer.h"

#include <array>
#include <charconv>

#include "json/number_text.h"
#include "unicode/lanes.h"
#include "unicode/unicode.h"

namespace nutgraf::render {
namespace {

/// What stands in JSON for each ASCII character: 0 itself, 'u' \u00xx, else that letter after a backslash.
constexpr std::array<char, 128> escapes = [] {
  std::array<char, 128> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

/// Copies eight units that need no escape and are ASCII; false when one is not.
bool put_plain(char* to, const char16_t* from) {
  const unicode::Lanes units = unicode::load_lanes(from);
  if (unicode::any_lane(unicode::below(units, 0x20) | unicode::above(units, 0x7F) | unicode::equal(units, u'"') |
                        unicode::equal(units, u'\\')))
    return false;
  unicode::store_bytes(to, units);
  return true;
}

/// Writes an ASCII character, six bytes at most; returns how many.
std::size_t put_ascii(char* to, char c) {
  const char escape = escapes[static_cast<unsigned char>(c)];
  if (escape == 0) {
    *to = c;
    return 1;
  }
  to[0] = '\\';
  to[1] = escape;
  if (escape != 'u') return 2;
  to[2] = '0';
  to[3] = '0';
  to[4] = static_cast<char>('0' + (c >> 4));
  to[5] = "0123456789abcdef"[c & 15];
  return 6;
}

/// Text on its way into the string: many small appends cost more than the characters do.
class Chunk {
 public:
  explicit Chunk(std::string& out) : out_(out) {}
  ~Chunk() { out_.append(bytes_.data(), used_); }
  Chunk(const Chunk&) = delete;
  Chunk& operator=(const Chunk&) = delete;
  /// Room for one character, escaped or not. advance() says how much of it was used.
  char* room() {
    if (used_ + 8 > bytes_.size()) {
      out_.append(bytes_.data(), used_);
      used_ = 0;
    }
    return bytes_.data() + used_;
  }
  void advance(std::size_t bytes) { used_ += bytes; }

 private:
  std::string& out_;
  std::array<char, 1024> bytes_;
  std::size_t used_ = 0;
};

}  // namespace

void JsonWriter::reserve(std::size_t bytes) {
  if (bytes > out_.capacity()) {
    std::string wider;
    wider.reserve(bytes);
    wider += out_;
    out_ = std::move(wider);
  }
}

void JsonWriter::separate() {
  if (!first_) out_.push_back(',');
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_.push_back('"');
  out_.append(name);
  out_.append("\":");
  first_ = true;
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_.append(json);
}

void JsonWriter::value(std::u16string_view text) {
  raw("\"");
  {
    Chunk chunk(out_);
    for (std::size_t i = 0; i < text.size();) {
      char* const to = chunk.room();
      if (i + unicode::lanes <= text.size() && put_plain(to, text.data() + i)) {
        chunk.advance(unicode::lanes);
        i += unicode::lanes;
        continue;
      }
      if (text[i] < 0x80) {
        chunk.advance(put_ascii(to, static_cast<char>(text[i++])));
        continue;
      }
      const auto [code_point, units] = unicode::code_point_at(text, i);
      chunk.advance(unicode::encode_utf8(code_point, to));
      i += units;
    }
  }
  out_.push_back('"');
}

void JsonWriter::value(std::string_view utf8) {
  raw("\"");
  {
    Chunk chunk(out_);
    for (const char c : utf8) {
      char* const to = chunk.room();
      if (static_cast<unsigned char>(c) < 0x80) {
        chunk.advance(put_ascii(to, c));
      } else {
        *to = c;
        chunk.advance(1);
      }
    }
  }
  out_.push_back('"');
}

void JsonWriter::value(std::int64_t integer) {
  std::array<char, 24> digits;
  const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), integer).ptr;
  raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::value(double number) { raw(json::number_text(number)); }

void JsonWriter::thousandths(double number) {
  value(static_cast<double>(static_cast<long long>(number * 1000.0 + (number < 0 ? -0.5 : 0.5))) / 1000.0);
}

}  // namespace nutgraf::render
