#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {
std::vector<std::string> split(std::u16string_view text) { return sentences_of(read_article(text)); }
using Strings = std::vector<std::string>;
}  // namespace

TEST_CASE("a block's end ends a sentence, with or without a full stop") {
  CHECK(split(u"A heading without a stop\n\nThe first sentence. The second one.") ==
        Strings{"A heading without a stop", "The first sentence.", "The second one."});
}

TEST_CASE("titles, initials and abbreviations do not end sentences, by context") {
  CHECK(split(u"Dr. Jane E. Roe met Gov. Smith on Jan. 10. He said no.").size() == 2);
  CHECK(split(u"He moved to the U.S. in May. The U.S. Senate voted.").size() == 2);
  CHECK(split(u"She left the U.S. The trip was long.").size() == 2);
  CHECK(split(u"Acme Inc. The firm said so.").size() == 2);
  CHECK(split(u"Acme Inc. chief Ann Lee spoke.").size() == 1);
  CHECK(split(u"It began at 5 p.m. Police came at 6 p.m. on Monday.").size() == 2);
  CHECK(split(u"It falls on May 21 at 10:27 p.m. EST. South of the line it is day.").size() == 2);
  CHECK(split(u"MADISON, Wis. — A judge ordered the state to pay.").size() == 1);
  CHECK(split(u"It rose 1.5 percent to $3.20. Version 2.0 is out.").size() == 2);
}

TEST_CASE("a dateline with its agency is no sentence of its own; a degree is no initial, nor is a letter behind a hyphen") {
  CHECK(split(u"The song was sung by Ray-Z. The crowd cheered. Anne-M. Roe sang, too.").size() == 3);
  CHECK(split(u"TULSA, Okla. (AP) — A man won the vote. He left.").size() == 2);
  CHECK(split(u"It was 95°F. I left the city.").size() == 2);
}

TEST_CASE("closing marks stay with their sentence") {
  CHECK(split(u"He said: “We won.” The crowd cheered.") == Strings{"He said: “We won.”", "The crowd cheered."});
  CHECK(split(u"He said \"We won.\" The crowd cheered.") == Strings{"He said \"We won.\"", "The crowd cheered."});
  CHECK(split(u"(They lost.) He left.") == Strings{"(They lost.)", "He left."});
}

TEST_CASE("who is quoted, and a smile, stay with what they follow") {
  CHECK(split(u"“It is a long game.” – Jane Roe").size() == 1);
  CHECK(split(u"“It is a long game.” – Jane Roe thinks that it will not end.").size() == 2);
  CHECK(split(u"I love her. :) The cat sleeps. ;-) Good.").size() == 3);
}

TEST_CASE("a quoted question goes on in its sentence") {
  CHECK(split(u"“Why now?” she asked. “Who knows?” Jane Roe said.").size() == 2);
  CHECK(split(u"“Why?” The room fell silent.").size() == 2);
}

TEST_CASE("references, ellipses, items and credits in one line") {
  CHECK(split(u"It was felt in the whole country.[7][8] The king left. See the report (1987).1 It says so.") ==
        Strings{"It was felt in the whole country.[7][8]", "The king left.", "See the report (1987).1", "It says so."});
  CHECK(split(u"I meant . . . well, not that. It ends here . . . . Then it rained.") ==
        Strings{"I meant . . . well, not that.", "It ends here . . . .", "Then it rained."});
  CHECK(split(u"• 9. Bread and salt • 10. Water").size() == 2);
  CHECK(split(u"The winner on the stage Image: Jane Roe. The crowd waits.") ==
        Strings{"The winner on the stage", "Image: Jane Roe.", "The crowd waits."});
  CHECK(split(u"That is John Hill Jr.'s book. At 5 a.m. Mr. Smith left.").size() == 2);
}

TEST_CASE("a quotation that is a clause of its sentence does not end it") {
  CHECK(split(u"She wrote that “the plan is dead. It will not come back.” The mayor left.") ==
        Strings{"She wrote that “the plan is dead. It will not come back.”", "The mayor left."});
  CHECK(split(u"The general said \"All have been taken home. Nobody is left.\" He went.").size() == 2);
  CHECK(split(u"She wrote: “The plan is dead. It will not come back.” The mayor left.").size() == 3);
  CHECK(split(u"“The rain has stopped. The ferry sails,” she said.").size() == 2);
}

TEST_CASE("a day at the head of a block, a reference behind a space, and what an abbreviation leaves open") {
  CHECK(split(u"Thursday, May 7, 2015 On Tuesday the council met. It voted.") ==
        Strings{"Thursday, May 7, 2015", "On Tuesday the council met.", "It voted."});
  CHECK(split(u"He was born in Leeds. [1] [12] His father was a baker. [3]") ==
        Strings{"He was born in Leeds. [1] [12]", "His father was a baker. [3]"});
  CHECK(split(u"It is not even 11:00 a.m., but the shop is full. It sells tools, e.g. The Long Saw.").size() == 2);
  CHECK(split(u"The largest centre in the U.S. (Mill House Square) has a stage.").size() == 1);
  CHECK(split(u"He painted it late (c. 1640) in Rome.").size() == 1);
  CHECK(split(u"“If it is real …” Pete said. “Then it is ours.”").size() == 2);
  CHECK(split(u"A 4\" pipe and a 6\" one broke. \"We have brains.\" The crowd cheered.").back() == "The crowd cheered.");
}

TEST_CASE("unedited English begins sentences in lower case") {
  CHECK(split(u"she left the party. then it rained. what now?? nobody knows").size() == 4);
  CHECK(split(u"Costs (and not a few!) rose approx. ten percent. Is it news? asked Jane Roe.").size() == 2);
}

TEST_CASE("other languages") {
  CHECK(split(u"Am 3. Mai kam Dr. Weber nach Köln. Die Stadt war leer und der Platz nicht.").size() == 2);
  CHECK(split(u"Le président a dit : « Nous gagnerons. » Il est parti dans la nuit avec les siens.").size() == 2);
  CHECK(split(u"¿Quién ganó? Nadie lo sabe en la ciudad.").size() == 2);
  CHECK(split(u"Dort gab es z. B. Risse bzw. Löcher in der Brücke. Die Stadt hat das nicht gewusst.").size() == 2);
  CHECK(split(u"O Dr. Rui Alves disse que não. A obra da cidade começa em maio.").size() == 2);
  CHECK(split(u"Lo ha detto il dott. Marco Neri. Il cantiere della città apre a maggio.").size() == 2);
  CHECK(split(u"Dat zei dhr. Jan de Wit. Het werk in de stad begint in mei.").size() == 2);
  CHECK(split(u"Lo dijo la Dra. López a EE. UU. en la ciudad. El puente es de la gente.").size() == 2);
  CHECK(split(u"Ce sont des ponts, des routes, etc. Il est dans la ville avec les siens.").size() == 2);
  CHECK(split(u"東京は晴れです。明日は雨でしょう。").size() == 2);
  CHECK(split(u"北京今天下雪。你好吗？很好！").size() == 3);
}

TEST_CASE("in other languages a unit of one letter ends a sentence, an abbreviation does not") {
  CHECK(split(u"Sono cadute raffiche a 110 km/h. Oltre mille famiglie della città sono senza corrente.").size() == 2);
  CHECK(split(u"O próximo jogo da cidade é às 18h. O atacante não joga.").size() == 2);
  CHECK(split(u"Die Stadt hat viel, z. B. Brücken, und das ist nicht alles.").size() == 1);
}

TEST_CASE("the language is guessed from the text and the page's own word wins") {
  CHECK(utf8(read_article(u"The house that Jack built is in the middle of the town.").article.language) == "en");
  CHECK(utf8(read_article(u"Der Minister hat sich nicht zu den Plänen geäußert, die er mit der Partei hat.").article.language) == "de");
  CHECK(utf8(read_article(u"Le ministre est dans la ville avec les élus pour une réunion sur le budget.").article.language) == "fr");
  CHECK(utf8(read_article(u"Президент приехал в Москву.").article.language) == "ru");
  CHECK(utf8(read_article(u"12345").article.language) == "");
}

TEST_CASE("mail that was run into one line: the time it was sent, a closing, a row of strokes") {
  CHECK(split(u"Vik Roe 05/12/2003 09:41 AM Good evening, I have the keys. Regards, Petra Lund") ==
        Strings{"Vik Roe", "05/12/2003 09:41 AM", "Good evening, I have the keys.", "Regards,", "Petra Lund"});
  CHECK(split(u"Call me ______________ Get your copy here").size() == 2);
  CHECK(split(u"Doors open at 10:13 AM Eastern. He sends his regards, Petra said.").size() == 2);
}

TEST_CASE("a surname that is a title's abbreviation elsewhere ends a sentence in front of a pronoun") {
  CHECK(split(u"So said the critic Owen Barr. She is survived by a son.").size() == 2);
  CHECK(split(u"So said the oncologist Dr. He Lin on Monday.").size() == 1);
}
