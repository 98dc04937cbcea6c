#include "facts/main_line/actors.h"

#include "facts/entities/role_words.h"
#include "facts/quotes/speakers.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

/// "numbers", "floors": what ends like those who do something and is a thing.
bool is_thing(std::u16string_view f) {
  return one_of<
      "papers numbers orders winters waters powers computers towers rivers letters shelters flowers offers dinners summers chapters "
      "posters containers covers layers transfers errors colors factors sectors mirrors tremors showers answers borders disorders "
      "cancers tumors servers floors doors sensors reactors markers corners trailers newspapers disasters chambers prayers quarters">(f);
}

}  // namespace

bool is_vehicle(std::u16string_view f) {
  return one_of<
      "ferry ship boat vessel tanker trawler yacht freighter liner submarine train tram bus coach minibus car lorry truck van plane jet "
      "aircraft airliner helicopter spacecraft">(f);
}

bool is_document(std::u16string_view f) {
  return one_of<
      "study studies forecast report reports survey poll letter memo lawsuit statement document data figures results findings "
      "announcement page website post video book filing indictment app article blog email message sign petition affidavit inquest">(f);
}

bool is_actor(const Words& words, std::uint32_t at, bool owned) {
  const std::u16string_view f = words[at].flat;
  if (one_of<"pair duo trio two others one">(f) || is_document(f) || is_word_of_speech(f)) return false;
  const bool of = words.same_sentence(at, at + 1) && words.flat(at + 1) == "of"_w;
  if (f == "couple"_w) return at > 0 && words[at - 1].kind == TokenKind::word && !of;
  Word noun = words[at];
  noun.shape = Shape::lower;  // "Moderate Democrats"
  if (is_speaker_noun(noun) || (words[at].is(wc::organization_head) && !owned) || is_role_noun(f)) return true;
  if (one_of<"shop store tabloid">(f)) return !owned;
  if (one_of<"hundreds thousands">(f)) return !of;  // "Hundreds marched"
  if (f.ends_with(u"s") && is_role_noun(f.substr(0, f.size() - 1))) return true;
  return one_of<
             "people persons households men women children person man woman child boy girl victim victims teenager family students crew "
             "crews staff "
             "thieves "
             "toddler baby toddlers babies pilgrims midwives twins siblings schoolchildren refugees jury mps meps msps tds holidaymakers">(
             f) ||
         (f.size() > 5 && (f.ends_with(u"men") || f.ends_with(u"ians") || (f.ends_with(u"ers") && !is_thing(f))));
}

}  // namespace nutgraf
