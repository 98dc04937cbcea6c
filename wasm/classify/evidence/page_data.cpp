#include "classify/evidence/page_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "classify/phrases/phrases.h"
#include "json/json_reader.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

using json::Value;

constexpr std::size_t max_script_units = 2u << 20;  // JSON-LD larger than this is not read
constexpr std::size_t max_objects = 4000;
constexpr std::size_t max_authors = 20;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

constexpr int recipe_rank = 1;  // lists more than sentences: judged with less suspicion than an article

/// How much a type says "this is the article": 0 for none.
int article_rank(std::string_view type) {
  if (type == "LiveBlogPosting") return 4;
  if (ends_with(type, "NewsArticle")) return 3;
  if (type == "Recipe") return recipe_rank;
  if (type == "BlogPosting" || type == "Report" || type == "Review" || type == "TechArticle" || type == "ScholarlyArticle") return 2;
  return ends_with(type, "Article") ? 2 : 0;
}

/// What an object is: an article of some rank, a live blog, the first post of a thread.
struct Kind {
  int rank = 0;
  bool live = false;
  bool thread = false;
  bool forum = false;  // the thread is one of a forum, no page's comments
  bool page = false;
};

Kind kind_of(const Value& object) {
  Kind out;
  const Value* type = object.find("@type");
  if (type == nullptr) return out;
  const auto one = [&](std::string_view name) {
    out.rank = std::max(out.rank, article_rank(name));
    if (name == "LiveBlogPosting") out.live = true;
    if (name == "WebPage" || name == "ItemPage") out.page = true;
    if (name == "DiscussionForumPosting" || name == "Question" || name == "SocialMediaPosting") out.thread = true;
    if (name == "DiscussionForumPosting") out.forum = true;
  };
  if (type->kind == Value::Kind::string) one(type->string);
  for (const Value& item : type->items) one(item.string);
  return out;
}

std::u16string wide(std::string_view text) { return clean_value(unicode::to_utf16(text)); }

void add_author(const Value& value, PageData& out) {
  const std::string_view name = value.kind == Value::Kind::string ? std::string_view(value.string) : value.text("name");
  if (!name.empty() && out.authors.size() < max_authors) out.authors.push_back(wide(name));
}

void read_article(const Value& object, PageData& out) {
  out.headline = wide(object.text("headline"));
  if (out.headline.empty()) out.headline = wide(object.text("name"));
  out.description = wide(object.text("description"));
  out.body = unicode::to_utf16(object.text("articleBody"));
  out.published = wide(object.text("datePublished"));
  out.authors.clear();
  for (const char* name : {"author", "creator"}) {
    const Value* author = object.find(name);
    if (author == nullptr || !out.authors.empty()) continue;
    if (author->kind == Value::Kind::array) {
      for (const Value& item : author->items) add_author(item, out);
    } else {
      add_author(*author, out);
    }
  }
  const Value* publisher = object.find("publisher");
  if (publisher != nullptr)
    out.publisher = wide(publisher->kind == Value::Kind::string ? std::string_view(publisher->string) : publisher->text("name"));
}

/// The first post of a discussion, which an FAQ's questions are not: nobody asked those.
void read_thread(const Value& object, PageData& out) {
  const Value* author = object.find("author");
  if (author == nullptr || !out.thread_author.empty()) return;
  if (author->kind == Value::Kind::array) author = author->items.empty() ? nullptr : &author->items.front();
  if (author == nullptr) return;
  out.thread_author = wide(author->kind == Value::Kind::string ? std::string_view(author->string) : author->text("name"));
  out.thread_published = wide(object.text("datePublished"));
  if (out.thread_published.empty()) out.thread_published = wide(object.text("dateCreated"));
}

std::optional<Value> parse_script(std::u16string_view script) {
  if (script.size() > max_script_units) return std::nullopt;
  std::string text = unicode::to_utf8(script);
  // Many a page has raw line breaks inside strings; white space of any kind means the same between values.
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  const std::size_t first = text.find_first_of("{[");
  const std::size_t last = text.find_last_of("}]");
  if (first == std::string::npos || last == std::string::npos || last < first) return std::nullopt;
  return json::parse(std::string_view(text).substr(first, last - first + 1));
}

void read_json_ld(const Document& document, NodeId script, int& best, PageData& out) {
  const std::optional<Value> root = parse_script(document.text(script));
  if (!root) return;
  std::vector<const Value*> queue{&*root};
  for (std::size_t at = 0; at < queue.size() && at < max_objects; ++at) {
    const Value& value = *queue[at];
    if (value.kind == Value::Kind::array) {
      for (const Value& item : value.items) queue.push_back(&item);
      continue;
    }
    if (value.kind != Value::Kind::object) continue;
    for (const char* name : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      if (const Value* inner = value.find(name)) queue.push_back(inner);
    }
    const auto [rank, live, thread, forum, page] = kind_of(value);
    if (page && out.page_published.empty()) out.page_published = wide(value.text("datePublished"));
    if (thread) read_thread(value, out);
    if (rank > best && !(value.text("headline").empty() && value.text("name").empty())) {
      best = rank;
      out.has_article = rank > recipe_rank;
      out.recipe = rank == recipe_rank;
      read_article(value, out);
    }
    out.live_blog = out.live_blog || live;
    out.forum = out.forum || forum;
  }
}

/// "Discourse 3.4.0 - https://…"
bool is_forum_software(std::u16string_view generator) {
  const std::u16string name = unicode::to_lower(generator.substr(0, std::min(generator.find(u' '), generator.size())));
  return one_of<"discourse flarum mybb nodebb phpbb smf vanilla vbulletin xenforo">(name);
}

/// Sites name it in a hundred ways: "og:published_time", "parsely-pub-date", "citation_publication_date". `name` is in lower case.
bool says_published(std::u16string_view name) {
  const auto has = [name](std::u16string_view part) { return name.find(part) != std::u16string_view::npos; };
  return has(u"pub") && (has(u"date") || has(u"time") || has(u"published")) && !has(u"last") && !has(u"modif");
}

/// A day has five digits at least ("1 May 2026"), an address as the value is long.
bool could_be_date(std::u16string_view value) {
  return value.size() <= 48 && std::count_if(value.begin(), value.end(), [](char16_t c) { return unicode::is_digit(c); }) >= 5;
}

/// `labels_author`: the card of the page that was begun ("Written by") waits for a name.
void read_meta(const Document& document, NodeId node, PageData& out, int& date_rank, bool& labels_author) {
  std::u16string_view key = document.attribute(node, Attribute::property);
  if (key.empty()) key = document.attribute(node, Attribute::name);
  if (key.empty()) key = document.attribute(node, Attribute::itemprop);
  const std::u16string_view content = unicode::trim(document.attribute(node, Attribute::content));
  if (key.empty() || key.size() > 60 || content.empty()) return;
  const std::u16string name = unicode::to_lower(key);
  const auto first = [&content](std::u16string_view& slot) {
    if (slot.empty()) slot = content;
  };
  if (name == "og:title"_w) first(out.og_title);
  else if (name == "og:site_name"_w) first(out.og_site);
  else if (name == "og:type"_w) first(out.og_type);
  else if (name == "og:url"_w) first(out.og_url);
  else if (name == "og:locale"_w) first(out.og_locale);
  else if (name == "generator"_w) out.forum = out.forum || is_forum_software(content);
  else if (name == "description"_w || name == "og:description"_w) first(out.meta_description);
  else if (one_of<"author article:author byl dc.creator parsely-author sailthru.author dcterms.creator">(name)) {
    if (out.meta_authors.size() < max_authors) out.meta_authors.push_back(content);
  } else if (name == "twitter:label1"_w || name == "twitter:label2"_w) {
    const Role kind = match_phrase(content, 2).kind;
    labels_author = kind == Role::byline || kind == Role::credit;
  } else if (name == "twitter:data1"_w || name == "twitter:data2"_w) {
    if (labels_author) first(out.card_author);
    labels_author = false;
  } else {
    static constexpr std::array<std::u16string_view, 7> dates = {
        u"article:published_time", u"datepublished", u"sailthru.date", u"dc.date.issued", u"dcterms.created", u"date", u"dc.date"};
    const auto known = static_cast<int>(std::find(dates.begin(), dates.end(), name) - dates.begin());
    const int rank = known < 2 ? known : says_published(name) ? 2 : known + 1;
    if (rank <= static_cast<int>(dates.size()) && rank < date_rank && could_be_date(content)) {
      date_rank = rank;
      out.meta_published = content;
    }
  }
}

void read_body(std::u16string_view names, PageData& out) {
  bool home = false, blog = false;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(u' '), names.size());
    const std::u16string_view name = names.substr(0, end);
    home = home || name == "home"_w;
    blog = blog || name == "blog"_w;
    if (name == "post-type-archive"_w) out.body_of_list = false;  // behind "archive": a portfolio, events, no list of stories
    out.body_of_story =
        out.body_of_story || one_of<"single-post post-template item-view page-node-type-article node-type-article view-article">(name);
    out.body_of_list =
        out.body_of_list ||
        one_of<"archive search-results home-template tag-template author-template index-view archive-view view-category view-featured">(
            name);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  out.body_of_list = !out.body_of_story && (out.body_of_list || (home && blog));
}

}  // namespace

std::u16string clean_value(std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char16_t c = text[i];
    if (c == u'&') {
      const std::size_t end = text.substr(0, std::min(text.size(), i + 10)).find(u';', i);
      if (end != std::u16string_view::npos) {
        const std::u16string_view name = text.substr(i + 1, end - i - 1);
        char32_t value = 0;
        if (name == "amp"_w) value = U'&';
        else if (name == "quot"_w) value = U'"';
        else if (name == "apos"_w) value = U'\'';
        else if (name == "lt"_w) value = U'<';
        else if (name == "gt"_w) value = U'>';
        else if (name == "nbsp"_w) value = U' ';
        else if (name == "ndash"_w) value = 0x2013;
        else if (name == "mdash"_w) value = 0x2014;
        else if (name == "rsquo"_w) value = 0x2019;
        else if (name == "lsquo"_w) value = 0x2018;
        else if (name == "rdquo"_w) value = 0x201D;
        else if (name == "ldquo"_w) value = 0x201C;
        else if (name.size() > 1 && name[0] == u'#') {
          const bool hex = name[1] == u'x' || name[1] == u'X';
          bool good = name.size() > (hex ? 2u : 1u);
          for (const char16_t d : name.substr(hex ? 2 : 1)) {
            const bool digit = unicode::is_digit(d);
            const char16_t l = unicode::to_lower(d);
            if (!digit && !(hex && l >= u'a' && l <= u'f')) good = false;
            value = value * (hex ? 16 : 10) + (digit ? char32_t(d - u'0') : char32_t(l - u'a' + 10));
          }
          if (!good || value > 0xFFFF || value < 0x20) value = 0;
        }
        if (value != 0) {
          c = static_cast<char16_t>(value);
          i = end;
        }
      }
    }
    if (unicode::is_space(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out.push_back(u' ');
    space = false;
    out.push_back(c);
  }
  return out;
}

PageData read_page_data(const Document& document) {
  PageData out;
  if (document.is_plain_text()) return out;
  int best = 0;
  int date_rank = 100, recipes = 0;
  bool labels_author = false, body = false;
  out.html_lang = unicode::trim(document.attribute(0, Attribute::lang));
  for (NodeId node = 0; node < document.size(); ++node) {
    switch (document.tag(node)) {
      case Tag::script:
        if (!document.text(node).empty()) read_json_ld(document, node, best, out);
        break;
      case Tag::meta: read_meta(document, node, out, date_rank, labels_author); break;
      case Tag::title:
        if (out.title.empty() && document.first_child(node) != no_node && document.tag(document.parent(node)) == Tag::head) {
          out.title = unicode::trim(document.text(document.first_child(node)));
        }
        break;
      case Tag::link:
        if (out.canonical.empty() && unicode::to_lower(document.attribute(node, Attribute::rel)) == "canonical"_w) {
          out.canonical = unicode::trim(document.attribute(node, Attribute::href));
        }
        break;
      case Tag::body:  // the page's own: those of its frames stand in it
        if (!body) read_body(document.attribute(node, Attribute::class_), out);
        body = true;
        break;
      case Tag::input:
        out.locked = out.locked || (out.body_of_story && document.attribute(node, Attribute::name) == "post_password"_w);
        break;
      case Tag::base:
        if (out.base_href.empty()) out.base_href = unicode::trim(document.attribute(node, Attribute::href));
        break;
      default:
        if (const std::u16string_view type = document.attribute(node, Attribute::itemtype); !type.empty()) {
          if (type.ends_with(u"schema.org/Recipe")) ++recipes;
          out.forum = out.forum || type.ends_with(u"schema.org/DiscussionForumPosting");
        }
        break;
    }
  }
  if (best == 0 && recipes == 1) out.recipe = true;
  out.forum = out.forum && !out.has_article;
  return out;
}

}  // namespace nutgraf
