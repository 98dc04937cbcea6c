#include "render/to_json.h"

namespace nutgraf {
namespace {

using render::JsonWriter;

void write_span(JsonWriter& out, Span span) {
  out.member("start", span.start);
  out.member("end", span.end);
}

/// "text", "start", "end": every fact carries its words, so that whoever shows it can check them against the page.
void write_fact(JsonWriter& out, std::u16string_view text, Span span) {
  out.member("text", slice(text, span));
  write_span(out, span);
}

void write_facts(JsonWriter& out, std::string_view name, std::u16string_view text, const std::vector<Span>& spans) {
  out.key(name);
  out.begin_array();
  for (const Span span : spans) {
    out.begin_object();
    write_fact(out, text, span);
    out.end_object();
  }
  out.end_array();
}

void write_note(JsonWriter& out, const Note& note) {
  out.begin_object();
  out.member("text", note.text);
  if (note.span) write_span(out, *note.span);
  out.end_object();
}

void write_note(JsonWriter& out, std::string_view name, const std::optional<Note>& note) {
  out.key(name);
  if (note) write_note(out, *note);
  else out.null();
}

/// The member is null where the text is empty, or there is no span.
void write_or_null(JsonWriter& out, std::string_view name, std::u16string_view text) {
  out.key(name);
  if (text.empty()) out.null();
  else out.value(text);
}
void write_or_null(JsonWriter& out, std::string_view name, std::u16string_view text, const std::optional<Span>& span) {
  out.key(name);
  if (span) out.value(slice(text, *span));
  else out.null();
}
void write_span_or_null(JsonWriter& out, std::string_view start, std::string_view end, const std::optional<Span>& span) {
  out.key(start);
  if (span) out.value(span->start);
  else out.null();
  out.key(end);
  if (span) out.value(span->end);
  else out.null();
}

void write_reasons(JsonWriter& out, const std::vector<Reason>& reasons) {
  out.key("reasons");
  out.begin_array();
  for (const Reason& reason : reasons) out.value(explain(reason));
  out.end_array();
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

void write_marks(JsonWriter& out, const std::vector<Mark>& marks) {
  out.key("marks");
  out.begin_array();
  for (const Mark& mark : marks) {
    out.begin_object();
    out.member("kind", mark_name(mark.kind));
    write_span(out, mark.span);
    if (!mark.href.empty()) out.member("href", mark.href);
    out.end_object();
  }
  out.end_array();
}

void write_block(JsonWriter& out, const Article& article, const ArticleBlock& block, bool anchors) {
  out.begin_object();
  out.member("role", role_name(block.role));
  out.member("text", article.text_of(block));
  if (block.span) write_span(out, *block.span);
  if (block.level != 0) out.member("level", std::uint32_t{block.level});
  if (block.ordered) out.member("ordered", true);
  if (!block.marks.empty()) write_marks(out, block.marks);
  if (anchors && block.node != no_node) out.member("node", block.node);
  out.end_object();
}

void write_image(JsonWriter& out, const Image& image, bool anchors) {
  out.begin_object();
  out.member("src", image.src);
  out.member("alt", image.alt);
  out.member("caption", image.caption);
  out.member("before_block", image.before_block);
  if (anchors && image.node != no_node) out.member("node", image.node);
  out.end_object();
}

void write_article(JsonWriter& out, const Article& article, bool anchors) {
  out.key("article");
  out.begin_object();
  out.member("title", article.title);
  out.key("bylines");
  out.begin_array();
  for (const std::u16string& byline : article.bylines) out.value(byline);
  out.end_array();
  out.member("published", article.published);
  out.member("site", article.site);
  out.member("language", article.language);
  out.member("url", article.canonical_url);
  out.member("page_type", page_type_name(article.page_type));
  out.member("text", article.text);
  out.key("blocks");
  out.begin_array();
  for (const ArticleBlock& block : article.blocks) write_block(out, article, block, anchors);
  out.end_array();
  out.key("images");
  out.begin_array();
  for (const Image& image : article.images) write_image(out, image, anchors);
  out.end_array();
  out.key("embeds");
  out.begin_array();
  for (const Image& embed : article.embeds) write_image(out, embed, anchors);
  out.end_array();
  if (anchors) {
    out.key("runs");  // flat: at, length, node, offset, at, length, …
    out.begin_array();
    for (const TextRun& run : article.runs) {
      for (const std::uint32_t value : {run.at, run.length, run.node, run.offset}) out.value(value);
    }
    out.end_array();
  }
  out.end_object();
}

void write_removed(JsonWriter& out, const std::vector<Removed>& removed, bool anchors) {
  out.key("removed");
  out.begin_array();
  for (const Removed& region : removed) {
    out.begin_object();
    out.member("kind", role_name(region.kind));
    out.member("text", region.text);
    out.member("excerpt", region.excerpt);
    write_reasons(out, region.reasons);
    out.key("confidence");
    out.thousandths(region.confidence);
    if (anchors) {
      out.key("nodes");
      out.begin_array();
      for (const NodeId node : region.nodes) out.value(node);
      out.end_array();
      out.key("reason_codes");
      out.begin_array();
      for (const Reason& reason : region.reasons) {
        out.begin_object();
        out.member("code", reason_name(reason.code));
        out.member("detail", reason.detail);
        out.end_object();
      }
      out.end_array();
    }
    out.end_object();
  }
  out.end_array();
}

void write_entities(JsonWriter& out, std::string_view name, std::u16string_view text, const std::vector<Entity>& entities,
                    bool with_roles) {
  out.key(name);
  out.begin_array();
  for (const Entity& entity : entities) {
    out.begin_object();
    out.member("name", entity.name);
    if (with_roles) {
      out.member("role", entity.role ? slice(text, *entity.role) : std::u16string_view());
      write_span_or_null(out, "role_start", "role_end", entity.role);
    }
    out.key("mentions");
    out.begin_array();
    for (const Span mention : entity.mentions) {
      out.begin_object();
      write_span(out, mention);
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

void write_main(JsonWriter& out, std::u16string_view text, const MainFacts& main) {
  out.key("main");
  out.begin_object();
  write_facts(out, "who", text, main.who);
  write_facts(out, "what", text, main.what);
  write_facts(out, "where", text, main.where);
  write_facts(out, "when", text, main.when);
  write_facts(out, "why", text, main.why);
  out.end_object();
}

void write_number(JsonWriter& out, std::u16string_view text, const NumberFact& number) {
  out.begin_object();
  write_fact(out, text, number.span);
  out.key("value");
  render::write_number(out, number.value);
  write_or_null(out, "unit", number.unit);
  write_or_null(out, "counts", text, number.counts);
  if (!number.approximation.empty()) out.member("approximation", number.approximation);
  if (number.context) {
    out.key("context");
    out.begin_object();
    write_fact(out, text, *number.context);
    out.end_object();
  }
  out.end_object();
}

void write_quote(JsonWriter& out, std::u16string_view text, const Quote& quote) {
  out.begin_object();
  write_fact(out, text, quote.span);
  write_or_null(out, "speaker", quote.speaker);
  write_or_null(out, "speaker_mention", text, quote.speaker_mention);
  write_span_or_null(out, "speaker_start", "speaker_end", quote.speaker_mention);
  out.end_object();
}

void write_key_facts(JsonWriter& out, const KeyFacts& facts, std::u16string_view text) {
  out.key("facts");
  out.begin_object();
  write_note(out, "dateline", facts.dateline);
  write_note(out, "source", facts.source);
  out.key("contributors");
  out.begin_array();
  for (const Note& note : facts.contributors) write_note(out, note);
  out.end_array();
  write_main(out, text, facts.main);
  out.key("left_out");
  out.begin_array();
  for (const std::string_view kind : facts.left_out) out.value(kind);
  out.end_array();
  out.key("key_sentences");
  out.begin_array();
  for (const KeySentence& sentence : facts.key_sentences) {
    out.begin_object();
    write_fact(out, text, sentence.span);
    out.key("score");
    out.thousandths(sentence.score);
    if (sentence.said) out.member("said", true);
    out.end_object();
  }
  out.end_array();
  write_entities(out, "people", text, facts.people, true);
  write_entities(out, "organizations", text, facts.organizations, false);
  write_entities(out, "places", text, facts.places, false);
  out.key("dates");
  out.begin_array();
  for (const DateFact& date : facts.dates) {
    out.begin_object();
    write_fact(out, text, date.span);
    out.key("value");
    if (date.value.empty()) out.null();
    else out.value(date.value);
    out.end_object();
  }
  out.end_array();
  out.key("numbers");
  out.begin_array();
  for (const NumberFact& number : facts.numbers) write_number(out, text, number);
  out.end_array();
  out.key("quotes");
  out.begin_array();
  for (const Quote& quote : facts.quotes) write_quote(out, text, quote);
  out.end_array();
  out.end_object();
}

void write_detail(JsonWriter& out, const Analysis& analysis) {
  out.key("sentences");
  out.begin_array();
  for (const Span sentence : analysis.sentences) {
    out.begin_object();
    write_span(out, sentence);
    out.end_object();
  }
  out.end_array();
  out.key("mentions");
  out.begin_array();
  for (const Mention& mention : analysis.facts.mentions) {
    out.begin_object();
    write_span(out, mention.span);
    out.member("type", entity_type_name(mention.type));
    out.end_object();
  }
  out.end_array();
}

void write_page_blocks(JsonWriter& out, const std::vector<PageBlock>& blocks, bool anchors) {
  out.key("page_blocks");
  out.begin_array();
  for (const PageBlock& block : blocks) {
    out.begin_object();
    out.member("role", role_name(block.role));
    out.member("text", block.text);
    write_reasons(out, block.reasons);
    out.key("confidence");
    out.thousandths(block.confidence);
    if (anchors && block.node != no_node) out.member("node", block.node);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

namespace render {

void write_number(JsonWriter& out, double value) {
  const bool whole = value >= -9e18 && value <= 9e18 && value == static_cast<double>(static_cast<std::int64_t>(value));
  if (whole) out.value(static_cast<std::int64_t>(value));
  else out.value(value);
}

namespace {

// Answers below this grow as they like.
constexpr std::size_t large_answer = std::size_t{1} << 20;

/// With escapes, nearly.
std::size_t utf8_bytes(std::u16string_view text) {
  std::size_t bytes = text.size();
  for (const char16_t c : text) bytes += c < 0x20 ? 5 : c < 0x80 ? 0 : c < 0x800 ? 1 : 2;
  return bytes;
}

/// About as many bytes as a large answer will have, and rather more than fewer.
std::size_t expected_bytes(const Analysis& analysis, bool anchors) {
  const Article& article = analysis.article;
  std::size_t bytes = utf8_bytes(article.text);
  for (const ArticleBlock& block : article.blocks) {
    bytes += utf8_bytes(article.text_of(block)) + 80;
    for (const Mark& mark : block.marks) bytes += mark.href.size() + 64;
  }
  for (const Removed& removed : analysis.removed) bytes += utf8_bytes(removed.text) + utf8_bytes(removed.excerpt) + 176;
  for (const auto* pictures : {&article.images, &article.embeds}) {
    for (const Image& image : *pictures) bytes += image.src.size() + utf8_bytes(image.alt) + utf8_bytes(image.caption) + 80;
  }
  if (anchors) bytes += article.runs.size() * 32;
  for (const PageBlock& block : analysis.page_blocks) bytes += utf8_bytes(block.text) + 160;
  const KeyFacts& facts = analysis.facts;
  for (const Quote& quote : facts.quotes) bytes += utf8_bytes(slice(article.text, quote.span)) + quote.speaker.size() + 160;
  for (const auto* entities : {&facts.people, &facts.organizations, &facts.places}) {
    for (const Entity& entity : *entities) bytes += entity.name.size() + entity.mentions.size() * 32 + 80;
  }
  bytes += (facts.dates.size() + facts.numbers.size()) * 120;
  return bytes + bytes / 64;
}

}  // namespace

void write_analysis(JsonWriter& out, const Analysis& analysis, const JsonOptions& options) {
  if (analysis.article.text.size() > large_answer / 4 || analysis.article.blocks.size() > large_answer / 256 ||
      analysis.removed.size() > large_answer / 256)
    out.reserve(expected_bytes(analysis, options.anchors));
  write_article(out, analysis.article, options.anchors);
  write_removed(out, analysis.removed, options.anchors);
  write_key_facts(out, analysis.facts, analysis.article.text);
  if (options.detail) write_detail(out, analysis);
  if (!analysis.page_blocks.empty()) write_page_blocks(out, analysis.page_blocks, options.anchors);
}

}  // namespace render

std::string to_json(const Analysis& analysis, const JsonOptions& options) {
  JsonWriter out;
  out.begin_object();
  render::write_analysis(out, analysis, options);
  out.end_object();
  return out.take();
}

}  // namespace nutgraf
