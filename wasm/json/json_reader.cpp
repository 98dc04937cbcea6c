#include "json/json_reader.h"

#include <nlohmann/json.hpp>

namespace nutgraf::json {
namespace {

constexpr std::size_t max_depth = 64;
// A value takes many times the two bytes that "1," takes: neither a request nor a page's data has as many.
constexpr std::size_t max_values = 200'000;

using Nlohmann = nlohmann::json;

/// Builds Values from parser events: no intermediate tree, and deep nesting stops the parser before it can cost a stack.
class Builder final : public nlohmann::json_sax<Nlohmann> {
 public:
  Value root;
  bool too_many = false;

  bool null() override { return add({}); }
  bool boolean(bool value) override {
    Value v;
    v.kind = Value::Kind::boolean;
    v.boolean = value;
    return add(std::move(v));
  }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& digits) override { return number(digits); }
  bool string(string_t& value) override {
    Value v;
    v.kind = Value::Kind::string;
    v.string = std::move(value);
    return add(std::move(v));
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Value::Kind::object); }
  bool start_array(std::size_t) override { return open(Value::Kind::array); }
  bool key(string_t& name) override {
    names_.back() = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool number(std::string digits) {
    Value v;
    v.kind = Value::Kind::number;
    v.string = std::move(digits);
    return add(std::move(v));
  }
  bool open(Value::Kind kind) {
    if (stack_.size() >= max_depth) return false;
    Value v;
    v.kind = kind;
    stack_.push_back(std::move(v));
    names_.emplace_back();
    return true;
  }
  bool close() {
    Value done = std::move(stack_.back());
    stack_.pop_back();
    names_.pop_back();
    return add(std::move(done));
  }
  bool add(Value value) {
    if (++values_ > max_values) {
      too_many = true;
      return false;
    }
    if (stack_.empty()) {
      root = std::move(value);
    } else if (stack_.back().kind == Value::Kind::array) {
      stack_.back().items.push_back(std::move(value));
    } else {
      stack_.back().members.emplace_back(names_.back(), std::move(value));
    }
    return true;
  }

  std::size_t values_ = 0;
  std::vector<Value> stack_;
  std::vector<std::string> names_;  // the member name that is open at each level
};

int hex_value(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = text[i];
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/// nlohmann refuses "\ud800"; JavaScript writes it. Same length, so that nothing else moves.
std::string replace_lone_surrogates(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    if (out[i] != '\\') continue;
    if (out[i + 1] != 'u') {
      ++i;
      continue;
    }
    const int unit = hex_value(out, i + 2);
    if (unit >= 0xD800 && unit <= 0xDBFF && i + 7 < out.size() && out[i + 6] == '\\' && out[i + 7] == 'u') {
      const int next = hex_value(out, i + 8);
      if (next >= 0xDC00 && next <= 0xDFFF) {
        i += 11;
        continue;
      }
    }
    if (unit >= 0xD800 && unit <= 0xDFFF) out.replace(i + 2, 4, "fffd");
    i += 5;
  }
  return out;
}

}  // namespace

Value::Value() = default;
Value::~Value() = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(Value&&) noexcept = default;

const Value* Value::find(std::string_view name) const {
  for (auto member = members.rbegin(); member != members.rend(); ++member) {
    if (member->first == name) return &member->second;
  }
  return nullptr;
}

std::string_view Value::text(std::string_view name) const {
  const Value* value = find(name);
  return value != nullptr && value->kind == Kind::string ? std::string_view(value->string) : std::string_view();
}

std::optional<Value> parse(std::string_view text, bool* too_many) {
  Builder builder;
  std::string mended;
  if (text.find("\\ud") != std::string_view::npos || text.find("\\uD") != std::string_view::npos)
    text = mended = replace_lone_surrogates(text);
  const bool good = Nlohmann::sax_parse(text, &builder);
  if (too_many != nullptr) *too_many = builder.too_many;
  if (!good) return std::nullopt;
  return std::move(builder.root);
}

}  // namespace nutgraf::json
