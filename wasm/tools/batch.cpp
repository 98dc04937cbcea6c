// nutgraf-batch: the contract's JSON lines on standard input and output, natively. Takes "text" and "snapshot" (base64, as
// `build-scripts/nutgraf snapshot` writes it); HTML needs the Node side's parser.
#include <array>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "classify/model/cleaning_model.h"
#include "models/pack_trees.h"
#include "render/request.h"
#include "unicode/unicode.h"

namespace {

double now_ms() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// The next line without its end; false where the input has ended. Of a line that is too long only as much as says so is kept.
bool next_line(std::istream& in, std::string& line) {
  line.clear();
  static std::array<char, std::size_t{1} << 16> piece;
  while (in.getline(piece.data(), piece.size()), in.gcount() > 0) {
    const bool ended = !in.fail() && !in.eof();  // the line's end was taken, too
    const bool more = in.fail();                 // the piece is full
    const auto taken = static_cast<std::size_t>(in.gcount()) - (ended ? 1 : 0);
    if (line.size() <= nutgraf::max_line_bytes) line.append(piece.data(), taken);
    if (!more) return true;
    in.clear();
  }
  return !line.empty();
}

bool use_cleaning_model(const char* file, bool plain_text) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const std::vector<std::uint8_t> packed = nutgraf::pack_trees(bytes.str());
  return in && nutgraf::replace_cleaning_model({reinterpret_cast<const char*>(packed.data()), packed.size()}, plain_text);
}

}  // namespace

int main(int argc, char** argv) {
  bool timings = true;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--no-timings") == 0) {
      timings = false;
    } else if ((std::strcmp(argv[i], "--cleaning-model") == 0 || std::strcmp(argv[i], "--text-model") == 0) && i + 1 < argc) {
      const bool plain_text = std::strcmp(argv[i], "--text-model") == 0;
      if (!use_cleaning_model(argv[++i], plain_text)) {
        std::cerr << "nutgraf-batch: " << argv[i] << " is not a cleaning model of this version\n";
        return 1;
      }
    } else {
      std::cerr << "usage: nutgraf-batch [--no-timings] [--cleaning-model FILE] [--text-model FILE] < requests.jsonl > answers.jsonl\n";
      return std::strcmp(argv[i], "--help") == 0 ? 0 : 2;
    }
  }
  std::ios::sync_with_stdio(false);
  const nutgraf::RequestSettings settings{timings ? &now_ms : nullptr, timings};
  for (std::string line; next_line(std::cin, line);) {
    if (line.size() <= nutgraf::max_line_bytes) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      line = nutgraf::unicode::to_utf8(nutgraf::unicode::to_utf16(line));  // malformed UTF-8 is read as Node reads it
    }
    std::cout << nutgraf::answer_line(line, {}, settings) << std::endl;
  }
  return 0;
}
