#include "render/json_value.h"

namespace nutgraf {
namespace {

using render::Json;
using render::rounded;
using render::utf8;

Json span_json(Span span) { return {{"start", span.start}, {"end", span.end}}; }

/// {"text", "start", "end"}: every fact carries its words, so that whoever shows it can check them against the page.
Json fact_json(std::u16string_view text, Span span) {
  return {{"text", utf8(slice(text, span))}, {"start", span.start}, {"end", span.end}};
}

Json facts_json(std::u16string_view text, const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span span : spans) out.push_back(fact_json(text, span));
  return out;
}

Json note_json(const Note& note) {
  Json out = {{"text", utf8(note.text)}};
  if (note.span) {
    out["start"] = note.span->start;
    out["end"] = note.span->end;
  }
  return out;
}

Json reasons_json(const std::vector<Reason>& reasons) {
  Json out = Json::array();
  for (const Reason& reason : reasons) out.push_back(utf8(explain(reason)));
  return out;
}

std::string_view mark_name(MarkKind kind) {
  switch (kind) {
    case MarkKind::link: return "link";
    case MarkKind::emphasis: return "emphasis";
    case MarkKind::strong: return "strong";
    case MarkKind::code: break;
  }
  return "code";
}

Json block_json(const ArticleBlock& block, bool anchors) {
  Json out = {{"role", role_name(block.role)}, {"text", utf8(block.text)}};
  if (block.span) {
    out["start"] = block.span->start;
    out["end"] = block.span->end;
  }
  if (block.level != 0) out["level"] = block.level;
  if (block.ordered) out["ordered"] = true;
  if (!block.marks.empty()) {
    Json marks = Json::array();
    for (const Mark& mark : block.marks) {
      Json item = {{"kind", mark_name(mark.kind)}, {"start", mark.span.start}, {"end", mark.span.end}};
      if (!mark.href.empty()) item["href"] = utf8(mark.href);
      marks.push_back(std::move(item));
    }
    out["marks"] = std::move(marks);
  }
  if (anchors && block.node != no_node) out["node"] = block.node;
  return out;
}

Json article_json(const Article& article, const JsonOptions& options) {
  Json bylines = Json::array();
  for (const std::u16string& byline : article.bylines) bylines.push_back(utf8(byline));
  Json blocks = Json::array();
  for (const ArticleBlock& block : article.blocks) blocks.push_back(block_json(block, options.anchors));
  Json images = Json::array();
  for (const Image& image : article.images) {
    Json item = {
        {"src", utf8(image.src)}, {"alt", utf8(image.alt)}, {"caption", utf8(image.caption)}, {"before_block", image.before_block}};
    if (options.anchors && image.node != no_node) item["node"] = image.node;
    images.push_back(std::move(item));
  }
  Json out = {{"title", utf8(article.title)},
              {"bylines", std::move(bylines)},
              {"published", utf8(article.published)},
              {"site", utf8(article.site)},
              {"language", utf8(article.language)},
              {"url", utf8(article.canonical_url)},
              {"page_type", page_type_name(article.page_type)},
              {"text", utf8(article.text)},
              {"blocks", std::move(blocks)},
              {"images", std::move(images)}};
  if (options.anchors) {
    Json runs = Json::array();  // flat: at, length, node, offset, at, length, …
    for (const TextRun& run : article.runs) {
      runs.push_back(run.at);
      runs.push_back(run.length);
      runs.push_back(run.node);
      runs.push_back(run.offset);
    }
    out["runs"] = std::move(runs);
  }
  return out;
}

Json removed_json(const std::vector<Removed>& removed, bool anchors) {
  Json out = Json::array();
  for (const Removed& region : removed) {
    Json item = {{"kind", role_name(region.kind)},
                 {"text", utf8(region.text)},
                 {"reasons", reasons_json(region.reasons)},
                 {"confidence", rounded(region.confidence)}};
    if (anchors) item["nodes"] = region.nodes;
    out.push_back(std::move(item));
  }
  return out;
}

Json entities_json(std::u16string_view text, const std::vector<Entity>& entities, bool with_roles) {
  Json out = Json::array();
  for (const Entity& entity : entities) {
    Json item = {{"name", utf8(entity.name)}};
    if (with_roles) {
      item["role"] = entity.role ? Json(utf8(slice(text, *entity.role))) : Json("");
      item["role_start"] = entity.role ? Json(entity.role->start) : Json(nullptr);
      item["role_end"] = entity.role ? Json(entity.role->end) : Json(nullptr);
    }
    Json mentions = Json::array();
    for (const Span mention : entity.mentions) mentions.push_back(span_json(mention));
    item["mentions"] = std::move(mentions);
    out.push_back(std::move(item));
  }
  return out;
}

/// 100000 rather than 100000.0: whole values are written as whole numbers.
Json number_json(double value) {
  if (value >= -9e15 && value <= 9e15 && value == static_cast<double>(static_cast<long long>(value))) return static_cast<long long>(value);
  return value;
}

Json key_facts_json(const KeyFacts& facts, std::u16string_view text) {
  Json contributors = Json::array();
  for (const Note& note : facts.contributors) contributors.push_back(note_json(note));
  Json sentences = Json::array();
  for (const KeySentence& sentence : facts.key_sentences) {
    Json item = fact_json(text, sentence.span);
    item["score"] = rounded(sentence.score);
    sentences.push_back(std::move(item));
  }
  Json dates = Json::array();
  for (const DateFact& date : facts.dates) {
    Json item = fact_json(text, date.span);
    item["value"] = date.value.empty() ? Json(nullptr) : Json(date.value);
    dates.push_back(std::move(item));
  }
  Json numbers = Json::array();
  for (const NumberFact& number : facts.numbers) {
    Json item = fact_json(text, number.span);
    item["value"] = number_json(number.value);
    item["unit"] = number.unit.empty() ? Json(nullptr) : Json(utf8(number.unit));
    item["counts"] = number.counts ? Json(utf8(slice(text, *number.counts))) : Json(nullptr);
    if (!number.approximation.empty()) item["approximation"] = number.approximation;
    numbers.push_back(std::move(item));
  }
  Json quotes = Json::array();
  for (const Quote& quote : facts.quotes) {
    Json item = fact_json(text, quote.span);
    item["speaker"] = quote.speaker.empty() ? Json(nullptr) : Json(utf8(quote.speaker));
    item["speaker_mention"] = quote.speaker_mention ? Json(utf8(slice(text, *quote.speaker_mention))) : Json(nullptr);
    item["speaker_start"] = quote.speaker_mention ? Json(quote.speaker_mention->start) : Json(nullptr);
    item["speaker_end"] = quote.speaker_mention ? Json(quote.speaker_mention->end) : Json(nullptr);
    quotes.push_back(std::move(item));
  }
  return {{"dateline", facts.dateline ? note_json(*facts.dateline) : Json(nullptr)},
          {"source", facts.source ? note_json(*facts.source) : Json(nullptr)},
          {"contributors", std::move(contributors)},
          {"main",
           {{"who", facts_json(text, facts.main.who)},
            {"what", facts_json(text, facts.main.what)},
            {"where", facts_json(text, facts.main.where)},
            {"when", facts_json(text, facts.main.when)},
            {"why", facts_json(text, facts.main.why)}}},
          {"key_sentences", std::move(sentences)},
          {"people", entities_json(text, facts.people, true)},
          {"organizations", entities_json(text, facts.organizations, false)},
          {"places", entities_json(text, facts.places, false)},
          {"dates", std::move(dates)},
          {"numbers", std::move(numbers)},
          {"quotes", std::move(quotes)}};
}

}  // namespace

namespace render {

Json analysis_json(const Analysis& analysis, const JsonOptions& options) {
  const std::u16string_view text = analysis.article.text;
  Json out = {{"article", article_json(analysis.article, options)},
              {"removed", removed_json(analysis.removed, options.anchors)},
              {"facts", key_facts_json(analysis.facts, text)}};
  if (options.detail) {
    Json sentences = Json::array();
    for (const Span sentence : analysis.sentences) sentences.push_back(span_json(sentence));
    Json mentions = Json::array();
    for (const Mention& mention : analysis.facts.mentions) {
      Json item = span_json(mention.span);
      item["type"] = entity_type_name(mention.type);
      mentions.push_back(std::move(item));
    }
    out["sentences"] = std::move(sentences);
    out["mentions"] = std::move(mentions);
  }
  if (!analysis.page_blocks.empty()) {
    Json blocks = Json::array();
    for (const PageBlock& block : analysis.page_blocks) {
      Json item = {{"role", role_name(block.role)},
                   {"text", utf8(block.text)},
                   {"reasons", reasons_json(block.reasons)},
                   {"confidence", rounded(block.confidence)}};
      if (options.anchors && block.node != no_node) item["node"] = block.node;
      blocks.push_back(std::move(item));
    }
    out["page_blocks"] = std::move(blocks);
  }
  return out;
}

}  // namespace render

std::string to_json(const Analysis& analysis, const JsonOptions& options) { return render::dump(render::analysis_json(analysis, options)); }

}  // namespace nutgraf
