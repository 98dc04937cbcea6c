#include "classify/model/cleaning_model.h"

#include <algorithm>
#include <array>

#include "classify/evidence/headline_rows.h"
#include "classify/evidence/line_rules.h"
#include "classify/model/join_lines.h"
#include "models/embedded.h"
#include "models/trees.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t one = 65535;  // a probability of 1
// Where the page's best achievable F1 is F, keeping what is likelier than F/2 achieves it (Lipton, Elkan, Narayanaswamy 2014).
constexpr std::uint32_t least_threshold = one / 4;
// A page that says that it is an article has less of a kind of its own to lose, and a short article's threshold falls the lowest.
constexpr std::uint32_t least_of_article = one / 5 * 2;
constexpr std::uint32_t least_of_text = one / 100 * 29;
// Where that keeps nothing at all, half of the likeliest block's probability does, if that is not small.
constexpr std::uint32_t small_probability = one / 8;
// On a page that says that it is an article the rules know what they do: the model overrules them by a clear margin only.
constexpr std::uint32_t margin = one / 24;
// What stands in an aside repeats the article or adds to it: pull quotes, boxes.
constexpr std::uint32_t aside_margin = one / 12;
// On such a page what a name, a label or its shape calls other stories needs more to be text, however short the article is
// and however low the threshold therefore.
constexpr float surely_named = 0.7F;
constexpr float begins_with_phrase = 0.85F;  // what the rules say of it
constexpr std::uint32_t in_row = 4;          // what a row of headlines leaves of a line's probability: one part of so many
constexpr float sure_shape = 0.9F;           // a poll of which the model is not asked
constexpr std::uint32_t forum_probability = one / 10 * 8;
constexpr std::uint32_t least_of_post = one / 8;  // where the page says that it is a forum's
// A page of headlines is more than that where the model is this sure of what its content is: expected F1.
constexpr std::uint32_t list_page_f1 = one / 10 * 8;

constexpr std::uint32_t short_article = 150;  // words
constexpr std::uint32_t least_own_words = 20;
constexpr std::uint32_t least_long_words = 60;
constexpr std::uint32_t most_words_of_label = 8;  // that begins with a known phrase, and is nothing else however sure the model is
constexpr std::size_t most_reasons = 2;

Trees built_in(std::string_view name) {
  Trees out;
  out.read(embedded_file(name), model_feature_count);
  return out;
}

/// One model for pages and one for plain texts, of the same features; a text leaves most of them unknown.
Trees& model(bool plain_text) {
  if (plain_text) {
    static Trees texts = built_in("cleaning-text.trees");
    return texts;
  }
  static Trees pages = built_in("cleaning.trees");
  return pages;
}

/// By known words that the block begins with, or is.
bool begins_so(const Verdict& verdict) {
  return !verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::phrase && verdict.confidence >= begins_with_phrase;
}

/// A paragraph of some length without a link beside one that is kept: "We use cookies, the banners began to say in 2018".
bool is_own_paragraph(const Document& document, const Block& block, const Block& before) {
  return block.words >= least_own_words && block.ends_sentence && block.links == 0 && block.heading_level == 0 &&
         document.parent(block.element) == document.parent(before.element);
}

/// Verdicts that the model does not overrule: the block has a name of its own, or asks the reader for something. `own`: it is set as the
/// article's paragraphs are.
bool stands(const Verdict& verdict, const Block& block, std::uint32_t probability, bool says_article, bool own) {
  switch (verdict.role) {
    case Role::headline:
    case Role::byline:
    case Role::dateline:
    case Role::caption:
    case Role::credit:
    case Role::source:
    case Role::comment_form: return true;
    case Role::newsletter:
    case Role::ad:
    case Role::share:
    case Role::notice:
    case Role::paywall:
      return probability < (own ? one / 2 : sure_text) ||
             (block.words <= most_words_of_label && !block.ends_sentence && begins_so(verdict));
    // "We may earn a commission."
    case Role::legal: return says_article && block.ends_sentence && block.list_depth == 0 && begins_so(verdict);
    case Role::other: return is_poll(verdict) && verdict.confidence >= sure_shape;
    // In a forum what readers wrote is what the page is for.
    case Role::comments: return probability < forum_probability;
    // "READ MORE: …"
    case Role::inline_related:
      if (!verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::phrase) return probability < sure_text;
      return says_article && verdict.confidence >= surely_named && probability < one / 5 * 3;
    case Role::related:
      if (verdict.reasons.empty()) return false;
      if (verdict.reasons[0].code == ReasonCode::second_article) return true;
      return says_article && verdict.confidence >= surely_named && probability < one / 5 * 2;
    default: return false;
  }
}

/// On a forum's page: what it calls a comment, or a story beside the first post, is a post as well.
bool is_post(const Verdict& verdict) {
  return verdict.role == Role::comments ||
         (verdict.role == Role::related && !verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::second_article);
}

bool is_aside(const Verdict& verdict) {
  return !verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::name_token && verdict.reasons[0].detail == "aside"_w;
}

/// The threshold that makes the expected F1 of the page's words best. `in_nav`: blocks in a menu, which is no article however little else there is.
std::uint32_t threshold(const std::vector<std::uint32_t>& probabilities, const Blocks& blocks, const std::vector<bool>& in_nav,
                        std::uint32_t lowest) {
  std::uint64_t wanted = 0;  // expected words of the article
  for (std::size_t i = 0; i < probabilities.size(); ++i) wanted += std::uint64_t{blocks.blocks[i].words} * probabilities[i];
  std::uint32_t least = one / 2;
  for (int round = 0; round < 6; ++round) {
    std::uint64_t right = 0;
    std::uint64_t taken = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
      if (probabilities[i] <= least) continue;
      right += std::uint64_t{blocks.blocks[i].words} * probabilities[i];
      taken += std::uint64_t{blocks.blocks[i].words} * one;
    }
    // F1 = 2 right / (taken + wanted); half of it, in units of `one`.
    const std::uint64_t all = (taken + wanted) / one;
    least = std::max(lowest, all == 0 ? 0 : static_cast<std::uint32_t>(right / all));
  }
  // A little more: what the labels leave out of an article is often of it.
  least -= least / 20;
  if (*std::max_element(probabilities.begin(), probabilities.end()) > least) return least;
  std::uint32_t likeliest = 0;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    if (!in_nav[i]) likeliest = std::max(likeliest, probabilities[i]);
  }
  return likeliest < small_probability ? least : likeliest / 2;
}

/// What the model goes by, in words that readers are told: features of one kind speak together.
ReasonCode kind_of(ModelFeature feature) {
  using enum ModelFeature;
  switch (feature) {
    case link_share:
    case links:
    case linked:
    case link_kind:
    case heading_linked:
    case box1_links:
    case box2_links:
    case box3_links:
    case wide_links: return ReasonCode::link_density;
    case alike_blocks:
    case alike_prose:
    case alike_links:
    case alike_words:
    case alike_kept:
    case repeats: return ReasonCode::card_grid;
    case depth:
    case inside_container:
    case container_place:
    case words_from_container:
    case words_to_container:
    case in_article:
    case in_main:
    case in_article_body:
    case in_aside:
    case in_footer:
    case in_header:
    case in_nav:
    case main_levels:
    case main_up:
    case headline_levels: return ReasonCode::outside_article;
    case kept_words_after:
    case kept_gap_before:
    case prose_share_after:
    case prose_after:
    case from_stretch: return ReasonCode::after_article;
    case words:
    case units:
    case box1_words:
    case near_words: return ReasonCode::short_text;
    case prose:
    case sentence_ends:
    case ends_sentence:
    case commas:
    case digit_share:
    case capital_share:
    case upper_share:
    case bars:
    case word_length:
    case topic_share:
    case box1_prose:
    case near_prose:
    case wide_prose:
    case near_ends: return ReasonCode::not_prose;
    case hidden: return ReasonCode::hidden;
    default: return ReasonCode::prose;  // nothing that can be said in a word
  }
}

/// Why the model takes a block away: the strongest of its kinds of evidence that is true of the block as it is put.
std::vector<Reason> why_not(const Trees& judge, const ModelVector& vector, const Block& block, const Container& container,
                            std::uint32_t i) {
  std::array<std::int32_t, model_feature_count> weights{};
  judge.weigh(vector, weights);
  constexpr std::size_t codes = static_cast<std::size_t>(ReasonCode::prose) + 1;
  std::array<std::int32_t, codes> sums{};
  for (std::size_t f = 0; f < weights.size(); ++f) sums[static_cast<std::size_t>(kind_of(static_cast<ModelFeature>(f)))] += weights[f];
  const bool outside = container.root != no_node && (i < container.range.begin || i >= container.range.end);
  const std::uint32_t links = link_percent(block);
  const auto holds = [&](ReasonCode code) {
    switch (code) {
      case ReasonCode::link_density: return links >= 10;
      case ReasonCode::card_grid: return block.links > 0 && vector[static_cast<std::size_t>(ModelFeature::alike_blocks)] >= 3;
      case ReasonCode::outside_article: return outside;
      case ReasonCode::after_article: return vector[static_cast<std::size_t>(ModelFeature::kept_words_after)] <= 0;
      case ReasonCode::short_text: return block.words < 15;
      case ReasonCode::hidden: return block.hidden;
      default: return code == ReasonCode::not_prose;
    }
  };
  std::vector<Reason> out;
  std::int32_t first = 0;
  while (out.size() < most_reasons) {
    std::size_t best = codes;
    for (std::size_t code = 0; code < codes; ++code) {
      if (sums[code] < 0 && holds(static_cast<ReasonCode>(code)) && (best == codes || sums[code] < sums[best])) best = code;
    }
    // The second is said where it weighs half as much.
    if (best == codes || sums[best] * 2 > first) break;
    const auto code = static_cast<ReasonCode>(best);
    out.push_back({code, code == ReasonCode::link_density ? number_detail(links) : std::u16string()});
    first = sums[best];
    sums[best] = 0;
  }
  if (out.empty()) out.push_back({block.words < 10 ? ReasonCode::short_text : ReasonCode::not_prose});
  return out;
}

/// What the model would keep is links to other pages: a front page.
bool mostly_links(const std::vector<std::uint32_t>& probabilities, std::uint32_t least, const Blocks& blocks) {
  std::uint64_t units = 0;
  std::uint64_t link_units = 0;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    if (probabilities[i] <= least) continue;
    units += blocks.blocks[i].text.size();
    link_units += blocks.blocks[i].link_units;
  }
  return link_units * 5 > units * 2;
}

/// The page says that it is an article: by its data, or by an article element that holds both the headline and the text's beginning.
bool claims_article(const Blocks& blocks, const Regions& regions, const PageData& page, const Container& container,
                    const std::vector<Verdict>& verdicts) {
  if (page.forum) return false;
  if (page.says_article()) return true;
  if (container.headline == no_node) return false;
  // A few paragraphs under a headline: where little else is, what leaks weighs most.
  if (container.page_type == PageType::article && blocks.blocks[container.headline].heading_level == 1 && container.prose < short_article)
    return true;
  const NodeId around = regions.nearest_article[blocks.blocks[container.headline].first_text];
  if (around == no_node) return false;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (is_article_text(verdicts[i].role)) return regions.nearest_article[blocks.blocks[i].first_text] == around;
  }
  return false;
}

/// Other stories are told of in fewer words.
bool is_long(const Block& block) { return block.words >= least_long_words && block.ends_sentence; }

/// In a text: the next lines before and behind that are not told by their own words or a label are kept, or head the article.
bool is_amid(const Blocks& blocks, const std::vector<Verdict>& verdicts, const std::vector<std::uint32_t>& probabilities,
             std::uint32_t least, std::uint32_t i) {
  constexpr std::uint32_t farthest = 8;
  const auto told = [&](std::uint32_t k) {
    const ReasonCode code = verdicts[k].reasons.empty() ? ReasonCode::prose : verdicts[k].reasons[0].code;
    if (verdicts[k].role == Role::caption) return true;
    return is_unwanted(verdicts[k].role) && (code == ReasonCode::phrase || code == ReasonCode::heading_phrase);
  };
  std::uint32_t before = i;
  while (before > 0 && i - before < farthest && told(before - 1)) --before;
  std::uint32_t behind = i + 1;
  while (behind < verdicts.size() && behind - i < farthest && told(behind)) ++behind;
  if (before == 0 || behind == verdicts.size()) return false;
  const Role over = verdicts[before - 1].role;
  const bool headed = blocks.blocks[i].ends_sentence && (over == Role::headline || over == Role::byline || over == Role::dateline);
  return (headed || probabilities[before - 1] > least) && probabilities[behind] > least;
}

/// A card's lines are as likely the article's as its headline is: nobody wants a summary of what is gone.
void follow_headlines(const Features& features, const std::vector<Verdict>& verdicts, std::vector<std::uint32_t>& probabilities) {
  std::uint32_t headline = one;  // of the card that the block before is a line of
  for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
    const bool in_card = !verdicts[i].reasons.empty() && verdicts[i].reasons[0].code == ReasonCode::card_grid;
    if (!in_card) headline = one;
    else if (features.of(i).linked) headline = probabilities[i];
    else probabilities[i] = std::min(probabilities[i], headline);
  }
}

/// What hides the element has neither an id nor a class by which a script or a style could show it: no tab, no fold, no "read on".
bool stays_hidden(const Document& document, NodeId element) {
  constexpr int farthest = 32;
  for (int up = 0; up < farthest && element != 0 && document.is_hidden(document.parent(element)); ++up) element = document.parent(element);
  return document.is_hidden(element) && document.attribute(element, Attribute::id).empty() &&
         document.attribute(element, Attribute::class_).empty();
}

}  // namespace

bool replace_cleaning_model(std::string_view bytes, bool plain_text) {
  Trees trees;
  if (!trees.read(bytes, model_feature_count)) return false;
  model(plain_text) = std::move(trees);
  return true;
}

void revise(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions, const PageData& page,
            Container& container, std::vector<Verdict>& verdicts) {
  const auto count = static_cast<std::uint32_t>(blocks.blocks.size());
  const Trees& judge = model(document.is_plain_text());
  if (count == 0 || judge.empty()) return;
  std::vector<std::uint32_t> probabilities(count);
  std::uint32_t least = 0;             // what is kept is likelier than this
  std::vector<std::uint32_t> changed;  // what the model sees otherwise; its neighbours are judged by the role that it had
  {
    const ModelFeatures model_features(document, blocks, features, regions, container, page, verdicts);
    ModelVector vector;
    std::vector<bool> in_nav(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      model_features.fill(i, vector);
      probabilities[i] = judge.probability(judge.score(vector));
      in_nav[i] = vector[static_cast<std::size_t>(ModelFeature::in_nav)] == 1;
    }
    if (document.is_plain_text()) {
      // Each reads like a paragraph, and the model asks each for itself; among what the rules keep lists may look the same.
      const std::vector<bool> rows = headline_rows(blocks);
      for (std::uint32_t i = 0; i < count; ++i) {
        const bool outside = i < container.range.begin || i >= container.range.end;
        if (outside && rows[i]) probabilities[i] /= in_row;
      }
    }
    const bool says_article = claims_article(blocks, regions, page, container, verdicts);
    if (says_article) follow_headlines(features, verdicts, probabilities);
    level_lists(document, blocks, probabilities);
    const std::uint32_t lowest = document.is_plain_text() ? least_of_text : says_article ? least_of_article : least_threshold;
    least = threshold(probabilities, blocks, in_nav, lowest);
    if (container.page_type == PageType::front_page && !page.body_of_list && least * 2 >= list_page_f1 &&
        !mostly_links(probabilities, least, blocks))
      container.page_type = PageType::other;
    for (std::uint32_t i = 0; i < count; ++i) {
      const bool kept_by_rules = is_article_text(verdicts[i].role);
      // What the rules keep out of a text they have seldom missed.
      const std::uint32_t otherwise = document.is_plain_text() ? least / 3 * 2 : says_article ? margin : 0;
      const std::uint32_t against = is_aside(verdicts[i]) ? aside_margin : otherwise;
      // A paragraph of a text between two that are kept, or right under the headline, boxes between them aside; any of some length.
      const bool amid =
          document.is_plain_text() && kept_by_rules && (is_long(blocks.blocks[i]) || is_amid(blocks, verdicts, probabilities, least, i));
      std::uint32_t in_favour = amid ? (blocks.blocks[i].ends_sentence ? least / 2 : least / 3) : says_article ? margin : 0;
      if (container.page_type == PageType::live_blog && blocks.blocks[i].ends_sentence)
        in_favour = least;  // its entries look like teasers, and the last ones end nothing
      const bool post = page.forum && is_post(verdicts[i]) && probabilities[i] >= least_of_post;
      const bool keep = post || (kept_by_rules ? probabilities[i] + in_favour > least : probabilities[i] > least + against);
      // Small print of a text is told by its words, or not at all.
      if (document.is_plain_text() && verdicts[i].role == Role::legal && probabilities[i] < sure_text) continue;
      if (!kept_by_rules && blocks.blocks[i].hidden && stays_hidden(document, blocks.blocks[i].element)) continue;
      const bool own = i > 0 && !document.is_plain_text() && is_article_text(verdicts[i - 1].role) &&
                       is_own_paragraph(document, blocks.blocks[i], blocks.blocks[i - 1]);
      if (keep == kept_by_rules || (!post && stands(verdicts[i], blocks.blocks[i], probabilities[i], says_article, own))) continue;
      changed.push_back(i);
      if (keep) {
        verdicts[i].reasons.assign(1, {ReasonCode::prose});
        continue;
      }
      model_features.fill(i, vector);
      verdicts[i].reasons = why_not(judge, vector, blocks.blocks[i], container, i);
    }
  }
  for (const std::uint32_t i : changed) verdicts[i].role = is_article_text(verdicts[i].role) ? Role::other : article_role(blocks.blocks[i]);
  join_lines(document, blocks, features, probabilities, least, verdicts);
  if (container.lists) container.page_type = PageType::front_page;
  if (page.recipe) container.page_type = PageType::article;
  if (page.locked) container.page_type = PageType::other;
  std::uint32_t first = no_node;
  std::uint32_t last = no_node;
  for (std::uint32_t i = 0; i < count; ++i) {
    Verdict& verdict = verdicts[i];
    if (page.locked && is_article_text(verdict.role)) verdict.role = Role::other;
    const bool kept = is_article_text(verdict.role);
    if (kept || is_unwanted(verdict.role)) verdict.confidence = static_cast<float>(kept ? probabilities[i] : one - probabilities[i]) / one;
    if (kept) {
      if (first == no_node) first = i;
      last = i;
    }
  }
  if (first == no_node) return;
  // The lowest element that holds all of the article's text.
  NodeId root = blocks.blocks[first].element;
  while (root != 0 && document.subtree_end(root) <= blocks.blocks[last].last_text) root = document.parent(root);
  if (container.root == no_node || !document.is_ancestor(container.root, root)) container.root = root;
  container.range = features.blocks_in(container.root);
}

}  // namespace nutgraf
