// What other stories look like on a page: the labels over them, the lines that lead to one, the boxes that list several.
#pragma once

#include "classify/evidence/features.h"
#include "classify/evidence/name_tokens.h"
#include "classify/evidence/page_data.h"
#include "unicode/unicode.h"

namespace nutgraf {

class OtherStories {
 public:
  static constexpr std::uint32_t least_listed = 2;

  OtherStories(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names, const PageData& page)
      : document_(document),
        blocks_(blocks),
        features_(features),
        names_(names),
        says_article_(page.says_article()),
        is_story_(page.body_of_story),
        foreign_(!unicode::to_lower(page.html_lang.substr(0, 2)).starts_with(u"en")) {}

  /// "Read more", "Related stories", in a line of its own.
  [[nodiscard]] bool is_label(std::uint32_t block) const;
  /// All of the line is a link, as long as a headline is.
  [[nodiscard]] bool is_headline(std::uint32_t block) const;
  /// "READ MORE: …", and the rest of it a link.
  [[nodiscard]] bool leads_on(std::uint32_t block) const;
  /// A label that known phrases are, with stories in its own line: "Most read: … | …". And in a language that none is known of, between two
  /// paragraphs and all in bold, but in English the label alone: a few words, a colon, a link to the end; or marks that point to it.
  [[nodiscard]] bool leads_on_behind_label(std::uint32_t block) const;

  /// Linked headlines, two and more or as many as asked for, with their dates, sections and summaries, and nothing besides. Under a label
  /// the page may have laid them out as a table; under it and where each has a picture, something may stand behind the link.
  enum class Cards : std::uint8_t { plain, pictured, labelled };
  [[nodiscard]] bool lists(BlockRange range, std::uint32_t least = least_listed, Cards cards = Cards::plain) const;
  /// Three linked headlines and more, each with its day, and at most a short line over them.
  [[nodiscard]] bool lists_dated(BlockRange range) const;
  /// One line for each link, in one block: with days, or to this site and behind all prose.
  [[nodiscard]] bool is_list_in_lines(std::uint32_t block) const;
  /// A label and one headline that scripts make a link of, in a box of their own: all of its blocks.
  [[nodiscard]] bool is_unlinked(BlockRange box) const;
  /// A box's blocks but for a short line over them.
  [[nodiscard]] BlockRange without_heading(BlockRange range) const;

 private:
  [[nodiscard]] bool names_stories(const Block& block) const;
  [[nodiscard]] bool reads_on(std::uint32_t i) const;
  [[nodiscard]] bool is_dated(const Block& block) const;
  [[nodiscard]] bool is_strong(const Block& block, std::size_t units) const;
  [[nodiscard]] bool is_long_enough(const Block& block) const;
  [[nodiscard]] bool is_in_card(std::uint32_t block) const;
  [[nodiscard]] bool heads_card(std::uint32_t block) const;

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const ElementNames& names_;
  const bool says_article_;
  const bool is_story_;  // so the body says
  const bool foreign_;   // labels in English are known
};

}  // namespace nutgraf
