#include "render/request.h"

#include <optional>

#include "json/json_reader.h"
#include "render/base64.h"
#include "render/to_json.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

using render::JsonWriter;

struct Request {
  std::string id = "null";  // as JSON
  Options options;
  JsonOptions json;
  Format format = Format::json;
};

/// The request's id as JSON; null unless it is a string or a number.
std::string id_of(const json::Value& line) {
  JsonWriter out;
  const json::Value* id = line.find("id");
  if (id != nullptr && id->kind == json::Value::Kind::string) out.value(id->string);
  else if (id != nullptr && id->kind == json::Value::Kind::number) out.raw(id->string);
  else out.null();
  return out.take();
}

bool flag(const json::Value& line, std::string_view name, bool otherwise) {
  const json::Value* value = line.find(name);
  return value != nullptr && value->kind == json::Value::Kind::boolean ? value->boolean : otherwise;
}

std::string failure(std::string_view id, const Error& error) {
  JsonWriter out;
  out.begin_object();
  out.key("id");
  out.raw(id);
  out.key("error");
  out.begin_object();
  out.member("code", error_name(error.code));
  out.member("message", error.message);
  out.end_object();
  out.end_object();
  return out.take();
}

/// A member that must be a string where it is given; the sentence names it.
std::optional<Error> wrong_string(const json::Value& line, std::string_view name) {
  const json::Value* value = line.find(name);
  if (value == nullptr || value->kind == json::Value::Kind::string || value->kind == json::Value::Kind::null) return std::nullopt;
  return Error{ErrorCode::bad_request, "The request's \"" + std::string(name) + "\" must be a string."};
}

std::optional<Error> read_options(const json::Value& line, Request& out) {
  for (const char* name : {"text", "html", "snapshot", "url", "title", "published", "format"}) {
    if (std::optional<Error> wrong = wrong_string(line, name)) return wrong;
  }
  out.options.url = unicode::to_utf16(line.text("url"));
  out.options.title = unicode::to_utf16(line.text("title"));
  out.options.published = unicode::to_utf16(line.text("published"));
  out.options.as_article = flag(line, "as_article", false);
  out.options.facts = flag(line, "facts", true);
  out.options.page_blocks = flag(line, "page_blocks", false);
  out.json.detail = flag(line, "detail", false);
  out.json.anchors = flag(line, "anchors", false);
  const std::string_view format = line.text("format");
  if (format == "markdown") out.format = Format::markdown;
  else if (format == "text") out.format = Format::text;
  else if (format == "html") out.format = Format::html;
  else if (!format.empty() && format != "json") {
    return Error{ErrorCode::bad_request, "The request's \"format\" must be json, markdown, text or html."};
  }
  return std::nullopt;
}

std::string success(const Request& request, const Analysis& analysis, const Timings& spent, double total_ms, bool timings) {
  JsonWriter out;
  out.begin_object();
  out.key("id");
  out.raw(request.id);
  switch (request.format) {
    case Format::json: render::write_analysis(out, analysis, request.json); break;
    case Format::markdown: out.member("output", to_markdown(analysis)); break;
    case Format::text: out.member("output", to_text(analysis)); break;
    case Format::html: out.member("output", to_html(analysis)); break;
  }
  if (timings) {
    const double parse_ms = total_ms - spent.clean_ms - spent.facts_ms;
    out.key("timings");
    out.begin_object();
    out.member("parse_ms", parse_ms > 0 ? parse_ms : 0.0);
    out.member("clean_ms", spent.clean_ms);
    out.member("facts_ms", spent.facts_ms);
    out.member("total_ms", total_ms);
    out.end_object();
  }
  out.end_object();
  return out.take();
}

std::string answer(std::string_view line, std::optional<std::span<const std::uint8_t>> snapshot, std::optional<std::u16string_view> text,
                   const RequestSettings& settings) {
  const double begin = settings.clock != nullptr ? settings.clock() : 0;
  if (line.size() > max_line_bytes) return failure("null", {ErrorCode::too_large, "The line is too long to be read."});
  bool too_many = false;
  std::optional<json::Value> parsed = json::parse(line, &too_many);
  if (too_many) return failure("null", {ErrorCode::too_large, "The line holds more values than are read."});
  if (!parsed) return failure("null", {ErrorCode::bad_json, "The line is not JSON."});
  if (parsed->kind != json::Value::Kind::object) return failure("null", {ErrorCode::bad_request, "The line must be a JSON object."});
  Request request;
  request.id = id_of(*parsed);
  if (const std::optional<Error> wrong = read_options(*parsed, request)) return failure(request.id, *wrong);

  std::vector<std::uint8_t> decoded;
  std::u16string converted;
  if (!snapshot && !text) {
    const json::Value* given_text = parsed->find("text");
    const json::Value* given_snapshot = parsed->find("snapshot");
    if (given_text != nullptr && given_text->kind == json::Value::Kind::string) {
      converted = unicode::to_utf16(given_text->string);
      text = converted;
    } else if (given_snapshot != nullptr && given_snapshot->kind == json::Value::Kind::string) {
      if (!render::decode_base64(given_snapshot->string, decoded)) {
        return failure(request.id, {ErrorCode::bad_request, "The request's \"snapshot\" is not base64."});
      }
      snapshot = decoded;
    } else if (parsed->find("html") != nullptr) {
      return failure(request.id, {ErrorCode::unsupported_input,
                                  "This build has no HTML parser: give it \"text\", or a \"snapshot\" that the Node side wrote."});
    } else {
      return failure(request.id, {ErrorCode::bad_request, "The request needs \"html\", \"text\" or \"snapshot\"."});
    }
  }
  parsed.reset();  // a large text is held once

  Timings spent;
  Result<Analysis> analysis =
      text ? analyze_text(*text, request.options, settings.clock, &spent) : analyze(*snapshot, request.options, settings.clock, &spent);
  if (!analysis.ok()) return failure(request.id, analysis.error());
  decoded = {};
  converted = {};
  const double total_ms = settings.clock != nullptr ? settings.clock() - begin : 0;
  return success(request, analysis.value(), spent, total_ms, settings.timings);
}

}  // namespace

std::string answer_line(std::string_view line, std::span<const std::uint8_t> snapshot, const RequestSettings& settings) {
  if (snapshot.empty()) return answer(line, std::nullopt, std::nullopt, settings);
  return answer(line, snapshot, std::nullopt, settings);
}

std::string answer_text(std::string_view line, std::u16string_view text, const RequestSettings& settings) {
  return answer(line, std::nullopt, text, settings);
}

}  // namespace nutgraf
