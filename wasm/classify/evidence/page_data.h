// What a page says of itself out of its readers' sight: JSON-LD, meta and link elements, its title. Read once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "unicode/word_list.h"

namespace nutgraf {

struct PageData {
  // JSON-LD of the article that the page is about
  bool has_article = false;
  bool recipe = false;  ///< what it says of itself is a recipe's
  bool live_blog = false;
  std::u16string headline, description, body, published, publisher;
  std::u16string page_published;  // of the page itself, where no object says that it is an article
  std::vector<std::u16string> authors;
  // JSON-LD of the discussion or question that the page is about
  std::u16string thread_author, thread_published;
  bool forum = false;  ///< what readers wrote is what the page is for

  // meta, link and title elements; views into the document
  std::u16string_view title, og_title, og_site, og_type, og_url, og_locale, meta_description, canonical, base_href, html_lang;
  std::u16string_view meta_published;
  std::u16string_view card_author;  // of the card that shows the page elsewhere: "Written by"
  std::vector<std::u16string_view> meta_authors;

  // What content systems (WordPress, Ghost, Drupal, Blogger, Joomla) write on the page's body
  bool body_of_story = false;  ///< one story
  bool body_of_list = false;   ///< the newest, a section, a search's results
  bool locked = false;         ///< the one story shows only who knows its password

  /// What readers write on it is no comment on something else.
  [[nodiscard]] bool discusses() const { return forum || !thread_author.empty(); }
  [[nodiscard]] bool says_article() const { return has_article || og_type == "article"_w || !meta_published.empty() || body_of_story; }
};

[[nodiscard]] PageData read_page_data(const Document& document);

/// Character references as they are left over in metadata ("&amp;", "&#8217;") as the characters they name, white space folded.
[[nodiscard]] std::u16string clean_value(std::u16string_view text);

}  // namespace nutgraf
