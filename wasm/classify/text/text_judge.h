// Plain scraped text: no elements to go by, so the sequence of paragraphs decides. Labels open sections; the article goes on
// where whole paragraphs do. One class, which tells its ways in four files: sections and edges (plain_text), readers' threads
// (text_threads), boxes amid the text (text_boxes), what stands over it (text_head).
#pragma once

#include <vector>

#include "classify/evidence/context.h"
#include "classify/evidence/line_rules.h"
#include "classify/regions/polls.h"
#include "classify/text/plain_text.h"

namespace nutgraf {

class TextJudge {
 public:
  TextJudge(const Document& document, const Blocks& blocks);

  std::vector<Verdict> run();

 private:
  [[nodiscard]] const Block& block(std::uint32_t i) const { return blocks_.blocks[i]; }
  [[nodiscard]] std::u16string_view text(std::uint32_t i) const { return blocks_.text_of(block(i)); }
  [[nodiscard]] const PhraseHit& phrase(std::uint32_t i) const { return features_.of(i).phrase; }
  [[nodiscard]] bool whole_paragraph(std::uint32_t i) const;
  [[nodiscard]] bool headline_like(std::uint32_t i) const;
  [[nodiscard]] bool is_label(std::uint32_t i) const;
  [[nodiscard]] bool is_teaser_line(std::uint32_t i) const;
  [[nodiscard]] std::u16string_view label_of_teaser(std::uint32_t i) const;
  [[nodiscard]] bool other_label(std::uint32_t i, Role kind) const { return is_label(i) && phrase(i).kind != kind; }
  /// Of its longer words, the share that the text's densest stretch of prose says too, 0-100.
  [[nodiscard]] int topic_share(std::uint32_t i);
  void decide(std::uint32_t i, Role role, float confidence, const Reason& reason);
  void decide_all(std::uint32_t begin, std::uint32_t end, Role role, float confidence, const Reason& reason);

  // text_threads
  /// One past a thread of readers' comments, and how many lines sign a comment there.
  struct Thread {
    std::uint32_t end = 0;
    std::uint32_t signatures = 0;
    std::uint32_t answers = 0;
  };
  [[nodiscard]] bool is_reply_control(std::uint32_t i) const;
  [[nodiscard]] bool asks_or_answers(std::uint32_t i) const;
  [[nodiscard]] bool is_signature(std::uint32_t i) const;
  [[nodiscard]] bool is_under_name(std::uint32_t i) const;
  void find_repeated();
  [[nodiscard]] Thread thread_from(std::uint32_t i);
  void unlabelled_thread();

  // text_boxes
  void polls();
  [[nodiscard]] bool is_answer(std::uint32_t i) const;
  void notices();
  void appeals();
  [[nodiscard]] bool is_appeal_control(std::uint32_t i) const;
  void captions();
  [[nodiscard]] std::u16string_view name_over_biography(std::uint32_t i) const;
  void author_boxes();
  void find_card_controls();
  void cards();
  void cards_between(const std::vector<std::uint32_t>& controls);

  // plain_text
  void find_breaks();
  std::uint32_t section(std::uint32_t i);
  [[nodiscard]] std::uint32_t section_end(std::uint32_t i);
  [[nodiscard]] bool is_required_field(std::uint32_t i) const;
  [[nodiscard]] bool fills_form(std::uint32_t i) const;
  [[nodiscard]] bool is_other_than_cards(std::uint32_t i, std::uint32_t last, bool summaries) const;
  [[nodiscard]] std::uint32_t teasers_end(std::uint32_t i);
  [[nodiscard]] int weight(std::uint32_t i);
  void find_edges();
  void find_edges(int least);
  void line(std::uint32_t i);
  [[nodiscard]] bool is_appeal_in_two(std::uint32_t i) const;
  [[nodiscard]] bool heads_appeal(std::uint32_t i) const;
  bool by_phrase(std::uint32_t i, bool before, bool near_end);
  void trailing_teasers();
  void tail();

  // text_head
  void head();

  const Blocks& blocks_;
  Features features_;
  std::uint32_t count_ = 0;
  std::vector<Verdict> verdicts_;
  std::vector<bool> decided_;
  std::vector<std::uint32_t> next_break_;  // the first label or end of text behind a block
  std::vector<std::uint32_t> paragraphs_;  // words of whole paragraphs before a block
  std::vector<bool> repeated_;             // lines of comment forms that the text has again and again
  std::vector<bool> card_control_;         // "Read more" under each of a row of cards
  std::vector<bool> rows_;                 // blocks of rows of headlines
  std::vector<BlockContext> contexts_;     // made when they are first asked for
  std::uint32_t thread_begin_ = 0;         // of the thread that was asked for last
  Thread thread_;
  std::uint32_t first_ = no_node;
  std::uint32_t last_ = no_node;
};

/// "Home | World | Africa", "News > Politics"
[[nodiscard]] bool is_menu_line(std::u16string_view line);

}  // namespace nutgraf
