// nutgraf-sentence-table: what the ranking of key sentences is trained on. Lines {"id", "text", "title"?, "published"?} in, a line of
// JSON an article out: {"id", "sentences": [{"start", "end", "features": […], "terms": […]}]}; the first line names the features.
#include <string>

#include "article/assemble.h"
#include "facts/facts.h"
#include "facts/sentences/sentence_features.h"
#include "json/json_reader.h"
#include "render/json_writer.h"
#include "tools/feature_table.h"
#include "unicode/unicode.h"

namespace {

using nutgraf::render::JsonWriter;

std::string table(const std::string& id, const nutgraf::Article& article) {
  const nutgraf::Reading reading = nutgraf::read(article);
  const nutgraf::KeyFacts facts = nutgraf::find_facts(article, {}, reading);
  const nutgraf::Words words(article, reading);
  std::uint32_t count = 0;
  JsonWriter out;
  out.begin_object();
  out.member("id", id);
  out.key("sentences");
  out.begin_array();
  for (const nutgraf::SentenceCandidate& candidate : nutgraf::sentence_candidates(words, article, facts, count)) {
    const nutgraf::Span span = reading.sentences[candidate.sentence].span;
    out.begin_object();
    out.member("start", std::int64_t{span.start});
    out.member("end", std::int64_t{span.end});
    write_features(out, candidate.features);
    out.key("terms");
    out.begin_array();
    for (const std::uint32_t term : candidate.terms) out.value(std::int64_t{term});
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace

int main() {
  write_table(nutgraf::sentence_feature_names, [](const nutgraf::json::Value& request) {
    nutgraf::Article article =
        nutgraf::article_from_text(nutgraf::unicode::to_utf16(request.text("text")), nutgraf::unicode::to_utf16(request.text("published")));
    article.title = nutgraf::unicode::to_utf16(request.text("title"));
    return table(std::string(request.text("id")), article);
  });
}
