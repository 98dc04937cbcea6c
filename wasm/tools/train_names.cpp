// nutgraf-train-names: trains the name recogniser. The features are the core's own (facts/names/name_features.h), so that what was
// learned and what runs cannot drift apart. One thread, no function of the C library whose last bit differs: same data, same bytes.
// usage: nutgraf-train-names [--out MODEL] [--rows N] [--epochs N] [--errors] [--model MODEL] TRAIN.jsonl [NAME=EVAL.jsonl …]
//   a line: {"text", "entities": [{"start", "end", "type"}], "weight"?, "domain"?}; offsets are UTF-16 code units.
//   Sets of other conventions have a "domain" from 1 on: what is learned of it alone is thrown away.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "article/assemble.h"
#include "facts/names/name_tagger.h"
#include "json/json_reader.h"
#include "language/language.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

using namespace name_tag;
constexpr int tags = name_tag::count;
constexpr std::size_t row_size = tags;
constexpr std::uint32_t domains = 4;  // 0 is what is kept

struct GoldName {
  Span span;
  EntityType type = EntityType::person;
};

struct Document {
  std::u16string text;
  std::vector<GoldName> names;
  double weight = 1;
  std::uint32_t domain = 0;
};

double number_of(const json::Value& value) { return std::strtod(value.string.c_str(), nullptr); }

std::vector<Document> load(const char* path) {
  std::ifstream in(path);
  if (!in) {
    std::fprintf(stderr, "cannot read %s\n", path);
    std::exit(2);
  }
  std::vector<Document> out;
  for (std::string line; std::getline(in, line);) {
    const auto value = json::parse(line);
    if (!value) continue;
    Document document;
    document.text = unicode::to_utf16(value->text("text"));
    if (const auto* weight = value->find("weight")) document.weight = number_of(*weight);
    if (const auto* domain = value->find("domain")) document.domain = static_cast<std::uint32_t>(number_of(*domain));
    const auto* entities = value->find("entities");
    if (entities == nullptr) {
      if (const auto* gold = value->find("gold")) entities = gold->find("entities");
    }
    if (entities != nullptr) {
      for (const json::Value& item : entities->items) {
        GoldName name;
        name.span = {static_cast<std::uint32_t>(number_of(*item.find("start"))), static_cast<std::uint32_t>(number_of(*item.find("end")))};
        const std::string_view type = item.text("type");
        for (int t = 0; t < 4; ++t) {
          if (entity_type_name(static_cast<EntityType>(t)) == type) name.type = static_cast<EntityType>(t);
        }
        document.names.push_back(name);
      }
    }
    out.push_back(std::move(document));
  }
  return out;
}

/// A document read by the core; it owns what the features look at.
struct Read {
  Article article;
  Reading reading;
  Words words;
  std::vector<Name> hints;
  explicit Read(const Document& document)
      : article(article_from_text(document.text, u"")),
        reading(read(article)),
        words(article, reading),
        hints(find_names_by_rules(words)) {}
};

std::vector<std::uint8_t> gold_tags(const Words& words, const std::vector<GoldName>& names) {
  std::vector<std::uint8_t> out(words.size(), outside);
  for (const GoldName& name : names) {
    std::uint32_t first = words.token_at(name.span.start);
    if (first > 0 && words[first - 1].span.end > name.span.start) --first;
    std::uint32_t last = first;
    while (last < words.size() && words[last].span.start < name.span.end && words.same_sentence(first, last)) ++last;
    if (last == first) continue;
    for (std::uint32_t i = first; i < last; ++i) {
      const Part part = last - first == 1 ? alone : i == first ? begin : i + 1 == last ? name_tag::last : inside;
      out[i] = static_cast<std::uint8_t>(of(name.type, part));
    }
  }
  return out;
}

/// e to the power of x, by sums and products alone.
double exponential(double x) {
  if (x < -60) return 0;
  if (x > 60) x = 60;
  constexpr double ln2 = 0.69314718055994530942;
  constexpr std::array<double, 9> inverse{0, 1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5, 1.0 / 6, 1.0 / 7, 1.0 / 8};
  const double turns = x / ln2;
  const int n = static_cast<int>(turns < 0 ? turns - 0.5 : turns + 0.5);
  const double r = x - n * ln2;
  double sum = 1;
  for (int k = 8; k > 0; --k) sum = 1 + sum * r * inverse[static_cast<std::size_t>(k)];
  double power = 1;
  for (int k = n < 0 ? -n : n; k > 0; --k) power *= 2;
  return n < 0 ? sum / power : sum * power;
}

struct Random {
  std::uint64_t state = 88172645463325252ull;
  std::uint32_t next() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return static_cast<std::uint32_t>(state >> 32);
  }
};

/// One stretch of open tokens with its right tags.
struct Stretch {
  std::uint32_t first = 0, last = 0;  // tokens, into Corpus::offset and ::gold
  float weight = 1;
  std::uint8_t domain = 0;
  bool followed = false;
};

struct Corpus {
  std::vector<std::uint32_t> features;  // hashes, later indices
  std::vector<std::size_t> offset{0};   // by token
  std::vector<std::uint8_t> gold;
  std::vector<Stretch> stretches;
  std::uint32_t lost = 0, all = 0;  // names that cannot be tagged: a token of theirs is not open

  void add(const Document& document) {
    const Read text(document);
    const NameFeatures names(text.words, text.hints);
    std::vector<std::uint8_t> right = gold_tags(text.words, document.names);
    all += static_cast<std::uint32_t>(document.names.size());
    for (std::uint32_t i = 0; i < text.words.size();) {
      if (!names.open(i)) {
        if (right[i] != outside) ++lost;
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (text.words.same_sentence(i, end) && names.open(end)) ++end;
      Stretch stretch;
      stretch.first = static_cast<std::uint32_t>(gold.size());
      for (std::uint32_t k = i; k < end; ++k) {
        names.append(k, features);
        offset.push_back(features.size());
        gold.push_back(right[k]);
      }
      stretch.last = static_cast<std::uint32_t>(gold.size());
      stretch.weight = static_cast<float>(document.weight);
      stretch.domain = static_cast<std::uint8_t>(document.domain);
      stretch.followed = text.words.same_sentence(i, end);
      // A name that reaches into closed tokens cannot be learned.
      bool sound = true;
      int before = outside;
      for (std::uint32_t k = stretch.first; k < stretch.last; ++k) {
        sound = sound && may_follow(before, gold[k]);
        before = gold[k];
      }
      if (sound && !goes_on(before)) stretches.push_back(stretch);
      i = end;
    }
  }
};

struct Settings {
  std::uint32_t rows = 22000;
  int epochs = 5;
  int last_epochs = 3;
  double rate = 0.1;
  double decay = 8;
  std::uint32_t least = 3;
  double foreign = 0.3;  ///< what a use in a set of other conventions counts, when rows are chosen
  std::uint64_t seed = 2 * 88172645463325252ull;
};

class Trainer {
 public:
  Trainer(Corpus& corpus, const Settings& settings) : corpus_(corpus), settings_(settings) { random_.state = settings.seed; }

  std::vector<std::uint8_t> run() {
    number_features();
    for (int epoch = 0; epoch < settings_.epochs; ++epoch) pass(epoch, settings_.epochs);
    prune();
    for (int epoch = 0; epoch < settings_.last_epochs; ++epoch) pass(epoch, settings_.last_epochs);
    return pack();
  }

 private:
  static constexpr std::uint32_t dropped = 0xFFFFFFFFu;

  void number_features() {
    std::vector<std::uint32_t> sorted = corpus_.features;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> counts;
    for (std::size_t i = 0; i < sorted.size();) {
      std::size_t end = i;
      while (end < sorted.size() && sorted[end] == sorted[i]) ++end;
      if (end - i >= settings_.least) {
        hashes_.push_back(sorted[i]);
        counts_.push_back(static_cast<std::uint32_t>(end - i));
      }
      i = end;
    }
    std::printf("%zu tokens, %zu stretches, %zu features\n", corpus_.gold.size(), corpus_.stretches.size(), hashes_.size());
    for (std::uint32_t& feature : corpus_.features) {
      const auto at = std::lower_bound(hashes_.begin(), hashes_.end(), feature);
      feature = at != hashes_.end() && *at == feature ? static_cast<std::uint32_t>(at - hashes_.begin()) : dropped;
    }
    for (std::uint32_t d = 0; d < domains; ++d) {
      weights_[d].assign(hashes_.size() * row_size, 0.0F);
      squares_[d].assign(hashes_.size() * row_size, 0.0F);
    }
  }

  void pass(int epoch, int of_epochs) {
    std::vector<Stretch>& order = corpus_.stretches;
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.next() % i]);
    wrong_ = 0;
    std::size_t done = 0;
    for (const Stretch& stretch : order) {
      // Down to nothing in a straight line, so that the order of the data leaves no trace.
      rate_ = settings_.rate * (of_epochs - epoch - static_cast<double>(done++) / static_cast<double>(order.size())) / of_epochs;
      learn(stretch);
    }
    std::printf("pass %d: wrong tokens %zu\n", epoch + 1, wrong_);
    std::fflush(stdout);
  }

  using Row = std::array<double, row_size>;

  void learn(const Stretch& stretch) {
    const std::uint32_t length = stretch.last - stretch.first;
    scores_.resize(length);
    forward_.resize(length);
    backward_.resize(length);
    const std::uint32_t domain = stretch.domain;
    for (std::uint32_t i = 0; i < length; ++i) {
      std::array<float, row_size> sum{};
      const std::size_t token = stretch.first + i;
      for (std::size_t k = corpus_.offset[token]; k < corpus_.offset[token + 1]; ++k) {
        if (corpus_.features[k] == dropped) continue;
        const float* own = &weights_[0][corpus_.features[k] * row_size];
        for (std::size_t t = 0; t < row_size; ++t) sum[t] += own[t];
        if (domain == 0) continue;
        const float* other = &weights_[domain][corpus_.features[k] * row_size];
        for (std::size_t t = 0; t < row_size; ++t) sum[t] += other[t];
      }
      const float most = *std::max_element(sum.begin(), sum.end());
      for (std::size_t t = 0; t < row_size; ++t) scores_[i][t] = exponential(static_cast<double>(sum[t]) - static_cast<double>(most));
    }
    for (std::size_t a = 0; a < row_size && learned_ % 16 == 0; ++a) {
      for (std::size_t b = 0; b < row_size; ++b) {
        leap_[a][b] = may_follow(static_cast<int>(a), static_cast<int>(b)) ? exponential(transitions_[a * row_size + b]) : 0;
      }
    }
    ++learned_;
    Row before{};
    before[outside] = 1;
    for (std::uint32_t i = 0; i < length; ++i) {
      Row now{};
      double total = 0;
      for (std::size_t b = 0; b < row_size; ++b) {
        double sum = 0;
        for (std::size_t a = 0; a < row_size; ++a) sum += before[a] * leap_[a][b];
        now[b] = sum * scores_[i][b];
        total += now[b];
      }
      if (total <= 0) return;
      for (double& x : now) x /= total;
      forward_[i] = before = now;
    }
    Row after{};
    for (std::size_t t = 0; t < row_size; ++t) after[t] = goes_on(static_cast<int>(t)) ? 0 : stretch.followed ? leap_[t][outside] : 1;
    for (std::uint32_t i = length; i-- > 0;) {
      double total = 0;
      for (double x : after) total += x;
      if (total <= 0) return;
      for (double& x : after) x /= total;
      backward_[i] = after;
      Row earlier{};
      for (std::size_t a = 0; a < row_size; ++a) {
        double sum = 0;
        for (std::size_t b = 0; b < row_size; ++b) sum += leap_[a][b] * scores_[i][b] * after[b];
        earlier[a] = sum;
      }
      after = earlier;
    }
    // Expected minus right.
    for (std::uint32_t i = 0; i < length; ++i) {
      const std::size_t token = stretch.first + i;
      const std::size_t right = corpus_.gold[token];
      Row gradient{};
      double total = 0;
      for (std::size_t t = 0; t < row_size; ++t) total += gradient[t] = forward_[i][t] * backward_[i][t];
      std::size_t best = 0;
      for (std::size_t t = 0; t < row_size; ++t) {
        gradient[t] /= total;
        if (gradient[t] > gradient[best]) best = t;
      }
      if (best != right) ++wrong_;
      gradient[right] -= 1;
      step_transitions(stretch, i, length);
      if (gradient[right] > -1e-3) continue;
      Gradient scaled;
      for (std::size_t t = 0; t < row_size; ++t) scaled[t] = static_cast<float>(gradient[t]) * stretch.weight;
      for (std::size_t k = corpus_.offset[token]; k < corpus_.offset[token + 1]; ++k) {
        const std::uint32_t feature = corpus_.features[k];
        if (feature == dropped) continue;
        const float decay = static_cast<float>(settings_.decay) / static_cast<float>(counts_[feature]);
        step(weights_[0], squares_[0], feature, scaled, decay);
        if (domain != 0) step(weights_[domain], squares_[domain], feature, scaled, decay * 2);
      }
    }
  }

  using Gradient = std::array<float, row_size>;

  /// AdaGrad with a decay that adds up to the same for rare and frequent features.
  void step(std::vector<float>& weights, std::vector<float>& squares, std::uint32_t feature, const Gradient& gradient, float decay) {
    float* w = &weights[feature * row_size];
    float* s = &squares[feature * row_size];
    const auto rate = static_cast<float>(rate_);
    for (std::size_t t = 0; t < row_size; ++t) {
      const float g = gradient[t] + decay * w[t];
      s[t] += g * g;
      w[t] -= rate * g / (std::sqrt(s[t]) + 0.05F);
    }
  }

  void step_transitions(const Stretch& stretch, std::uint32_t i, std::uint32_t length) {
    // Transition into token i; the one out of the last token, into `outside`, counts with it.
    Row before{};
    if (i == 0) before[outside] = 1;
    else before = forward_[i - 1];
    double total = 0;
    static std::array<Row, row_size> pair;
    for (std::size_t a = 0; a < row_size; ++a) {
      for (std::size_t b = 0; b < row_size; ++b) total += pair[a][b] = before[a] * leap_[a][b] * scores_[i][b] * backward_[i][b];
    }
    const std::size_t right = corpus_.gold[stretch.first + i];
    const std::size_t right_before = i == 0 ? static_cast<std::size_t>(outside) : corpus_.gold[stretch.first + i - 1];
    for (std::size_t a = 0; a < row_size; ++a) {
      for (std::size_t b = 0; b < row_size; ++b) {
        if (pair[a][b] == 0) continue;
        move_transition(a, b, (pair[a][b] / total - (a == right_before && b == right ? 1 : 0)) * stretch.weight);
      }
    }
    if (i + 1 != length || !stretch.followed) return;
    double sum = 0;
    for (std::size_t t = 0; t < row_size; ++t) sum += forward_[i][t] * backward_[i][t];
    for (std::size_t t = 0; t < row_size; ++t) {
      if (goes_on(static_cast<int>(t))) continue;
      move_transition(t, outside, (forward_[i][t] * backward_[i][t] / sum - (t == right ? 1 : 0)) * stretch.weight);
    }
  }

  void move_transition(std::size_t a, std::size_t b, double g) {
    if (g < 1e-5 && g > -1e-5) return;
    double& s = transition_squares_[a * row_size + b];
    s += g * g;
    transitions_[a * row_size + b] -= rate_ * g / (std::sqrt(s) + 1);
  }

  /// Keeps the rows that move scores most: the sum of their weights, times the square root of how often they fire.
  void prune() {
    std::vector<double> uses(hashes_.size());
    for (const Stretch& stretch : corpus_.stretches) {
      const double worth = stretch.domain == 0 ? stretch.weight : stretch.weight * settings_.foreign;
      for (std::size_t k = corpus_.offset[stretch.first]; k < corpus_.offset[stretch.last]; ++k) {
        if (corpus_.features[k] != dropped) uses[corpus_.features[k]] += worth;
      }
    }
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t f = 0; f < hashes_.size(); ++f) {
      double sum = 0;
      for (std::size_t t = 0; t < row_size; ++t) sum += std::fabs(weights_[0][f * row_size + t]);
      order.emplace_back(sum * std::sqrt(uses[f]), f);
    }
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    kept_.assign(hashes_.size(), false);
    for (std::size_t k = 0; k < order.size() && k < settings_.rows; ++k) kept_[order[k].second] = true;
    for (std::uint32_t& feature : corpus_.features) {
      if (feature != dropped && !kept_[feature]) feature = dropped;
    }
  }

  std::vector<std::uint8_t> pack() const {
    std::vector<std::uint32_t> rows;
    double most = 0;
    for (std::uint32_t f = 0; f < hashes_.size(); ++f) {
      if (!kept_[f]) continue;
      rows.push_back(f);  // hashes_ is sorted, so these are too
      for (std::size_t t = 0; t < row_size; ++t) most = std::max<double>(most, std::fabs(weights_[0][f * row_size + t]));
    }
    constexpr double scale = 10;  // finer weights measure worse and pack worse
    std::printf("largest weight %.2f, %zu rows\n", most, rows.size());
    const auto whole = [scale](double w) {
      const double scaled = w * scale;
      const double rounded = static_cast<double>(static_cast<long>(scaled < 0 ? scaled - 0.5 : scaled + 0.5));
      return static_cast<std::int8_t>(std::clamp(rounded, -127.0, 127.0));
    };
    NameWeights learned;
    for (const std::uint32_t f : rows) {
      learned.hashes.push_back(hashes_[f]);
      for (std::size_t t = 0; t < row_size; ++t) learned.weights.push_back(whole(weights_[0][f * row_size + t]));
    }
    leave_out_least(rows, learned.weights);
    for (const double t : transitions_) learned.transitions.push_back(whole(t));
    return pack_name_model(learned);
  }

  /// Of the weights that round to the smallest step, the two fifths that matter least, by size and how often the feature was seen.
  void leave_out_least(const std::vector<std::uint32_t>& rows, std::vector<std::int8_t>& rounded) const {
    const auto matters = [&](std::size_t i) {
      const std::uint32_t feature = rows[i / row_size];
      return std::fabs(weights_[0][feature * row_size + i % row_size]) * std::sqrt(static_cast<double>(counts_[feature]));
    };
    std::vector<double> smallest;
    for (std::size_t i = 0; i < rounded.size(); ++i) {
      if (rounded[i] == 1 || rounded[i] == -1) smallest.push_back(matters(i));
    }
    if (smallest.empty()) return;
    const auto least = smallest.begin() + static_cast<std::ptrdiff_t>(smallest.size() * 2 / 5);
    std::nth_element(smallest.begin(), least, smallest.end());
    for (std::size_t i = 0; i < rounded.size(); ++i) {
      if ((rounded[i] == 1 || rounded[i] == -1) && matters(i) < *least) rounded[i] = 0;
    }
  }

  Corpus& corpus_;
  Settings settings_;
  Random random_;
  std::vector<std::uint32_t> hashes_, counts_;
  std::array<std::vector<float>, domains> weights_, squares_;
  std::array<double, row_size * row_size> transitions_{}, transition_squares_{};
  std::vector<bool> kept_;
  double rate_ = 0;
  std::size_t wrong_ = 0;
  std::size_t learned_ = 0;
  std::vector<Row> scores_, forward_, backward_;
  std::array<Row, row_size> leap_{};
};

struct Count {
  std::uint32_t right = 0, found = 0, gold = 0;
  double f1() const { return found + gold == 0 ? 0 : 200.0 * right / (found + gold); }
};

void evaluate(const char* name, const std::vector<Document>& documents, const NameModel& model, bool errors) {
  std::array<Count, 5> counts{};
  for (const Document& document : documents) {
    const Read text(document);
    const std::vector<Name> found = find_names(text.words, model);
    const auto show = [&](const char* what, Span span, EntityType type) {
      if (!errors) return;
      const std::uint32_t from = span.start > 40 ? span.start - 40 : 0;
      const std::uint32_t to = std::min<std::uint32_t>(span.end + 40, static_cast<std::uint32_t>(document.text.size()));
      std::string line = unicode::to_utf8(document.text.substr(from, span.start - from)) + "[[" +
                         unicode::to_utf8(document.text.substr(span.start, span.size())) + "]]" +
                         unicode::to_utf8(document.text.substr(span.end, to - span.end));
      std::replace(line.begin(), line.end(), '\n', '|');
      std::printf("%s %s %s\n", what, std::string(entity_type_name(type)).c_str(), line.c_str());
    };
    for (const GoldName& gold : document.names) {
      ++counts[static_cast<std::size_t>(gold.type)].gold;
      const bool hit = std::any_of(found.begin(), found.end(), [&](const Name& n) { return n.span == gold.span && n.type == gold.type; });
      if (!hit) show("missed", gold.span, gold.type);
    }
    for (const Name& n : found) {
      Count& count = counts[static_cast<std::size_t>(n.type)];
      ++count.found;
      const bool hit = std::any_of(document.names.begin(), document.names.end(),
                                   [&](const GoldName& g) { return n.span == g.span && n.type == g.type; });
      if (hit) ++count.right;
      else show("found ", n.span, n.type);
    }
  }
  for (int t = 0; t < 3; ++t) {
    counts[4].right += counts[static_cast<std::size_t>(t)].right;
    counts[4].found += counts[static_cast<std::size_t>(t)].found;
    counts[4].gold += counts[static_cast<std::size_t>(t)].gold;
  }
  std::printf("%-12s all %.2f (P %.1f R %.1f)  PER %.2f  ORG %.2f  LOC %.2f  MISC %.2f\n", name, counts[4].f1(),
              counts[4].found ? 100.0 * counts[4].right / counts[4].found : 0,
              counts[4].gold ? 100.0 * counts[4].right / counts[4].gold : 0, counts[0].f1(), counts[1].f1(), counts[2].f1(),
              counts[3].f1());
}

int main(int argc, char** argv) {
  Settings settings;
  const char* out = nullptr;
  const char* given = nullptr;
  const char* train = nullptr;
  bool errors = false;
  std::vector<std::string> sets;
  for (int i = 1; i < argc; ++i) {
    const auto option = [&](const char* name) { return std::strcmp(argv[i], name) == 0 && i + 1 < argc; };
    if (option("--out")) out = argv[++i];
    else if (option("--model")) given = argv[++i];
    else if (option("--rows")) settings.rows = static_cast<std::uint32_t>(std::atoi(argv[++i]));
    else if (option("--epochs")) settings.epochs = std::atoi(argv[++i]);
    else if (option("--last-epochs")) settings.last_epochs = std::atoi(argv[++i]);
    else if (option("--least")) settings.least = static_cast<std::uint32_t>(std::atoi(argv[++i]));
    else if (option("--rate")) settings.rate = std::strtod(argv[++i], nullptr);
    else if (option("--decay")) settings.decay = std::strtod(argv[++i], nullptr);
    else if (option("--foreign")) settings.foreign = std::strtod(argv[++i], nullptr);
    else if (option("--seed")) settings.seed = static_cast<std::uint64_t>(std::atoll(argv[++i])) * 88172645463325252ull;
    else if (std::strcmp(argv[i], "--errors") == 0) errors = true;
    else if (std::strchr(argv[i], '=') != nullptr) sets.emplace_back(argv[i]);
    else train = argv[i];
  }
  std::string model;
  if (given != nullptr) {
    std::ifstream in(given, std::ios::binary);
    model.assign(std::istreambuf_iterator<char>(in), {});
  } else if (train != nullptr) {
    Corpus corpus;
    for (const Document& document : load(train)) corpus.add(document);
    std::printf("%u of %u names out of reach\n", corpus.lost, corpus.all);
    const std::vector<std::uint8_t> bytes = Trainer(corpus, settings).run();
    if (bytes.empty()) {
      std::fprintf(stderr, "nutgraf-train-names: these rows do not fit the model's file\n");
      return 1;
    }
    model.assign(bytes.begin(), bytes.end());
    if (out != nullptr) std::ofstream(out, std::ios::binary).write(model.data(), static_cast<std::streamsize>(model.size()));
  }
  const NameModel names(model);
  for (const std::string& set : sets) {
    const std::size_t equals = set.find('=');
    evaluate(set.substr(0, equals).c_str(), load(set.c_str() + equals + 1), names, errors);
  }
  return 0;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) { return nutgraf::main(argc, argv); }
