#include "article/kept.h"

#include "article/address.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

// A picture's surroundings are looked at this many levels up.
constexpr int max_levels = 24;
constexpr std::uint32_t icon_side = 90;

bool is_media(Tag tag) {
  return tag == Tag::img || tag == Tag::amp_img || tag == Tag::video || tag == Tag::audio || tag == Tag::iframe || tag == Tag::embed ||
         tag == Tag::object;
}

std::uint32_t side(std::u16string_view value) {
  std::uint32_t out = 0;
  for (const char16_t c : value) {
    if (!unicode::is_digit(c)) return c == u'%' ? 0 : out;
    if (out < 100000) out = out * 10 + (c - u'0');
  }
  return out;
}

/// Icons, avatars, trackers: small, or named so.
bool is_furniture(const Document& document, NodeId node) {
  const std::uint32_t width = side(document.attribute(node, Attribute::width));
  const std::uint32_t height = side(document.attribute(node, Attribute::height));
  if ((width > 0 && width < icon_side) || (height > 0 && height < icon_side)) return true;
  const std::u16string name = unicode::to_lower(document.attribute(node, Attribute::class_));
  for (const std::u16string_view word : {u"avatar", u"logo", u"icon", u"emoji", u"pixel", u"author", u"gravatar"}) {
    if (unicode::contains(name, word)) return true;
  }
  const std::u16string_view src = document.attribute(node, Attribute::src);
  return unicode::contains(src, u"gravatar.com") || unicode::contains(src, u"/avatar") || unicode::contains(src, u"pixel.") ||
         unicode::contains(src, u"/logo") || unicode::contains(src, u"doubleclick") || unicode::contains(src, u"scorecardresearch") ||
         unicode::contains(src, u"facebook.com/tr");
}

/// The first address of a srcset.
std::u16string_view first_candidate(std::u16string_view srcset) {
  srcset = unicode::trim(srcset);
  std::size_t end = 0;
  while (end < srcset.size() && !unicode::is_space(srcset[end])) ++end;
  srcset = srcset.substr(0, end);
  while (!srcset.empty() && srcset.back() == u',') srcset.remove_suffix(1);
  return srcset;
}

std::u16string address_of(const Document& document, NodeId node, Addresses& addresses) {
  for (const Attribute name : {Attribute::data_src, Attribute::src}) {
    std::u16string address = addresses.resolve(document.attribute(node, name));
    if (!address.empty() && !document.attribute(node, name).empty()) return address;
  }
  for (const Attribute name : {Attribute::data_srcset, Attribute::srcset}) {
    const std::u16string_view candidate = first_candidate(document.attribute(node, name));
    if (!candidate.empty()) return addresses.resolve(candidate);
  }
  return {};
}

}  // namespace

Kept::Kept(const Document& document, const Blocks& blocks, const Classification& classification) : document_(document) {
  const NodeId nodes = document.size();
  block_before_.assign(std::size_t{nodes} + 1, 0);
  std::uint32_t before = 0;
  for (NodeId node = 0; node <= nodes; ++node) {
    block_before_[node] = before;
    while (before < blocks.blocks.size() && blocks.blocks[before].first_text == node) ++before;
  }
  std::vector<std::uint32_t> kept(nodes, 0);
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    if (!is_unwanted(classification.verdicts[i].role)) kept[blocks.blocks[i].first_text] = 1;
  }
  count(kept);
  find_media(classification);
  for (const NodeId node : images_) kept[node] = 1;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Verdict& verdict = classification.verdicts[i];
    const bool leftover = verdict.role == Role::other && blocks.blocks[i].words <= leftover_words;
    if (!verdict.may_hide && !leftover) kept[blocks.blocks[i].first_text] = 1;
  }
  std::vector<NodeId> pictures;
  for (const NodeId node : images_) {
    const Tag tag = document.tag(node);
    if (tag == Tag::img || tag == Tag::amp_img) pictures.push_back(node);
    if (tag == Tag::iframe || tag == Tag::video) embeds_.push_back(node);
  }
  images_ = std::move(pictures);
  count(kept);
}

void Kept::count(const std::vector<std::uint32_t>& kept) {
  kept_before_.assign(kept.size() + 1, 0);
  std::uint32_t before = 0;
  for (std::size_t node = 0; node < kept.size(); ++node) {
    kept_before_[node] = before;
    before += kept[node];
  }
  kept_before_[kept.size()] = before;
}

void Kept::find_media(const Classification& classification) {
  const NodeId root = classification.article_root;
  if (root == no_node || document_.is_plain_text()) return;
  std::size_t empty = 0;
  for (NodeId node = root; node < document_.subtree_end(root); ++node) {
    while (empty < classification.empty_regions.size() && document_.subtree_end(classification.empty_regions[empty].node) <= node) ++empty;
    if (empty < classification.empty_regions.size() && document_.is_ancestor(classification.empty_regions[empty].node, node)) continue;
    if (!is_media(document_.tag(node)) || document_.is_hidden(node)) continue;
    // The highest element around it without any of the article's text: what else is in there says what it is.
    NodeId around = node;
    for (int level = 0; level < max_levels && around != root; ++level) {
      const NodeId up = document_.parent(around);
      if (up == root || any_in(up)) break;
      around = up;
    }
    const BlockSpan range = blocks_in(around);
    bool wanted = true;
    for (std::uint32_t i = range.begin; i < range.end && i < range.begin + 40; ++i) {
      const Role role = classification.verdicts[i].role;
      if (is_unwanted(role) && role != Role::other) wanted = false;
    }
    if (wanted) images_.push_back(node);
  }
}

std::vector<Image> read_media(const Document& document, const Blocks& blocks, const Classification& classification, const Kept& kept,
                              const std::vector<NodeId>& nodes, const std::vector<std::uint32_t>& article_blocks, Addresses& addresses) {
  std::vector<Image> out;
  std::uint32_t before = 0;
  for (const NodeId node : nodes) {
    if (is_furniture(document, node)) continue;
    Image image;
    image.src = address_of(document, node, addresses);
    if (image.src.empty() || (!out.empty() && out.back().src == image.src)) continue;
    for (const Attribute name : {Attribute::alt, Attribute::title, Attribute::aria_label}) {
      if (image.alt.empty()) image.alt = clean_value(document.attribute(node, name));
    }
    image.node = node;
    while (before < article_blocks.size() && blocks.blocks[article_blocks[before]].first_text < node) ++before;
    image.before_block = before;
    NodeId figure = node;
    for (int level = 0; level < 8 && figure != 0 && document.tag(figure) != Tag::figure; ++level) figure = document.parent(figure);
    const NodeId scope = document.tag(figure) == Tag::figure ? figure : document.parent(node);
    const BlockSpan range = kept.blocks_in(scope);
    for (std::uint32_t i = range.begin; i < range.end && i < range.begin + 8; ++i) {
      if (classification.verdicts[i].role != Role::caption) continue;
      if (!image.caption.empty()) image.caption += u' ';
      image.caption += blocks.text_of(blocks.blocks[i]);
    }
    out.push_back(std::move(image));
  }
  return out;
}

}  // namespace nutgraf
