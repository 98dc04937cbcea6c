#include "classify/model/model_features.h"

#include <algorithm>

#include "base/hash.h"
#include "models/lexicon.h"
#include "unicode/lanes.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr int max_box_levels = 20;
constexpr int far_up = 8;  // levels from which a name is far away, however deep the page is nested

namespace place_flag {
constexpr std::uint8_t article = 1, main = 2, aside = 4, footer = 8, header = 16, nav = 32, form = 64, figure = 128;
}

std::int16_t capped(std::uint64_t value) { return static_cast<std::int16_t>(value < 32000 ? value : 32000); }
std::int16_t share(std::uint64_t part, std::uint64_t whole) { return whole == 0 ? std::int16_t{0} : capped(part * 100 / whole); }

/// A confidence is never negative: adding a half and cutting off rounds it.
int percent(float confidence) { return static_cast<int>(confidence * 100.0F + 0.5F); }  // NOLINT(bugprone-incorrect-roundings)

/// Where in a range, as a percentage.
std::int16_t place_in(std::uint32_t block, BlockRange range) { return share(block - range.begin, range.size()); }

std::uint8_t flag_of(Tag tag) {
  switch (tag) {
    case Tag::article: return place_flag::article;
    case Tag::main: return place_flag::main;
    case Tag::aside: return place_flag::aside;
    case Tag::footer: return place_flag::footer;
    case Tag::header: return place_flag::header;
    case Tag::nav: return place_flag::nav;
    case Tag::form: return place_flag::form;
    case Tag::figure: return place_flag::figure;
    default: return 0;
  }
}

std::int16_t name_code(const NameHit& hit) {
  return static_cast<std::int16_t>(static_cast<int>(hit.kind) * 32 + (hit.kind == NameKind::role ? static_cast<int>(hit.role) : 0));
}

std::int16_t first_char_class(char16_t c) {
  if (unicode::is_digit(c)) return 1;
  if (!unicode::is_letter(c)) return 0;
  return unicode::to_lower(c) != c ? std::int16_t{3} : std::int16_t{2};
}

/// What a text has of some marks, seen in one pass.
struct Marks {
  bool at = false;
  bool copyright = false;
  bool year = false;
  std::int16_t bars = 0;
};

Marks marks_in(std::u16string_view text) {
  Marks out;
  std::uint32_t digits = 0;  // in a row
  const auto end_digits = [&](std::size_t end) {
    if (digits == 4 && (text[end - 4] == u'1' || text[end - 4] == u'2')) out.year = true;
    digits = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (digits == 0 && i + unicode::lanes <= text.size()) {  // most of any text has none of them
      const unicode::Lanes units = unicode::load_lanes(text.data() + i);
      if (unicode::any_lane(unicode::within(units, u'0', u'9') | unicode::equal(units, u'@') | unicode::equal(units, u'|') |
                            unicode::equal(units, u'©'))) {
        break;
      }
      i += unicode::lanes;
    }
    if (i == text.size()) break;
    const char16_t c = text[i];
    if (unicode::is_digit(c)) {
      ++digits;
      continue;
    }
    if (digits != 0) end_digits(i);
    if (c == u'@') out.at = true;
    if (c == u'|') ++out.bars;
    if (c == u'©') out.copyright = true;
  }
  end_digits(text.size());
  return out;
}

/// Equal numbers for equal hashes, in order of first sight: open addressing over one array.
class Numbering {
 public:
  explicit Numbering(std::size_t count) {
    std::size_t size = 16;
    while (size < count * 2) size *= 2;
    slots_.assign(size, {0, 0});
  }
  std::uint32_t number(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = static_cast<std::size_t>(hash * 0x9E3779B97F4A7C15ull >> 20) & mask;; at = (at + 1) & mask) {
      if (slots_[at].number == 0) {
        slots_[at] = {hash, ++count_};
        return count_ - 1;
      }
      if (slots_[at].hash == hash) return slots_[at].number - 1;
    }
  }
  [[nodiscard]] std::uint32_t size() const { return count_; }

 private:
  struct Slot {
    std::uint64_t hash;
    std::uint32_t number;
  };
  std::vector<Slot> slots_;
  std::uint32_t count_ = 0;
};

/// Whether a headline speaks of them: then so may the article.
bool is_about_cookies(const Blocks& blocks, const std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (verdicts[i].role == Role::headline && speaks_of_cookies(blocks.text_of(blocks.blocks[i]))) return true;
  }
  return false;
}

}  // namespace

ModelFeatures::ModelFeatures(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions,
                             const Container& container, const PageData& page, const std::vector<Verdict>& verdicts)
    : document_(document),
      blocks_(blocks),
      features_(features),
      regions_(regions),
      container_(container),
      verdicts_(verdicts),
      contexts_(contexts_of(blocks, features, document.is_plain_text() && !is_about_cookies(blocks, verdicts))) {
  description_ = skeleton(page.description.empty() ? clean_value(page.meta_description) : page.description, 400);
  find_alike();  // while it holds a table, the tree's places are not there yet
  walk_tree();
  find_neighbours();
  const auto set = [this](ModelFeature f, std::int16_t value) { page_vector_[static_cast<std::size_t>(f)] = value; };
  const std::size_t count = blocks.blocks.size();
  const BlockRange all{0, static_cast<std::uint32_t>(count)};
  std::uint32_t tables = 0;
  for (const Block& b : blocks.blocks) tables += b.in_cell ? b.words : 0u;
  const std::uint32_t words = features.words(all);
  set(ModelFeature::page_type, static_cast<std::int16_t>(container.page_type));
  set(ModelFeature::page_prose, capped(features.total_prose()));
  set(ModelFeature::page_kept, capped(kept_words(all)));
  set(ModelFeature::page_container_share, share(container.prose, features.total_prose()));
  set(ModelFeature::page_has_article, page.has_article ? 1 : 0);
  set(ModelFeature::page_og_article, page.og_type == "article"_w ? 1 : 0);
  set(ModelFeature::page_has_body, page.body.size() > 200 ? 1 : 0);
  set(ModelFeature::page_table_share, share(tables, words));
  set(ModelFeature::page_titles, capped(features.titles(all)));
}

/// The element whose children hold the most words of prose that no region claims.
NodeId ModelFeatures::find_main() const {
  std::vector<std::uint32_t> prose(document_.size(), 0);
  NodeId best = no_node;
  for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
    const Block& b = blocks_.blocks[i];
    if (!features_.of(i).prose || regions_.hint(i) != nullptr || (b.hidden && !features_.hidden_counts())) continue;
    const NodeId parent = document_.parent(b.element);
    prose[parent] += b.words;
    if (best == no_node || prose[parent] > prose[best]) best = parent;
  }
  return best;
}

void ModelFeatures::walk_tree() {
  places_.resize(document_.size());
  main_ = find_main();
  const NodeId headline = container_.headline == no_node ? no_node : blocks_.blocks[container_.headline].element;
  for (NodeId node = 0; node < document_.size(); ++node) {
    if (node != 0) {
      places_[node] = places_[document_.parent(node)];
      if (places_[node].depth < 1000) ++places_[node].depth;
    }
    if (document_.is_text(node)) continue;
    if (main_ != no_node && document_.is_ancestor(node, main_)) places_[node].main_depth = places_[node].depth;
    if (headline != no_node && document_.is_ancestor(node, headline)) places_[node].headline_depth = places_[node].depth;
    places_[node].flags |= flag_of(document_.tag(node));
    const NameHit& hit = regions_.names[node];
    if (hit) {
      places_[node].name2 = places_[node].name1;
      places_[node].name1 = node;
    }
  }
}

void ModelFeatures::find_neighbours() {
  const auto count = static_cast<std::uint32_t>(blocks_.blocks.size());
  kept_words_.assign(std::size_t{count} + 1, 0);
  kept_before_.assign(count, no_node);
  kept_after_.assign(count, no_node);
  heading_before_.assign(count, no_node);
  std::uint32_t kept = no_node;
  std::uint32_t heading = no_node;
  for (std::uint32_t i = 0; i < count; ++i) {
    kept_before_[i] = kept;
    heading_before_[i] = heading;
    const bool keeps = is_article_text(verdicts_[i].role);
    kept_words_[i + 1] = kept_words_[i] + (keeps ? blocks_.blocks[i].words : 0u);
    if (keeps) kept = i;
    if (blocks_.blocks[i].heading_level != 0) heading = i;
  }
  kept = no_node;
  for (std::uint32_t i = count; i-- > 0;) {
    kept_after_[i] = kept;
    if (is_article_text(verdicts_[i].role)) kept = i;
  }
}

/// Blocks whose element and its parent have the same tags and classes are of one kind, whatever the names are.
void ModelFeatures::find_alike() {
  const std::size_t count = blocks_.blocks.size();
  alike_of_.resize(count);
  repeats_.resize(count);
  {
    Numbering styles(count);
    for (std::size_t i = 0; i < count; ++i) {
      const Block& b = blocks_.blocks[i];
      std::uint64_t hash = 0;
      NodeId node = b.element;
      for (int level = 0; level < 2; ++level, node = document_.parent(node)) {
        const std::uint64_t name = hash_text(document_.attribute(node, Attribute::class_));
        hash = hash * 1000003u + name;
        hash = hash * 1000003u + static_cast<std::uint64_t>(document_.tag(node));
      }
      alike_of_[i] = styles.number(hash);
      if (styles.size() > alike_.size()) alike_.resize(styles.size());
      Alike& alike = alike_[alike_of_[i]];
      ++alike.blocks;
      alike.words += b.words;
      if (features_.of(i).prose) alike.prose += b.words;
      alike.units += b.text.size();
      alike.link_units += b.link_units;
      if (is_article_text(verdicts_[i].role)) alike.kept += b.words;
    }
  }  // one table at a time: on large pages they are the most that an analysis holds
  Numbering texts(count);
  std::vector<std::uint32_t> times;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t text = texts.number(hash_text(blocks_.text_of(blocks_.blocks[i])));
    repeats_[i] = text;
    if (texts.size() > times.size()) times.resize(texts.size(), 0);
    ++times[text];
  }
  for (std::uint32_t& repeats : repeats_) repeats = times[repeats];
}

void ModelFeatures::fill(std::uint32_t block, ModelVector& out) const {
  out = page_vector_;
  fill_text(block, out);
  fill_tree(block, out);
  fill_boxes(block, out);
  fill_neighbours(block, out);
  fill_page(block, out);
  fill_context(block, out);
}

#define SET(name, value) out[static_cast<std::size_t>(ModelFeature::name)] = static_cast<std::int16_t>(value)

/// Where a block's first link leads: 0 there is none, 1 a place on this page, 2 this site for all that is said, 3 an address with a host, 4 elsewhere.
int ModelFeatures::link_kind(std::uint32_t i) const {
  const Block& b = blocks_.blocks[i];
  for (std::uint32_t m = b.marks_begin; m < b.marks_end; ++m) {
    if (blocks_.marks[m].kind != MarkKind::link) continue;
    const std::u16string_view href = document_.attribute(blocks_.marks[m].node, Attribute::href);
    if (href.empty() || href[0] == u'#') return 1;
    if (href.substr(0, 4) == "http"_w || href.substr(0, 2) == "//"_w) return 3;
    return href.find(u':') < href.find(u'/') ? 4 : 2;
  }
  return 0;
}

void ModelFeatures::fill_text(std::uint32_t i, ModelVector& out) const {
  const Block& b = blocks_.blocks[i];
  const BlockEvidence& e = features_.of(i);
  const std::u16string_view text = blocks_.text_of(b);
  SET(words, capped(b.words));
  SET(units, capped(text.size()));
  SET(link_share, link_percent(b));
  SET(links, capped(b.links));
  SET(heading_level, b.heading_level);
  SET(list_depth, b.list_depth);
  SET(in_quotation, b.in_quotation);
  SET(in_table, b.in_cell);
  SET(in_pre, b.in_pre);
  SET(in_caption, b.in_caption);
  SET(all_strong, b.all_strong);
  SET(breaks, capped(b.breaks));
  SET(sentence_ends, capped(b.sentence_ends));
  SET(commas, capped(b.commas));
  SET(quote_marks, capped(b.quote_marks));
  SET(digit_share, share(b.digits, text.size()));
  SET(capital_share, share(b.capital_words, b.words));
  SET(upper_share, share(b.upper_words, b.words));
  SET(ends_sentence, b.ends_sentence);
  SET(ends_ellipsis, b.ends_ellipsis);
  SET(hidden, b.hidden);
  SET(word_length, b.words == 0 ? 0 : capped(std::uint64_t{text.size()} * 10 / b.words));
  SET(tag, static_cast<int>(document_.tag(b.element)));
  SET(first_char, text.empty() ? 0 : first_char_class(text[0]));
  SET(ends_colon, !text.empty() && (text.back() == u':' || text.back() == u'：'));
  SET(ends_question, !text.empty() && (text.back() == u'?' || text.back() == u'？'));
  const Marks marks = marks_in(text.substr(0, 400));
  SET(has_at, marks.at);
  SET(has_copyright, marks.copyright);
  SET(bars, marks.bars);
  SET(has_year, marks.year);
  SET(prose, e.prose);
  SET(linked, e.linked);
  SET(title, e.title);
  SET(in_json_body, e.in_json_body);
  const std::u16string head = b.words >= 4 && !description_.empty() ? skeleton(text, 60) : std::u16string{};
  SET(in_description, head.size() >= 12 && description_.find(head) != std::u16string::npos);
  SET(phrase_mode, static_cast<int>(e.phrase.mode));
  SET(phrase_kind, e.phrase ? static_cast<int>(e.phrase.kind) + (e.phrase.author_bio ? 30 : 0) : -1);
  const RegionHint* hint = regions_.hint(i);
  SET(hint_role, hint == nullptr ? -1 : static_cast<int>(hint->role) + (hint->author_bio ? 30 : 0));
  SET(hint_confidence, hint == nullptr ? 0 : percent(hint->confidence));
  SET(rule_role, static_cast<int>(verdicts_[i].role));
  SET(rule_keeps, is_article_text(verdicts_[i].role));
  SET(rule_confidence, percent(verdicts_[i].confidence));
  SET(rule_reason, verdicts_[i].reasons.empty() ? -1 : static_cast<int>(verdicts_[i].reasons[0].code));
  SET(repeats, capped(repeats_[i]));
  SET(link_kind, link_kind(i));
}

void ModelFeatures::fill_tree(std::uint32_t i, ModelVector& out) const {
  const Block& b = blocks_.blocks[i];
  const Place& place = places_[b.element];
  SET(depth, container_.root == no_node ? 0 : place.depth - places_[container_.root].depth);
  SET(in_article, (place.flags & place_flag::article) != 0);
  SET(in_main, (place.flags & place_flag::main) != 0);
  SET(in_aside, (place.flags & place_flag::aside) != 0);
  SET(in_footer, (place.flags & place_flag::footer) != 0);
  SET(in_header, (place.flags & place_flag::header) != 0);
  SET(in_nav, (place.flags & place_flag::nav) != 0);
  SET(in_form, (place.flags & place_flag::form) != 0);
  SET(in_figure, (place.flags & place_flag::figure) != 0);
  SET(in_article_body, regions_.article_body == no_node ? -1 : document_.is_ancestor(regions_.article_body, b.element) ? 1 : 0);
  SET(main_levels, main_ == no_node ? -1 : capped(std::uint64_t{places_[main_].depth} - place.main_depth));
  SET(main_up, main_ == no_node ? -1 : capped(std::uint64_t{place.depth} - place.main_depth));
  const NodeId headline = container_.headline == no_node ? no_node : blocks_.blocks[container_.headline].element;
  SET(headline_levels, headline == no_node ? -1 : capped(std::uint64_t{places_[headline].depth} - place.headline_depth));
  const auto name = [this](NodeId node) { return node == no_node ? std::int16_t{-1} : name_code(regions_.names[node]); };
  const auto level = [&](NodeId node) { return node == no_node ? -1 : std::min(place.depth - places_[node].depth, far_up); };
  SET(name1_role, name(place.name1));
  SET(name1_level, level(place.name1));
  SET(name1_weak, place.name1 != no_node && regions_.names[place.name1].weak);
  SET(name2_role, name(place.name2));
  SET(name2_level, level(place.name2));
  const bool inside = container_.range.begin <= i && i < container_.range.end;
  SET(inside_container, container_.root == no_node ? -1 : inside ? 1 : 0);
  SET(container_place, container_.root == no_node ? -1 : inside ? place_in(i, container_.range) : i < container_.range.begin ? -10 : 110);
  const bool none = container_.root == no_node;
  SET(words_from_container, none || i < container_.range.begin ? -1 : capped(features_.words({container_.range.begin, i})));
  SET(words_to_container, none || i >= container_.range.end ? -1 : capped(features_.words({i, container_.range.end})));
}

void ModelFeatures::fill_boxes(std::uint32_t i, ModelVector& out) const {
  constexpr std::array boxes{ModelFeature::box1_blocks, ModelFeature::box2_blocks, ModelFeature::box3_blocks};
  // The three nearest elements that hold more than the one inside them. What holds the article's container too says nothing of
  // the block, and changes with everything that is added to the page.
  NodeId node = blocks_.blocks[i].element;
  BlockRange inner{i, i + 1};
  int found = 0;
  for (int level = 0; level < max_box_levels && found < 3; ++level) {
    if (container_.root != no_node && node != container_.root && document_.is_ancestor(node, container_.root)) break;
    const BlockRange range = features_.blocks_in(node);
    if (range.size() > inner.size()) {
      inner = range;
      const std::uint32_t words = features_.words(range);
      const std::int16_t prose = share(features_.prose_words(range), words);
      const auto links = static_cast<std::int16_t>(features_.link_percent(range));
      const std::int16_t kept = share(kept_words(range), words);
      const std::array<std::int16_t, 6> box{capped(range.size()), capped(words), prose, links, place_in(i, range), kept};
      std::copy(box.begin(), box.end(), out.begin() + static_cast<std::ptrdiff_t>(boxes[static_cast<std::size_t>(found)]));
      if (found == 0) {
        SET(box1_tag, static_cast<int>(document_.tag(node)));
        SET(box1_media, capped(features_.media_in(node)));
      }
      ++found;
    }
    if (node == 0) break;
    node = document_.parent(node);
  }
  const Alike& alike = alike_[alike_of_[i]];
  SET(alike_blocks, capped(alike.blocks));
  SET(alike_words, capped(alike.words));
  SET(alike_prose, share(alike.prose, alike.words));
  SET(alike_links, share(alike.link_units, alike.units));
  SET(alike_kept, share(alike.kept, alike.words));
}

void ModelFeatures::fill_neighbours(std::uint32_t i, ModelVector& out) const {
  const auto count = static_cast<std::uint32_t>(blocks_.blocks.size());
  const auto at = [&](std::uint32_t k) -> const Block& { return blocks_.blocks[k]; };
  const auto keeps = [&](std::uint32_t k) { return is_article_text(verdicts_[k].role); };
  const auto phrase = [&](std::uint32_t k) {
    const PhraseHit& hit = features_.of(k).phrase;
    return hit ? static_cast<int>(hit.kind) : -1;
  };
  // The block next to this one, or the one after that; -1 words where the page ends.
  const auto beside = [&](ModelFeature first, bool exists, std::uint32_t k, bool next) {
    std::int16_t* to = &out[static_cast<std::size_t>(first)];
    *to = -1;
    if (!exists) return;
    *to++ = capped(at(k).words);
    *to++ = static_cast<std::int16_t>(link_percent(at(k)));
    *to++ = static_cast<std::int16_t>(keeps(k));
    if (next) *to++ = at(k).heading_level;
    *to++ = static_cast<std::int16_t>(verdicts_[k].role);
    if (!next) return;
    *to++ = static_cast<std::int16_t>(phrase(k));
    *to++ = static_cast<std::int16_t>(features_.of(k).prose);
    *to = static_cast<std::int16_t>(document_.parent(at(k).element) == document_.parent(at(i).element));
  };
  beside(ModelFeature::before1_words, i >= 1, i - 1, true);
  beside(ModelFeature::before2_words, i >= 2, i - 2, false);
  beside(ModelFeature::after1_words, i + 1 < count, i + 1, true);
  beside(ModelFeature::after2_words, i + 2 < count, i + 2, false);
  SET(kept_gap_before, kept_before_[i] == no_node ? -1 : capped(i - kept_before_[i]));
  SET(kept_gap_after, kept_after_[i] == no_node ? -1 : capped(kept_after_[i] - i));
  const std::uint32_t heading = heading_before_[i];
  SET(heading_distance, heading == no_node ? -1 : capped(i - heading));
  SET(heading_linked, heading == no_node ? -1 : features_.of(heading).linked ? 1 : 0);
  SET(heading_kept, heading == no_node ? -1 : keeps(heading) ? 1 : 0);
  SET(heading_phrase, heading == no_node ? -1 : phrase(heading));
  SET(heading_above_level, heading == no_node ? 0 : at(heading).heading_level);
}

void ModelFeatures::fill_page(std::uint32_t i, ModelVector& out) const {
  const auto count = static_cast<std::uint32_t>(blocks_.blocks.size());
  SET(kept_words_before, capped(kept_words({0, i})));
  SET(kept_words_after, capped(kept_words({i + 1, count})));
  SET(prose_share_before, share(features_.prose_words({0, i}), features_.total_prose()));
  SET(prose_share_after, share(features_.prose_words({i + 1, count}), features_.total_prose()));
  SET(words_before, capped(features_.words({0, i})));
}

void ModelFeatures::fill_context(std::uint32_t i, ModelVector& out) const {
  const BlockContext& context = contexts_[i];
  SET(near_words, context.near_words);
  SET(near_prose, context.near_prose);
  SET(wide_prose, context.wide_prose);
  SET(wide_links, context.wide_links);
  SET(prose_before, context.prose_before);
  SET(prose_after, context.prose_after);
  SET(from_stretch, context.from_stretch);
  SET(topic_share, context.topic_share);
  SET(near_ends, context.near_ends);
  SET(cookies, context.cookies);
}

#undef SET

}  // namespace nutgraf
