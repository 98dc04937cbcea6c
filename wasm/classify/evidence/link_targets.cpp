#include "classify/evidence/link_targets.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>

#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

bool has_one(std::u16string_view href, std::initializer_list<std::u16string_view> parts) {
  for (const std::u16string_view part : parts) {
    if (href.find(part) != href.npos) return true;
  }
  return false;
}

Role role_of(std::u16string_view part) {
  if (constexpr std::size_t longest = 15; part.size() > longest) return Role::body;  // stories have longer ones
  if (one_of<"newsletter newsletters">(part)) return Role::newsletter;
  if (one_of<"donate donation donations donation-page support-us become-a-member membership subscribe subscription subscriptions">(part) ||
      one_of<"spenden spende abo abonnement abonnieren dons faire-un-don donner donar doar apoie assine">(part) ||
      one_of<"abbonati abbonamenti suscribete suscripciones doneer doneren contribute soutenir sostieni apoiar">(part) ||
      one_of<"sostienici unterstuetzen wesprzyj">(part))
    return Role::paywall;
  if (one_of<"podcast podcasts">(part)) return Role::inline_related;
  return Role::body;
}

/// An address with something behind one of these parts.
bool holds_one(std::u16string_view href, std::span<const std::u16string_view> parts) {
  const std::u16string lower = unicode::to_lower(href);
  return std::any_of(parts.begin(), parts.end(), [&](std::u16string_view part) {
    const std::size_t at = lower.find(part);
    return at != std::u16string::npos && at + part.size() < lower.size();
  });
}

bool all_slanted(const Blocks& blocks, const Block& block) {
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    const InlineMark& mark = blocks.marks[m];
    if (mark.kind == MarkKind::emphasis && mark.span.start == 0 && mark.span.end == block.text.size()) return true;
  }
  return false;
}

/// "All that matters, each morning. Sign up here.": behind the sentence nothing but a link of a few words.
bool asks_at_end(const Blocks& blocks, const Block& block, const InlineMark& link) {
  constexpr std::size_t longest_link = 30, most_words = 30;
  const std::u16string_view text = blocks.text_of(block);
  const std::u16string_view before = unicode::trim(text.substr(0, link.span.start));
  return block.words <= most_words && text.size() - link.span.start <= longest_link && !before.empty() &&
         std::u16string_view(u".!?。！？।؟").find(before.back()) != before.npos;
}

/// A story's keywords: a label, and behind it nothing but links, the first of which says that it leads to a keyword.
bool lists_tags(const Blocks& blocks, const Block& block, const InlineMark& first, std::u16string_view rel) {
  constexpr std::size_t longest_label = 24;
  if (rel != "tag"_w && !rel.ends_with(u" tag")) return false;  // "category tag"
  const std::u16string_view text = blocks.text_of(block);
  const std::u16string_view label = unicode::trim(text.substr(0, first.span.start));
  if (label.empty() || label.size() > longest_label || label.find_first_of(u":：") + 1 != label.size()) return false;
  std::size_t at = first.span.start;
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    const InlineMark& mark = blocks.marks[m];
    if (mark.kind != MarkKind::link) continue;
    for (; at < mark.span.start; ++at) {
      if (unicode::is_letter(text[at])) return false;
    }
    at = std::max<std::size_t>(at, mark.span.end);
  }
  return at + 2 > text.size();
}

}  // namespace

bool passes_page_on(std::u16string_view href) {
  if (!(href.starts_with(u"http") || href.starts_with(u"//"))) return false;
  if (std::none_of(href.begin(), href.end(), [](char16_t c) { return c == u'=' || c == u'%'; })) return false;
  return has_one(href, {u"/share", u"/intent/", u"whatsapp.com/send", u"wa.me/?", u"/pin/create", u"reddit.com/submit"});
}

bool leads_to_account(std::u16string_view href) { return has_one(href, {u"/subscri", u"/login", u"/signin"}); }

bool leads_to_author(std::u16string_view href) {
  static constexpr std::array<std::u16string_view, 29> parts = {
      u"/author/",      u"/authors/",      u"/auteur/",     u"/auteurs/",  u"/autor/",      u"/autores/",   u"/autori/",   u"/autoren/",
      u"/contributor/", u"/contributors/", u"/writers/",    u"/writer/",   u"/journalist/", u"/byline/",    u"/by/",       u"/producers/",
      u"author=",       u"/autore/",       u"/avtor/",      u"/yazar/",    u"/yazarlar/",   u"/forfatter/", u"/skribent/", u"/journalists/",
      u"/journaliste/", u"/redakteur/",    u"/columnists/", u"/reporter/", u"/tac-gia/"};
  return holds_one(href, parts);
}

bool leads_to_person(std::u16string_view href) {
  static constexpr std::array<std::u16string_view, 8> parts = {u"/u/",    u"/profile/", u"/people/",  u"/staff/",
                                                               u"/user/", u"/team/",    u"/members/", u"/@"};
  return holds_one(href, parts);
}

const InlineMark* first_link(const Blocks& blocks, const Block& block) {
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    if (blocks.marks[m].kind == MarkKind::link) return &blocks.marks[m];
  }
  return nullptr;
}

std::uint32_t first_piece(const Blocks& blocks, const Block& block) {
  for (std::uint32_t r = block.runs_begin; r < block.runs_end; ++r)
    if (blocks.runs[r].node != block.first_text) return blocks.runs[r].at - block.text.start;
  return 0;
}

bool leads_into_page(const Document& document, const Blocks& blocks, const Block& block) {
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    if (blocks.marks[m].kind != MarkKind::link) continue;
    const std::u16string_view href = document.attribute(blocks.marks[m].node, Attribute::href);
    if (href.size() < 2 || href[0] != u'#') return false;
  }
  return block.links > 0;
}

bool leads_to_heading(const Document& document, const Blocks& blocks, BlockRange link, std::u16string_view href) {
  if (link.size() != 1 || link.begin == 0 || href.size() < 2 || href[0] != u'#') return false;
  const Block& heading = blocks.blocks[link.begin - 1];
  return heading.heading_level > 1 && document.attribute(heading.element, Attribute::id) == href.substr(1);
}

NodeId box_to_pass(const Document& document, const Blocks& blocks, const Features& features, std::uint32_t i) {
  constexpr std::uint32_t most_blocks = 60;
  const Block& block = blocks.blocks[i];
  if (block.links != 1 || !leads_into_page(document, blocks, block)) return no_node;
  const std::u16string_view place = document.attribute(first_link(blocks, block)->node, Attribute::href).substr(1);
  for (NodeId up = block.element; up != 0 && !holds_page(document.tag(up)); up = document.parent(up)) {
    const BlockRange range = features.blocks_in(up);
    if (range.size() > most_blocks || features.titles(range) > 0) break;
    if (range.empty() || document.attribute(blocks.blocks[range.end - 1].element, Attribute::id) != place) continue;
    const auto leads = [](const Block& other) { return other.links > 0; };
    const bool stories = std::count_if(blocks.blocks.begin() + range.begin, blocks.blocks.begin() + range.end, leads) > 1;
    return stories && features.prose_words(range) * 4 < features.total_prose() ? up : no_node;
  }
  return no_node;
}

LinkTarget link_target(std::u16string_view href, bool channels_alone) {
  const std::size_t scheme = href.substr(0, 8).find(u"//");
  const bool has_host = scheme <= 6;  // "https://", "//"
  if (has_host) href.remove_prefix(scheme + 2);
  if (has_host && href.substr(0, 4) == "www."_w) href.remove_prefix(4);
  for (const std::u16string_view channel : {u"whatsapp.com/channel/", u"chat.whatsapp.com/", u"news.google.com/publications/"}) {
    if (href.substr(0, channel.size()) == channel) return {Role::share, href.substr(0, channel.size())};
  }
  // a post has a number behind the channel's name
  if (constexpr std::u16string_view telegram = u"t.me/"; href.substr(0, telegram.size()) == telegram)
    return href.find(u'/', telegram.size()) == href.npos ? LinkTarget{Role::share, href.substr(0, telegram.size())} : LinkTarget{};
  if (channels_alone) return {};
  for (const std::u16string_view purse : {u"patreon.com/", u"ko-fi.com/", u"buymeacoffee.com/", u"steadyhq.com/"}) {
    if (href.substr(0, purse.size()) == purse) return {Role::paywall, href.substr(0, purse.size())};
  }
  bool host = has_host;
  while (!href.empty() && href[0] != u'?' && href[0] != u'#') {
    std::size_t end = 0;
    while (end < href.size() && href[end] != u'/' && href[end] != u'?' && href[end] != u'#') ++end;
    const std::u16string_view part = href.substr(0, host ? std::min(end, href.find(u'.')) : end);
    if (const Role role = role_of(part); role != Role::body) return {role, part};
    host = false;
    href.remove_prefix(end);
    if (!href.empty() && href[0] == u'/') href.remove_prefix(1);
  }
  return {};
}

LinkTarget target_of_line(const Document& document, const Blocks& blocks, const Block& block, bool linked, bool known, bool says_article) {
  constexpr std::uint32_t most_words = 24, most_button_words = 4, most_words_of_appeal = 45;
  const InlineMark* const link = first_link(blocks, block);
  if (link == nullptr || block.words > most_words_of_appeal) return {};
  const std::u16string_view href = document.attribute(link->node, Attribute::href);
  const std::u16string_view rel = document.attribute(link->node, Attribute::rel);
  if (says_article && lists_tags(blocks, block, *link, rel)) return {Role::navigation, u"tag"};
  // A sentence with one link in it: the channel is what it is about; a note in italics that leads to a newsletter asks to read that.
  const bool alone = says_article && block.links == 1 && block.heading_level == 0 && block.quote_marks == 0;
  if (linked ? block.words > most_words : !alone) return {};
  // What an address asks for is looked for where a line may ask for it.
  const bool slanted = !linked && all_slanted(blocks, block);
  const bool at_end = !linked && !known && asks_at_end(blocks, block, *link);
  const bool may_ask = linked ? says_article && block.words <= most_button_words : slanted || at_end;
  const LinkTarget target = link_target(href, !may_ask);
  if (!linked) {
    const bool channel = target.role == Role::share && target.part.find(u"t.me") == target.part.npos && block.words <= most_words;
    const bool note = target.role == Role::newsletter && slanted;
    const bool asks = at_end && (target.role == Role::newsletter || target.role == Role::paywall);
    return channel || note || asks ? target : LinkTarget{};
  }
  // The story before this one and the one behind it, whatever leads there.
  if (says_article && one_of<"prev next">(rel)) return {Role::related, rel};
  return target.role == Role::share || (says_article && block.words <= most_button_words) ? target : LinkTarget{};
}

}  // namespace nutgraf
