#include "classify/evidence/form_fields.h"

#include <string>
#include <string_view>

#include "classify/evidence/features.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

FormFields fields_in(const Document& document, NodeId form, const ElementNames& names) {
  FormFields out;
  for (NodeId node = form; node < document.subtree_end(form); ++node) {
    const Tag tag = document.tag(node);
    const NameHit& name = names[node];
    if (name.kind == NameKind::role && (name.role == Role::comment_form || name.role == Role::comments)) out.comment_names = true;
    if (tag == Tag::textarea) out.textarea = true;
    if (tag != Tag::textarea && tag != Tag::input && tag != Tag::form) continue;
    const std::u16string value = unicode::to_lower(document.attribute(node, Attribute::name));
    const std::u16string_view type = document.attribute(node, Attribute::type);
    if (unicode::contains(value, u"comment") || unicode::contains(value, u"reply") ||
        unicode::contains(document.attribute(node, Attribute::action), u"comment"))
      out.comment_names = true;
    if (tag != Tag::input || type == "hidden"_w || type == "submit"_w || type == "button"_w) continue;
    ++out.inputs;
    if (is_email_field(document, node)) out.email = true;
    if (type == "search"_w || value == "q"_w || value == "s"_w || unicode::contains(value, u"search") || unicode::contains(value, u"query"))
      out.search = true;
    if (type == "password"_w) out.password = true;
  }
  return out;
}

}  // namespace nutgraf
