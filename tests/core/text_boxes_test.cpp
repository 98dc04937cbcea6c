// Boxes in scraped texts, lines over the article and cards behind it. Every text is written for this test, in the manner of real ones.
#include <doctest/doctest.h>

#include "classify/text/plain_text.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

constexpr std::string_view bridge_1 =
    "The Marram harbour bridge will close to all traffic on Sunday after engineers found cracks in two of its main girders, the transport "
    "department said on Tuesday.\n"
    "About 38,000 vehicles a day use the crossing, which joins the old port with the northern suburbs.\n"
    "“We know what this means for people who live on the north side,” said Rory Tennant, the city’s head of transport. “But we will not "
    "gamble with a bridge.”";
constexpr std::string_view bridge_2 =
    "The cracks were noticed in January by a diver who was looking for a lost anchor.\n"
    "Repairs are expected to take nine months and to cost about $64 million, most of which the state will pay.\n"
    "A free ferry will run every twenty minutes from six in the morning, the department said.\n"
    "The bridge opened in 1961 and was last strengthened in 1998.";

std::string with_breaks(std::string text, std::string_view line_break) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + line_break.size()))
    text.replace(at, 1, line_break);
  return text;
}

/// The article stands alone, whatever stands before, amid and behind it, and however lines end.
void check_bridge(std::string_view before, std::string_view amid, std::string_view behind) {
  std::string text(before);
  for (const std::string_view part : {bridge_1, amid, bridge_2, behind}) {
    if (!text.empty() && !part.empty()) text += "\n";
    text += part;
  }
  const std::string wanted = std::string(bridge_1) + "\n" + std::string(bridge_2);
  for (const std::string_view line_break : {"\n", "\n\n", "\r\n"})
    CHECK(article_text(clean_text(with_breaks(text, line_break))) == with_breaks(wanted, "\n\n"));
}

/// What the rules, without the trained model, say of the line that begins so.
Role rule(std::string_view text, std::string_view beginning) {
  const std::u16string given = unicode::to_utf16(text);
  const Document document = from_text(given, false);
  const Blocks blocks = segment(document);
  const std::vector<Verdict> verdicts = judge_text(document, blocks);
  for (std::uint32_t i = 0; i < blocks.blocks.size(); ++i) {
    if (blocks.text_of(blocks.blocks[i]).starts_with(unicode::to_utf16(beginning))) return verdicts[i].role;
  }
  FAIL("no such line: " << beginning);
  return Role::other;
}

}  // namespace

TEST_CASE("text: a poll without a button, known by its label, its count or its answers") {
  check_bridge("", "POLL\nWould you take a ferry to work?\nEvery day\nNow and then\nOnly if it is free", "");
  check_bridge("", "What do you make of the decision?\nIt is right\nIt is wrong\nI don't mind\n1,284 votes", "");
  check_bridge("", "Would you take a ferry to work?\nYes, every day\nNo", "");
  check_bridge("", "Würden Sie mit der Fähre zur Arbeit fahren?\nJa, jeden Tag\nNein", "");
}

TEST_CASE("text: questions of an interview and of a guide are no polls") {
  const std::string text =
      "We asked the diver who found the cracks what he had seen down there, and why nobody had looked before him.\n\n"
      "Were you afraid?\n\nNo. It was only a bridge, and I have seen worse things under water than a bridge that wants some paint.\n\n"
      "What does a diver need?\n\nA good lamp\n\nA better friend\n\n"
      "He laughed at that, finished his tea, and went back to look for the anchor, which nobody has found to this day.";
  CHECK(article_text(clean_text(text)) == text);
}

TEST_CASE("text: a sign-up, from the line that names it down to its field and button") {
  check_bridge("", "Our harbour newsletter\nEverything that floats, every Friday, free of charge.\nEnter your email address\nSubscribe",
               "");
  check_bridge(
      "", "Thanks for reading Tide Lines! Subscribe for free to receive new posts and support my work.\nType your email...\nSubscribe", "");
  check_bridge("", "We are a small newsroom by the sea, and we depend on our readers.\nDonate now\nMaybe later", "");
}

TEST_CASE("text: a consent dialog over the headline is neither the article nor its beginning") {
  const std::string_view dialog =
      "We value your privacy\nWe and our 412 partners store and/or access information on a device, such as cookies, and process personal "
      "data for advertising and content, measurement of both, and research on audiences.\nMORE OPTIONS\nAGREE\nSections\n"
      "Harbour bridge to close for nine months\nLena Ashworth\nMarch 4, 2025";
  check_bridge(dialog, "", "");
  const Analysis analysis = clean_text(std::string(dialog) + "\n" + std::string(bridge_1) + "\n" + std::string(bridge_2));
  CHECK(analysis.article.title == u"Harbour bridge to close for nine months");
  CHECK(analysis.article.published == u"2025-03-04");
}

TEST_CASE("text: the headline is the line whose words the article has, not the first long one") {
  const Analysis analysis = clean_text(
      "Trending now\nWhy your neighbour builds a boat in the attic\nThe quiet end of the phone box\nSix soups for the first cold night\n"
      "Home » News » Harbour bridge to close after cracks are found\nHarbour bridge to close after cracks are found\n"
      "by Lena Ashworth\nMarch 4, 2025\n" +
      std::string(bridge_1) + "\n" + std::string(bridge_2));
  CHECK(analysis.article.title == u"Harbour bridge to close after cracks are found");
  CHECK(analysis.article.bylines == std::vector<std::u16string>{u"Lena Ashworth"});
  CHECK(analysis.article.published == u"2025-03-04");
}

TEST_CASE("text: captions are known by the credit at their end") {
  check_bridge("", "The old crane on the quay, seen from the ferry. Photograph: Ann Doyle/The Courier", "");
  check_bridge("", "The quay on Tuesday morning (Image: Sea Pictures)", "");
  check_bridge("", "The girders from below. ANN DOYLE / SEA PRESS", "");
  check_bridge("", "Ann Doyle / Sea Press", "");
}

TEST_CASE("text: cards without a label, known by what stands in each at the same place") {
  check_bridge("", "",
               "Politics\nElection in Tavria goes to second round\nNeither of the two candidates won half of the vote, officials said.\n3 "
               "hours ago\n"
               "World\nQuake shakes southern islands\nNo one was hurt, but a church tower fell into the sea at noon.\n5 hours ago\n"
               "Business\nStrike grounds hundreds of flights\nPilots want more rest between night shifts, and more pay.\nYesterday");
  check_bridge(
      "", "",
      "You might also like\nElection in Tavria goes to second round\nNeither of the two candidates won half of the vote, officials "
      "said.\nRead more\n"
      "Quake shakes southern islands\nNo one was hurt, but a church tower fell into the sea at noon.\nRead more\n"
      "Strike grounds hundreds of flights\nPilots want more rest between night shifts, and more pay than before.\nRead more");
}

TEST_CASE("text: one story in the line of its label, and the article goes on, however short its next sentence is") {
  check_bridge("", "Related: Five bridges that never were", "");
  const std::string text =
      "Een kudde van tachtig schapen heeft donderdagochtend het treinverkeer een uur lang stilgelegd. De dieren waren ontsnapt.\n\n"
      "De herder vond zijn hond in de wachtkamer van het station, waar hij bij de kachel lag te slapen.";
  const std::string last = "Niemand raakte gewond. Reizigers kregen koffie.";
  CHECK(article_text(clean_text(text + "\n\nLees ook: Waarom de wolf blijft\n\n" + last + "\n\nReacties\n\nLog in om te reageren")) ==
        text + "\n\n" + last);
}

TEST_CASE("text: a form between the count and the comments leaves them one thread") {
  check_bridge(
      "", "",
      "5 Comments\n1 Login\nJoin the discussion…\nA\nAvril Dunn\n3 days ago\nI am glad that somebody wrote this down, as it never was "
      "in the paper.\n2\nReply\nShare ›\nJ\njem\n3 days ago\nSame here, and I was on it when it shook.\nReply\nShare ›");
}

TEST_CASE("text: a short heading between other stories and the paragraph that it leads to is the article's") {
  const std::string text = std::string(bridge_1) +
                           "\nRelated\nStorm closes the coast road for a third day\nThe quiet return of the night train\n"
                           "Five things to know before the cup final\nA lost anchor\n" +
                           std::string(bridge_2);
  CHECK(article_text(clean_text(text)) == with_breaks(std::string(bridge_1) + "\nA lost anchor\n" + std::string(bridge_2), "\n\n"));
}

TEST_CASE("text: a question among other stories is a headline, whatever stands under it") {
  check_bridge(
      "", "",
      "More stories\nQuiz of the week: how closely have you been paying attention?\nHalf of those asked could not name the longest "
      "river of the country.\n"
      "The quiet return of the night train\nThe line was closed for eleven years. Now it is full every weekend.");
}

TEST_CASE("text: a headline may have a year, and a line of a menu is none") {
  const Analysis analysis = clean_text(
      "Home\nReviews\nThe best lamps for divers in 2026\nBy Lena Ashworth\nSign in\nA diver needs a lamp that goes on when it is wet, and "
      "that is more than most lamps do. We took eleven lamps down to the wreck off Marram and let them lie there for a night.\n"
      "Nine were lit when we came back, and two were never seen again, although we looked for them for hours.");
  CHECK(analysis.article.title == u"The best lamps for divers in 2026");
}

TEST_CASE("text: an author's name and a paragraph that begins with it end no article") {
  check_bridge("", "",
               "Lena Ashworth\nLena Ashworth covers the coast for the magazine and keeps bees on the roof of the old customs house.");
}

TEST_CASE("text: behind a comment form's own words, a biography under a line that names the author, in any script") {
  const std::string_view comments =
      "\n2 comments\nMia Frost says:\n12 May 2026 at 9:14\nAbout time.\nReply\nTom Hale says:\n12 May 2026 at 9:20\nIndeed.\nReply";
  for (const std::string_view box : {
           "Kirjoittanut Aino Virtala\nAino Virtala has written about harbours for this paper since 2014 and lives by the sea with two "
           "dogs.\nAll of her stories",
           "Next: Three hurt on the coast road\nJane Roe\nJane Roe has written about harbours for this paper since 2014 and lives by the "
           "sea with two dogs.",
           "佐藤美咲\n佐藤美咲は二〇一四年から本紙に執筆しており、二匹の犬とともに海辺の小さな家に暮らし、港と船の記事を書いています。",
       })
    check_bridge("", "", std::string(box) + std::string(comments));
}

TEST_CASE("text: a label of several words leads to a story in its own line, too; a sentence behind a colon is the article's") {
  check_bridge("", "Related articles: Councillors argue over the fare of the ferry", "");
  check_bridge("", "Relaterte artikler: Kommunestyret krangler om bussprisen", "");
  const std::string kept = "Related articles: the act has two of them that say who pays for bridges.";
  const std::string text = std::string(bridge_1) + "\n" + kept + "\n" + std::string(bridge_2);
  CHECK(article_text(clean_text(text)).find(kept) != std::string::npos);
}

TEST_CASE("text: a line that is unlike the list of other stories over it is the heading of what follows") {
  const std::string heading = "What changes for those who walk over it";
  const std::string list =
      "Related stories\nBakery moves to the old post office\nThe ovens will be lit in June, and by then the …\nThree hurt on the coast "
      "road\n"
      "The debate lasted until midnight and ended …\n";
  CHECK(article_text(clean_text(std::string(bridge_1) + "\n" + list + heading + "\n" + std::string(bridge_2))).find(heading) !=
        std::string::npos);
  const std::string ponte =
      "A ponte do porto reabriu no sábado depois de mais de dois anos de obras. Centenas de pessoas esperaram à chuva para a ver de "
      "perto.\n"
      "O piso foi substituído, as guardas foram reforçadas e um elevador chega agora ao cais. As obras custaram 6,4 milhões de euros.\n"
      "Também pode gostar de\nNova padaria abre nos antigos correios31 de maio de 2026\nTrês feridos em acidente na estrada da costa30 de "
      "maio de 2026\n"
      "Vereadores discutem o preço dos bilhetes28 de maio de 2026\nO que muda para quem passa\n"
      "“Quase desistimos duas vezes”, disse Teresa Moura, diretora do porto. “Mas os vizinhos perguntavam sempre quando poderiam voltar.”\n"
      "A partir do próximo mês a ponte estará aberta até às nove da noite. A ciclovia passa para o lado norte, junto ao pequeno café.";
  CHECK(article_text(clean_text(ponte)).find("O que muda") != std::string::npos);
}

TEST_CASE(
    "text: a whole paragraph longer than the summaries that are cut off ends the list of other stories, and takes its heading along") {
  const std::string text =
      std::string(bridge_1) +
      "\nRelated articles\nCouncil keeps its own pay\nThe debate ended at midnight without a vote.\nThe last lamplighter "
      "retires\nFor forty years Otto Lamm has walked the same eleven streets and…\nWhat changes for drivers\nThe toll on the "
      "old road goes on Sunday as well, and lorries over nine tonnes may use it at night. Nobody will be fined in "
      "March.\nA ferry to every pier\nTea on Sundays";
  CHECK(rule(text, "What changes") != Role::related);
  CHECK(rule(text, "The toll on") == Role::body);
  CHECK(rule(text, "The last lamplighter") == Role::related);
  CHECK(rule(text, "For forty years") == Role::related);
}

TEST_CASE("text: what a newsletter brings, in a short sentence under its label") {
  check_bridge("", "Sign up for our newsletter\nFresh headlines, each weekday at breakfast.", "");
  const std::string kept = "The department said that the bridge will reopen.";
  const std::string text = std::string(bridge_1) + "\nSign up for our newsletter\n" + kept + "\n" + std::string(bridge_2);
  CHECK(article_text(clean_text(text)).find(kept) != std::string::npos);
}

TEST_CASE("text: the last paragraph is the article's behind a list, though its language says much in few words") {
  const std::string last =
      "Ensi kuusta alkaen silta on auki iltayhdeksään. Jalankulkijat siirretään pohjoispuolelle, jonne avataan keväällä pieni kahvila.";
  const std::string text =
      "Marramin satamasilta avattiin lauantaina yli kaksi vuotta kestäneen remontin jälkeen. Sadat ihmiset jonottivat sateessa nähdäkseen "
      "sen.\n"
      "Kansi on uusittu, kaiteet on vahvistettu ja hissi kulkee nyt laituritasolle. Työt maksoivat 6,4 miljoonaa euroa.\n"
      "Avoinna yhdeksästä yhdeksään\nIlmainen pysäköinti laiturilla\nNäköalatasanne torstaisin\nOpastettuja kierroksia\nPolkupyörien "
      "säilytys\nKahvia aamuisin\n" +
      last + "\nJaa tämä:\nFacebook\n2 kommenttia\nJari Koski sanoo:\n11.4.2026 11:24\nUpea.\nVastaa\n";
  CHECK(article_text(clean_text(text)).find(last) != std::string::npos);
}

TEST_CASE("text: a paragraph on cookies is a notice beside a text on other things, and under a line that says so; not where it is quoted") {
  const std::string cookies =
      "This page keeps cookies and reads them again, so that it knows you the next time you come to it from elsewhere.";
  const std::string article = std::string(bridge_1) + "\n" + std::string(bridge_2) + "\n";
  CHECK(rule(article + cookies, "This page") == Role::notice);
  CHECK(rule(article + "“" + cookies + "”", "“This page") != Role::notice);
  CHECK(rule(cookies, "This page") == Role::body);
  CHECK(rule("We value your privacy\n" + cookies, "This page") == Role::notice);
}

TEST_CASE("text: under \"Image caption,\" stands a caption; a name of two words is none") {
  const auto under = [](std::string_view line) {
    return rule(std::string(bridge_1) + "\nImage caption,\n" + std::string(line) + "\n" + std::string(bridge_2), line);
  };
  CHECK(under("The old bridge") == Role::caption);
  CHECK(under("Rory Tennant") != Role::caption);
}

TEST_CASE("text: small print over or under an article draws no line between into it") {
  const std::string article = std::string(bridge_1) + "\n" + std::string(bridge_2);
  CHECK(rule(article +
                 "\nHome and garden\nWeather and sea\nAll rights reserved. No part of this page may be copied, sold or shown in a hall "
                 "without the leave of the house that made it.",
             "Home and garden") == Role::other);
  const std::string letter =
      "Subscribe to our newsletter and get the day's news from all of our desks in one letter, every morning before you rise from your "
      "bed.";
  CHECK(rule(letter + "\nHome and garden\n" + article, "Home and garden") == Role::navigation);
  CHECK(rule(letter + "\nHome and garden\n" + article, "Subscribe") == Role::newsletter);
}

TEST_CASE("text: a last paragraph that is cut off is the article's where two of its sentences end") {
  const std::string article = std::string(bridge_1) + "\n" + std::string(bridge_2) + "\n";
  const std::string round = "They had to go round by the mill for a year and a day and nobody knew";
  CHECK(rule(article + "Ways around\nIt was old. It was shut. " + round, "It was old") == Role::body);
  CHECK(rule(article + "Ways around\nIt was old. It was shut. " + round, "Ways around") == Role::heading);
  CHECK(rule(article + "It was shut. " + round, "It was shut") == Role::other);
}
