// The language of a text that does not say it.
#include <doctest/doctest.h>

#include "language/guess_language.h"
#include "language/tokenize.h"

using namespace nutgraf;

namespace {

std::string language_of(std::u16string_view text, const std::string& declared = {}) {
  const std::u16string flat = flatten_case(text);
  std::vector<Token> tokens;
  tokenize(text, flat, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return guess_language(text, flat, tokens, declared);
}

}  // namespace

TEST_CASE("languages of one script are told apart by their letters") {
  CHECK(language_of(u"政府は木曜日、総額21兆円の経済対策を閣議決定した。野党からは批判の声が上がった。") == "ja");
  CHECK(language_of(u"政府星期四批准了一项新的经济计划。反对党对此提出批评。") == "zh");
  CHECK(language_of(u"Правительство в четверг одобрило новый план по поддержке экономики страны.") == "ru");
  CHECK(language_of(u"Уряд у четвер схвалив новий план підтримки економіки країни, і опозиція його критикує.") == "uk");
  CHECK(language_of(u"Урад у чацвер ухваліў новы план падтрымкі эканомікі краіны, паведаміў прэм’ер.") == "be");
  CHECK(language_of(u"Правителството одобри в четвъртък нов план, съобщи министърът, въпреки че опозицията е против.") == "bg");
  CHECK(language_of(u"Влада је у четвртак усвојила нови план за привреду, рекла је министарка и додала да ће помоћ стићи.") == "sr");
  CHECK(language_of(u"Владата во четвртокот го усвои новиот план, рече министерот, а меѓу мерките ќе има и помош.") == "mk");
  CHECK(language_of(u"Үкімет бейсенбі күні экономиканы қолдаудың жаңа жоспарын мақұлдады.") == "kk");
  CHECK(language_of(u"وافقت الحكومة يوم الخميس على خطة جديدة لدعم الاقتصاد في البلاد.") == "ar");
  CHECK(language_of(u"دولت روز پنجشنبه طرح تازه را تصویب کرد و گفت پول آن هست.") == "fa");
  CHECK(language_of(u"حکومت نے جمعرات کو معیشت کے لیے نئے منصوبے کی منظوری دے دی ہے۔") == "ur");
}

TEST_CASE("a page that begins with some lines of another language is of the one that goes on") {
  std::u16string text;
  for (int i = 0; i < 25; ++i) text += u"This is the page of the museum and it is open to all who are in the town with us. ";
  for (int i = 0; i < 120; ++i) text += u"Der Rat der Stadt hat die Halle nicht mit dem Geld der Bürger gebaut, und das ist nicht gut. ";
  CHECK(language_of(text, "en") == "de");
}

TEST_CASE("what a page declares stands unless its text clearly is another language") {
  const std::u16string_view german =
      u"Der Rat der Stadt hat am Dienstag mit den Stimmen der Mehrheit für den neuen Hafen gestimmt, und das ist für die Leute auf der "
      u"Insel "
      u"nicht nur eine gute Nachricht. Die alte Fähre wird von der Werft im Norden nach dem Winter nicht mehr in das Wasser gelassen, und "
      u"der "
      u"Bau der neuen wird sich bis zum Sommer ziehen.";
  const std::u16string_view english =
      u"The council of the town voted on Tuesday for the new harbour, and that is not only good news for the people of the island. The old "
      u"ferry will not be put to water by the yard in the north after the winter, and the new one will take until the summer.";
  CHECK(language_of(german, "en") == "de");
  CHECK(language_of(english, "de") == "en");
  CHECK(language_of(english, "en") == "en");
  CHECK(language_of(std::u16string(german) + u" " + std::u16string(german) + u" " + std::u16string(english), "en") == "en");  // both
  CHECK(language_of(german, "lb") == "lb");  // of which nothing here knows a word
  CHECK(language_of(u"Der Rat tagt. The ferry is old.", "en") == "en");
}
