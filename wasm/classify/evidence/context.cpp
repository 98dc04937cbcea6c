#include "classify/evidence/context.h"

#include <algorithm>

#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t near = 3, wide = 10;
constexpr std::uint32_t near_lines = 5;
constexpr std::uint32_t least_line_words = 6;
constexpr std::int16_t far_away = 100;
constexpr int cost_of_gap = 8;             // words of prose that make good for one block without
constexpr std::uint32_t most_words = 150;  // of one paragraph, for the stretch
constexpr std::uint32_t most_tokens = 60;  // that are looked at in a block
constexpr std::size_t table_size = 32768;
constexpr std::uint32_t least_letters = 4;

/// Words of four and more letters as hashes; in scripts without spaces every two characters. Letters beyond ASCII are told apart from
/// marks roughly: it is a matter of counting.
template <typename Take>
void each_token(std::u16string_view text, Take take) {
  std::uint32_t hash = 0;
  std::uint32_t letters = 0;
  char16_t before = 0;
  for (const char16_t c : text) {
    if (c < 0x80 ? unicode::is_letter(c) : c > 0xBF && (c < 0x2000 || c > 0x206F) && (c < 0x2E80 || c == 0x3005)) {
      hash = (hash ^ (c < 0x80 ? c | 0x20u : c)) * 16777619u;
      ++letters;
      before = 0;
      continue;
    }
    if (letters >= least_letters && !take(hash ^ hash >> 15)) return;
    hash = 2166136261u;
    letters = 0;
    const bool unspaced = c >= 0x3041 && c < 0xFF00;
    if (unspaced && before != 0) {
      const std::uint32_t pair = (std::uint32_t{before} * 40503u + c) * 2654435761u;
      if (!take(pair ^ pair >> 15)) return;
    }
    before = unspaced ? c : char16_t{0};
  }
  if (letters >= least_letters) take(hash ^ hash >> 15);
}

/// The stretch of blocks with the most prose, where each block without any costs something.
BlockRange densest(const std::vector<std::uint32_t>& prose) {
  BlockRange best;
  int best_sum = 0;
  int sum = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < prose.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += prose[i] != 0 ? static_cast<int>(std::min(prose[i], most_words)) : -cost_of_gap;
    if (sum > best_sum) {
      best_sum = sum;
      best = {begin, i + 1};
    }
  }
  return best;
}

std::int16_t percent_of(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? std::int16_t{0} : static_cast<std::int16_t>(std::uint64_t{part} * 100 / whole);
}

}  // namespace

bool speaks_of_cookies(std::u16string_view text) {
  for (const std::u16string_view word : {u"ookie", u"куки", u"クッキー", u"쿠키", u"väste"}) {
    if (text.find(word) != text.npos) return true;
  }
  return false;
}

TopicWords::TopicWords() : said_(table_size, false) {}

void TopicWords::add(std::u16string_view text) {
  each_token(text, [this](std::uint32_t hash) {
    said_[hash % table_size] = true;
    return true;
  });
}

int TopicWords::share(std::u16string_view text) const {
  std::uint32_t tokens = 0;
  std::uint32_t shared = 0;
  each_token(text, [&](std::uint32_t hash) {
    shared += said_[hash % table_size] ? 1u : 0u;
    return ++tokens < most_tokens;
  });
  return tokens == 0 ? -1 : percent_of(shared, tokens);
}

std::vector<BlockContext> contexts_of(const Blocks& blocks, const Features& features, bool count_cookies) {
  const auto count = static_cast<std::uint32_t>(blocks.blocks.size());
  std::vector<BlockContext> out(count);
  std::vector<std::uint32_t> prose(count);
  for (std::uint32_t i = 0; i < count; ++i) prose[i] = features.prose_words({i, i + 1});
  const BlockRange stretch = densest(prose);

  // Each text is read once: its first tokens are kept for the comparison, which can only come when all of the stretch is known.
  std::vector<std::uint8_t> said(table_size, 0);
  std::vector<std::uint16_t> places;
  std::vector<std::uint32_t> places_begin(count + 1, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool counts = i >= stretch.begin && i < stretch.end && prose[i] != 0;
    std::uint32_t tokens = 0;
    each_token(blocks.text_of(blocks.blocks[i]), [&](std::uint32_t hash) {
      const auto place = static_cast<std::uint16_t>(hash % table_size);
      if (counts && said[place] < 255) ++said[place];
      if (tokens < most_tokens) places.push_back(place);
      return ++tokens < most_tokens || counts;
    });
    places_begin[i + 1] = static_cast<std::uint32_t>(places.size());
  }
  // Running totals over the blocks: longer lines, those of them that end as sentences do, and those that speak of cookies.
  std::vector<std::uint32_t> longer(count + 1, 0);
  std::vector<std::uint32_t> ends(count + 1, 0);
  std::vector<std::uint32_t> cookies(count + 1, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Block& block = blocks.blocks[i];
    const bool line = block.words >= least_line_words;
    longer[i + 1] = longer[i] + (line ? 1u : 0u);
    ends[i + 1] = ends[i] + (line && block.ends_sentence ? 1u : 0u);
    cookies[i + 1] = cookies[i] + (count_cookies && speaks_of_cookies(blocks.text_of(block)) ? 1u : 0u);
  }
  std::uint32_t gap = far_away;
  for (std::uint32_t i = 0; i < count; ++i) {
    BlockContext& context = out[i];
    const BlockRange close{i - std::min(i, near), std::min(count, i + near + 1)};
    const BlockRange around{i - std::min(i, wide), std::min(count, i + wide + 1)};
    context.near_words = static_cast<std::int16_t>(std::min(features.words(close) - features.words({i, i + 1}), 2000u));
    context.near_prose = percent_of(features.prose_words(close), features.words(close));
    context.wide_prose = percent_of(features.prose_words(around), features.words(around));
    context.wide_links = static_cast<std::int16_t>(features.link_percent(around));
    const BlockRange lines{i - std::min(i, near_lines), std::min(count, i + near_lines + 1)};
    const std::uint32_t all = longer[lines.end] - longer[lines.begin];
    context.near_ends = all == 0 ? std::int16_t{-1} : percent_of(ends[lines.end] - ends[lines.begin], all);
    context.cookies = static_cast<std::int16_t>(cookies[close.end] - cookies[close.begin]);
    context.prose_before = static_cast<std::int16_t>(gap);
    gap = prose[i] != 0 ? 0 : std::min<std::uint32_t>(gap + 1, far_away);
    const std::uint32_t away = i < stretch.begin ? stretch.begin - i : i < stretch.end ? 0 : i + 1 - stretch.end;
    context.from_stretch = static_cast<std::int16_t>(std::min<std::uint32_t>(away, far_away));
    if (i < stretch.begin) context.from_stretch = static_cast<std::int16_t>(-context.from_stretch);
    // A paragraph of the stretch itself must say what another one says.
    const std::uint8_t least = away == 0 && prose[i] != 0 ? 2 : 1;
    const std::uint32_t tokens = places_begin[i + 1] - places_begin[i];
    std::uint32_t shared = 0;
    for (std::uint32_t at = places_begin[i]; at < places_begin[i + 1]; ++at) shared += said[places[at]] >= least ? 1u : 0u;
    context.topic_share = tokens == 0 ? std::int16_t{-1} : percent_of(shared, tokens);
  }
  gap = far_away;
  for (std::uint32_t i = count; i-- > 0;) {
    out[i].prose_after = static_cast<std::int16_t>(gap);
    gap = prose[i] != 0 ? 0 : std::min<std::uint32_t>(gap + 1, far_away);
  }
  return out;
}

}  // namespace nutgraf
