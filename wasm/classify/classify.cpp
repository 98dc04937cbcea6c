#include "classify/classify.h"

#include "classify/cleaning_model.h"
#include "classify/hiding.h"
#include "classify/rules.h"

namespace nutgraf {

Classification classify(const Document& document, const Blocks& blocks) {
  if (document.is_plain_text()) return classify_plain_text(document, blocks);
  Classification out;
  out.page = read_page_data(document);
  const Features features(document, blocks, out.page);
  Regions regions = find_regions(document, blocks, features);
  Container container = choose_container(document, blocks, features, regions, out.page);
  out.verdicts = judge_blocks(document, blocks, features, regions, container);
  revise(document, blocks, features, regions, out.page, container, out.verdicts);
  out.article_root = container.root;
  out.page_type = container.page_type;
  out.empty_regions = std::move(regions.empty);
  decide_hiding(document, blocks, out);
  return out;
}

}  // namespace nutgraf
