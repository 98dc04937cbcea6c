#include "classify/classify.h"

#include "base/sort.h"
#include "classify/hiding.h"
#include "classify/model/cleaning_model.h"
#include "classify/page/page_frame.h"
#include "classify/page/pull_quotes.h"
#include "classify/regions/author_boxes.h"
#include "classify/text/plain_text.h"

namespace nutgraf {

Classification classify(const Document& document, const Blocks& blocks) {
  if (document.is_plain_text()) return classify_plain_text(document, blocks);
  Classification out;
  out.page = read_page_data(document);
  PageFrame frame(document, blocks, out.page);
  revise(document, frame.blocks, frame.features, frame.regions, out.page, frame.container, frame.verdicts);
  if (!out.page.discusses())
    leave_out_pull_quotes(frame.blocks, frame.verdicts);  // where readers answer each other, quotations say to what
  if (out.page.says_article()) tell_author_boxes(document, frame.blocks, frame.features, frame.verdicts);
  out.verdicts = frame.all_verdicts(blocks);
  out.article_root = frame.container.root;
  out.page_type = frame.container.page_type;
  out.empty_regions = std::move(frame.regions.empty);
  out.empty_regions.insert(out.empty_regions.end(), frame.apart.empty.begin(), frame.apart.empty.end());
  sort(out.empty_regions, [](const EmptyRegion& a, const EmptyRegion& b) { return a.node < b.node; });
  decide_hiding(document, blocks, out);
  return out;
}

}  // namespace nutgraf
