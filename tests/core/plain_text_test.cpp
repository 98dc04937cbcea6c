// Scraped texts: what a site leaves when its markup is gone. Every one is written for this test, in the manner of real ones.
#include <doctest/doctest.h>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

constexpr std::string_view dam =
    "KELLSBURG, Ohio — Work on the dam above Kellsburg will stop for the winter after a second slide this month, the state said on "
    "Friday.\n\n"
    "Nobody was hurt. About two hundred cubic meters of clay came down on an access road shortly after six in the morning, before the "
    "first shift had begun.\n\n"
    "“We would rather lose four months than one man,” said Ada Brenner, who runs the site for the state’s water agency. “The hill has told "
    "us twice.”\n\n"
    "The dam was to be finished by June. It will now be next autumn at the earliest, Brenner said, and the cost will rise by about nine "
    "million dollars.";

std::string around(std::string_view before, std::string_view after) {
  std::string text(before);
  if (!text.empty()) text += "\n\n";
  text += dam;
  if (!after.empty()) text += "\n\n";
  text += after;
  return text;
}

/// The article is the four paragraphs and no more.
void check_dam(const Analysis& analysis) { CHECK(article_text(analysis) == dam); }

}  // namespace

TEST_CASE("a clean text is its own article") {
  const Analysis analysis = clean_text(dam);
  check_dam(analysis);
  CHECK(analysis.removed.empty());
  // Runs count from the start of the input.
  CHECK(analysis.article.runs.front().offset == 0);
  const std::u16string input = unicode::to_utf16(dam);
  for (const TextRun& run : analysis.article.runs)
    CHECK(input.substr(run.offset, run.length) == analysis.article.text.substr(run.at, run.length));
}

TEST_CASE("a blog network's reprint: credit, source, form and cut-off teasers, each its own region") {
  const Analysis analysis = clean_text(
      around("",
             "Milo Tarrant contributed.\n\nSource: | This article originally belongs to Kellsburgpost.example\n\nLeave a Reply\n\n"
             "Your email address will not be published. Required fields are marked *\n\nYou May Also Like\n\nCouncil Votes to Keep Its Own "
             "Pay Unchanged\n\n"
             "The council voted on Monday to keep the pay of its members at…\n\nThe last lamplighter retires\n\nFor forty years Otto Lamm "
             "has walked the same eleven streets and…"));
  check_dam(analysis);
  REQUIRE(analysis.removed.size() == 4);
  CHECK(removed_text(analysis, Role::credit) == "Milo Tarrant contributed.");
  CHECK(removed_text(analysis, Role::source) == "Source: | This article originally belongs to Kellsburgpost.example");
  CHECK(removed_text(analysis, Role::comment_form) ==
        "Leave a Reply\n\nYour email address will not be published. Required fields are marked *");
  CHECK(removed_text(analysis, Role::related).find("You May Also Like\n\nCouncil Votes") == 0);
  CHECK(removed_text(analysis, Role::related).find("eleven streets and…") != std::string::npos);
}

TEST_CASE("related articles with whole summaries") {
  const Analysis analysis = clean_text(around(
      "",
      "Related Articles\n\nHerons return to the upper lake\n\nTwelve pairs have been counted since March, more than in any year since "
      "counting began.\n\n"
      "School bus drivers end their strike\n\nBuses will run again from Monday, the union and the district said in a joint statement.\n\n"
      "Bakery burns for the third time\n\nThe owner says that he will build again, and that this time it will be brick."));
  check_dam(analysis);
  CHECK(removed_text(analysis, Role::related).find("brick.") != std::string::npos);
}

TEST_CASE("a related block in the middle goes alone") {
  const std::string text =
      "The mayor of Ostrow resigned on Monday after a quarrel over a fountain that had lasted for the better part of two years.\n\n"
      "Recommended\n\nGoat elected mascot of the fire brigade\n\nTown clock runs backwards for a week\n\n"
      "Her deputy, Pavel Rund, will run the town until a new mayor is elected in the autumn, the council decided late in the evening.\n\n"
      "The fountain has been dry since it was built. A court will decide in May who has to pay the builder.";
  const Analysis analysis = clean_text(text);
  CHECK(removed_text(analysis, Role::related) ==
        "Recommended\n\nGoat elected mascot of the fire brigade\n\nTown clock runs backwards for a week");
  CHECK(article_text(analysis).find("Her deputy") != std::string::npos);
  CHECK(article_text(analysis).find("dry since it was built") != std::string::npos);
}

TEST_CASE("menus, title, byline, date and a counter stand before the article") {
  const Analysis analysis = clean_text(around(
      "Home\n\nNews > Ohio\n\nWork on Kellsburg dam stops for the winter\n\nBy Hanna Voss\n\nNovember 14, 2025\n\nComments (3)", ""));
  check_dam(analysis);
  CHECK(analysis.article.title == u"Work on Kellsburg dam stops for the winter");
  CHECK(analysis.article.bylines == std::vector<std::u16string>{u"Hanna Voss"});
  CHECK(analysis.article.published == u"2025-11-14");
  CHECK(removed_text(analysis, Role::navigation).find("News > Ohio") != std::string::npos);
}

TEST_CASE("a stamp of two times stands before the article, a sentence that begins like one does not") {
  const Analysis analysis = clean_text(
      around("Work on Kellsburg dam stops for the winter\n\nBy Hanna Voss\n\nPosted Nov 14, 2025 at 6:12 PM EST | Updated 1 hour ago", ""));
  check_dam(analysis);
  CHECK(analysis.article.published.substr(0, 10) == u"2025-11-14");
  const std::string sentence = std::string(dam) + "\n\nPublished in 1925, the county's first map of the valley shows no dam at all.";
  CHECK(article_text(clean_text(sentence)) == sentence);
}

TEST_CASE("the title said twice, a photo's credit and a reading time") {
  const Analysis analysis = clean_text(around(
      "Work on Kellsburg dam stops for the winter\n\n4 min read\n\nPhoto: R. Ames/Ohio Wire\n\nWork on Kellsburg dam stops for the winter",
      ""));
  check_dam(analysis);
}

TEST_CASE("an agency's signature, tags and share buttons") {
  const Analysis analysis = clean_text(
      around("", "Reporting by Jonas Webb; editing by Petra Lind\n\nTags: dams, Ohio, landslides\n\nShare this:\n\nFacebook\n\nTwitter"));
  check_dam(analysis);
  CHECK(removed_text(analysis, Role::credit) == "Reporting by Jonas Webb; editing by Petra Lind");
  CHECK(removed_text(analysis, Role::navigation) == "Tags: dams, Ohio, landslides");
  CHECK(removed_text(analysis, Role::share) == "Share this:\n\nFacebook\n\nTwitter");
}

TEST_CASE("inputs from agencies and a first publication elsewhere") {
  const Analysis analysis = clean_text(around("", "(With inputs from agencies)\n\nOriginally published at The Kellsburg Post."));
  check_dam(analysis);
  CHECK(removed_text(analysis, Role::credit) == "(With inputs from agencies)");
  CHECK(removed_text(analysis, Role::source) == "Originally published at The Kellsburg Post.");
}

TEST_CASE("comments of readers are not the article") {
  const Analysis analysis = clean_text(around("",
                                              "2 Comments\n\nRita says:\n\nI have lived under this hill for fifty years, and it has never "
                                              "been quiet. They were told so.\n\nReply\n\n"
                                              "Old Ben says:\n\nNine million dollars for a pile of clay. My grandfather would have moved "
                                              "it with a mule.\n\nReply\n\nLeave a comment\n\nName\n\nEmail\n\nWebsite"));
  check_dam(analysis);
  CHECK(removed_text(analysis, Role::comments).find("with a mule") != std::string::npos);
  CHECK(removed_text(analysis, Role::comment_form) == "Leave a comment\n\nName\n\nEmail\n\nWebsite");
}

TEST_CASE("a thread goes on over its controls, and is known by them where nothing else says so") {
  const std::string thread =
      "Rita Orr\n\n3 May 2024 at 9:12\n\nI have lived under this hill for fifty years, and it has never been quiet. They were told "
      "so.\n\nReply to comment\n\nShare\n\n"
      "Old Ben\n\n3 May 2024 at 10:40\n\nNine million dollars for a pile of clay. My grandfather would have moved it with a "
      "mule.\n\nReply to comment\n\nShare\n\n"
      "Ada\n\n4 May 2024 at 7:01\n\nThe mule would have been bought from a friend of the governor, if I know this state.\n\n"
      "Reply to comment";
  for (const std::string_view label : {"3 comments on “Work on the dam above Kellsburg will stop for the winter”", "3 Comments"}) {
    const Analysis analysis = clean_text(around("", std::string(label) + "\n\n" + thread));
    check_dam(analysis);
    CHECK(removed_text(analysis, Role::comments).find("friend of the governor") != std::string::npos);
  }
  const std::string twice = std::string(dam) + "\n\n" + std::string(dam);
  const Analysis bare = clean_text(twice + "\n\n" + thread.substr(thread.find("3 May")));
  CHECK(article_text(bare) == twice);
  CHECK(removed_text(bare, Role::comments).find("friend of the governor") != std::string::npos);
}

TEST_CASE("a thread of one comment under a short article, and answers by whatever word they are called") {
  const Analysis one = clean_text(
      "Bridge closed for the winter\n\nThe old bridge over the Marn is closed from Monday on, the town said.\n\nOne thought on “Bridge "
      "closed for "
      "the winter”\n\nAnna says:\n\n3.5.2024 10:12\n\nThey should have seen that coming for years, and so should all of us who crossed it "
      "every "
      "day and heard it groan in the frost.\n\nReply\n\nLeave a Reply Cancel reply\n\nYour email address will not be published.");
  CHECK(article_text(one) == "The old bridge over the Marn is closed from Monday on, the town said.");
  CHECK(removed_text(one, Role::comments).find("groan in the frost") != std::string::npos);
  std::string thread = "3 Gedanken zu „Damm“";
  for (const char* said : {"Das war doch klar.", "Wer zahlt das nun wieder", "Der Hügel"})
    thread += "\n\nJo sagt:\n\n3.5.2024 10:12\n\n" + std::string(said) + "\n\nAntworten";
  const Analysis answers = clean_text(around("", thread));
  check_dam(answers);
  CHECK(removed_text(answers, Role::comments).find("Der Hügel") != std::string::npos);
}

TEST_CASE("a post of one short sentence is not lost among the short lines of its page") {
  const Analysis analysis = clean_text(
      "Home\n\nAbout\n\nMarn\n\nThe bridge over the Marn\n\n3.5.2024\n\nIt is closed from Monday on.\n\nShare this:\n\nFacebook\n\nRelated "
      "Posts\n\nFerry doubles its fares\n\nPier seven is no more\n\nLeave a Reply\n\nName *\n\nArchives");
  CHECK(article_text(analysis) == "It is closed from Monday on.");
}

TEST_CASE("a way to the comments over the article leads no thread") {
  const std::string menu =
      "Why has the ferry been late on every day of the week? Its captain, who is from Ostbrook, says what he thinks of it\n\n"
      "Who are the richest farmers of the valley? The list, from Ada Orr to the brothers Webb, with all that they own\n\n"
      "The mayor hands back the key to the park! She is seen at the gate, in the rain, with a friend of her mother\n\n"
      "Lifeboat society sells its oldest boat! The boat, which is from 1911, was bought by a man from the islands\n\n";
  const Analysis analysis = clean_text(menu + "Work on the dam stops for the winter\n\nView comments\n\n" + std::string(dam));
  CHECK(article_text(analysis).find("Nobody was hurt") != std::string::npos);
  CHECK(removed_text(analysis, Role::comments).find("Nobody was hurt") == std::string::npos);
}

TEST_CASE("newsletter lines, read-more lines, notices and legal lines") {
  const Analysis analysis = clean_text(
      "A ferry ran aground in the fog off Sant Pere on Sunday with two hundred people on board, and nobody was hurt.\n\n"
      "READ MORE: The fog signals that nobody hears\n\nSign up for our newsletter and get the day's stories in your inbox.\n\n"
      "Tugs pulled the ship free with the evening tide, the coast guard said, and divers found only scratches on its hull.\n\n"
      "We use cookies to give you the best experience on our website.\n\nCopyright 2026 The Sant Pere Mail. All rights reserved.");
  CHECK(article_text(analysis) ==
        "A ferry ran aground in the fog off Sant Pere on Sunday with two hundred people on board, and nobody was hurt.\n\n"
        "Tugs pulled the ship free with the evening tide, the coast guard said, and divers found only scratches on its hull.");
  CHECK(removed_text(analysis, Role::inline_related) == "READ MORE: The fog signals that nobody hears");
  CHECK(removed_text(analysis, Role::newsletter).find("in your inbox") != std::string::npos);
  CHECK(removed_text(analysis, Role::notice).find("We use cookies") == 0);
  CHECK(removed_text(analysis, Role::legal).find("Copyright") == 0);
}

TEST_CASE("teasers without a label are known by being cut off") {
  const Analysis analysis =
      clean_text(around("",
                        "Sheriff buys second horse\n\nThe sheriff of Dunmore County has bought a second horse because the first…\n\n"
                        "Rain expected\n\nForecasters expect rain for most of the week, with some sun on..."));
  check_dam(analysis);
  CHECK(removed_text(analysis, Role::related).find("Sheriff buys second horse") == 0);
}

TEST_CASE("short lines without a label end the article; a paragraph among them does not reopen it") {
  std::string tail = "Kellsburg Post\n\nSections\n\nLocal\n\nSports\n\nObituaries";
  for (int i = 0; i < 4; ++i)
    tail += "\n\nLibrary to open on Sundays\n\nSwim team wins again in Dayton\n\nCounty fair names its queen\n\nMore stories";
  tail += "\n\nThe Kellsburg Post is owned by its readers, who meet once a year to elect the board.\n\nContact\n\nAbout";
  const Analysis analysis = clean_text(around("", tail));
  check_dam(analysis);
}

TEST_CASE("a table in the middle does not end the article") {
  std::string table = "Votes by precinct";
  for (int i = 1; i <= 40; ++i) table += "\n\nPrecinct " + std::to_string(i) + "\n\n" + std::to_string(100 + i);
  const std::string first =
      "Voters in Dunmore County agreed on Tuesday to raise the school tax by half a percent, the county clerk said, in an election that "
      "fewer than a third of them took part in. The clerk, Amalia Roth, said that counting had ended before midnight in all precincts, and "
      "that no complaint had been filed. Both sides had sent observers to each of the forty polling places, most of them retired teachers.";
  const std::string last =
      "The new rate takes effect in July. The money is to repair the roofs of three schools that were built in the same summer, from the "
      "same plans, and have leaked since the first autumn. The board will ask for bids in March, its chairman said, and hopes that the "
      "work "
      "can be done while the pupils are away, since two of the schools have nowhere else to hold their classes.";
  const Analysis analysis = clean_text("County votes for the school tax\n\n" + first + "\n\n" + table + "\n\n" + last);
  const std::string kept = article_text(analysis);
  CHECK(kept.find(first) != std::string::npos);
  CHECK(kept.find(last) != std::string::npos);
}

TEST_CASE("more from a site, and a form with another label") {
  const Analysis analysis = clean_text(
      around("", "Post a comment\n\nMore from The Kellsburg Post\n\nLibrary to open on Sundays\n\nSwim team wins again in Dayton"));
  check_dam(analysis);
  CHECK(removed_text(analysis, Role::comment_form) == "Post a comment");
  CHECK(removed_text(analysis, Role::related) ==
        "More from The Kellsburg Post\n\nLibrary to open on Sundays\n\nSwim team wins again in Dayton");
}

TEST_CASE("a form that says what is missing, in several languages") {
  for (const std::string_view form :
       {"LEAVE A REPLY Cancel reply\n\nPlease enter your comment!\n\nPlease enter your name here\n\nYou have entered an incorrect email "
        "address!",
        "Dejar una respuesta Cancelar respuesta\n\n¡Por favor ingrese su comentario!\n\nPor favor ingrese su nombre aquí",
        "Deixe um comentário Cancelar resposta\n\nPor favor digite seu comentário!\n\nPor favor, digite seu nome aqui",
        "Kommentieren Sie den Artikel\n\nBitte geben Sie Ihren Kommentar ein!\n\nBitte geben Sie hier Ihren Namen ein",
        "LAISSER UN COMMENTAIRE Annuler la réponse\n\nS'il vous plaît entrez votre commentaire!\n\nS'il vous plaît entrez votre nom ici",
        "LASCIA UN COMMENTO Annulla risposta\n\nInserisci il tuo commento!\n\nInserisci il tuo nome qui"}) {
    const Analysis analysis = clean_text(around("", form));
    check_dam(analysis);
    CHECK(removed_text(analysis, Role::comment_form) == form);
  }
}

TEST_CASE("headline and summary, name and comment on lines of one paragraph; fields that must be filled in") {
  const Analysis analysis = clean_text(
      around("",
             "Related Stories\n\nLake ferry to run in winter\nThe county has found the money for a second crew.\n\n2 Comments\n\n"
             "Ruth P.\nMy brother worked on that road.\nReply\n\nclaybank\nThey were warned!\nReply\n\nPost a comment\n\nName *\nEmail "
             "*\nComment"));
  check_dam(analysis);
  CHECK(removed_text(analysis, Role::comment_form) == "Post a comment\n\nName *\n\nEmail *\n\nComment");
  CHECK(removed_text(analysis, Role::related).find("second crew") != std::string::npos);
}

TEST_CASE("headings, short sentences and quotations of an article stay") {
  const std::string text =
      "The town of Ostrow has had three mayors in one year, and each of them left because of the same fountain.\n\nA dry spring\n\n"
      "The fountain was built in 2019 over a spring that had dried up in 2018, as an engineer had written to the council.\n\n"
      "Nobody had read the letter.\n\n“I still have the envelope,” said Pavel Rund, the deputy mayor, who found it in a drawer in "
      "March.\n\nNow a court decides.";
  const Analysis analysis = clean_text(text);
  CHECK(article_text(analysis) == text);
  CHECK(analysis.removed.empty());
}

TEST_CASE("other languages") {
  const Analysis german = clean_text(
      "Die Brücke über die Marn ist seit Dienstag gesperrt, weil in zwei Pfeilern Risse gefunden wurden, teilte der Kreis mit.\n\n"
      "Bis Ende Oktober fährt alle zwanzig Minuten eine Fähre. Die Reparatur kann bis zu vier Millionen Euro kosten.\n\n"
      "Lesen Sie auch\n\nZiege zum Maskottchen gewählt\n\nSchreibe einen Kommentar\n\nDeine E-Mail-Adresse wird nicht veröffentlicht.");
  CHECK(removed_text(german, Role::related) == "Lesen Sie auch\n\nZiege zum Maskottchen gewählt");
  CHECK(removed_text(german, Role::comment_form).find("Deine E-Mail-Adresse") != std::string::npos);
  const Analysis japanese = clean_text(
      "大雨で川があふれ、町の古い橋が流された。住民およそ二百人が高台の学校に避難した。\n\n市は橋の再建に三年かかると説明した。費用はまだ分"
      "かっていない。\n\n関連記事\n\n消防団のマスコットにヤギ\n\nコメントを残す");
  CHECK(article_text(japanese).find("三年かかる") != std::string::npos);
  CHECK(removed_text(japanese, Role::related) == "関連記事\n\n消防団のマスコットにヤギ");
  CHECK(removed_text(japanese, Role::comment_form) == "コメントを残す");
}

TEST_CASE("an appeal in the midst of a text goes with its heading and its button") {
  const std::string rest =
      "The agency will meet the mayors of the valley’s four towns in January, and a new plan is to be laid out by the end of March.\n\n"
      "Farmers below the dam, who had hoped for its water by July, said that they would have to buy it from the next county once more.\n\n"
      "“It is the third summer,” said Wim Okafor, who grows peppers on sixty acres. “We were told that there would be one.”\n\n"
      "Until then the road along the hill stays closed, and the school bus takes the long way round.";
  const Analysis analysis =
      clean_text(around("",
                        "Free reporting needs you\n\nNo owner tells us what to write, and no party pays for it. If you value what we do, "
                        "please consider supporting us from as little as £3 a month.\n\nSupport us\n\n" +
                            rest + "\n\nLeave a Reply\n\nYour email address will not be published."));
  CHECK(article_text(analysis) == std::string(dam) + "\n\n" + rest);
  CHECK(removed_text(analysis, Role::paywall).find("Free reporting needs you\n\nNo owner") == 0);
}

TEST_CASE("a video's length is no heading of a text") {
  const std::string text =
      around("",
             "Watch: How the dam was built\n\n02:14\n\nThe road above the dam stays closed until the spring, the agency "
             "said on Saturday.\n\nThe agency will meet the town’s mayors in January, and a new plan is to be laid "
             "out by the end of March.");
  const std::string article = article_text(clean_text(text));
  CHECK(article.find("02:14") == std::string::npos);
  CHECK(article.find("The road above the dam") != std::string::npos);
}

TEST_CASE("a heading between two paragraphs of a scraped page stays") {
  const std::string article = article_text(clean_text(
      "Vale Courier\n\nNews\n\nSport\n\nOpinion\n\nBusiness\n\nCulture\n\nLife\n\nCouncil votes to close two libraries as budget gap "
      "widens\n\nBy Priya Raman\n\nPublished 14 October 2026\n\nHarrow Vale council voted on Tuesday night to close two of its seven "
      "public libraries, a decision that members on both sides called painful but that the finance chief described as unavoidable.\n\nThe "
      "vote, 19 to 14, came after four hours of debate in a chamber so full that late arrivals listened from the stairs.\n\n“Nobody came "
      "into politics to shut a library,” said the council’s leader, Martin Oduya, before the vote was taken. “But we cannot spend the same "
      "pound twice.”\n\nThe branches at Mill Lane and Castle Street will shut on 31 March. Their staff of 23 have been offered posts "
      "elsewhere, according to a report that went to members last week.\n\nWhat the figures say\n\nThe council expects to save £1.2m a "
      "year, about a fifth of the gap that opened when a government grant was cut in the spring.\n\nOpponents said the sum had been "
      "inflated. Ellen Marsh, who has led the campaign to save the Mill Lane branch, said the true saving was closer to £700,000 once "
      "redundancy and storage had been paid for.\n\nShe handed in a petition with 11,400 names, the largest that the town hall has ever "
      "received.\n\nWhat happens next\n\nA consultation on the future of the remaining five branches opens in November and runs for six "
      "weeks.\n\nRelated\n\nQuiz of the week: how closely were you paying attention?\n\nMinister under fire over hospital waiting "
      "lists\n\nActor opens up about year away from the stage\n\nThe buildings themselves will be offered to community groups first; if "
      "none comes forward by June they will be sold.\n\nMore stories\n\nThe quiet return of the night train\n\nResidents say that they "
      "were told nothing until the diggers arrived on Monday morning.\n\nHow one village fought off a quarry\n\nThe line was closed for "
      "eleven years. Now it is full every weekend, and the timetable has doubled.\n\nQuiz of the week: how closely were you paying "
      "attention?\n\nA spokesman declined to say whether others were being sought in connection with the blaze.\n\nWatch: goats block the "
      "ring road\n\nHalf of those asked could not name the country’s longest river, a survey finds.\n\nAbout the author\n\nThe writer is a "
      "senior reporter who has covered the region for twelve years. Before that she worked in radio.\n\nMore by this author\n\nWhat do you "
      "think?\n\nSign in or create an account to join the discussion.\n\nSign in"));
  CHECK(article.find("\n\nWhat happens next\n\n") != std::string::npos);
  CHECK(article.find("Quiz of the week") == std::string::npos);
}

TEST_CASE("a text's headline: over its standfirst, what the text speaks of, not the teaser nearer to it, the section or who wrote it") {
  const std::string story =
      "\nThe old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, the county said in a statement.\n"
      "Drivers will have to take the ferry, which runs every twenty minutes, until at least the end of October, when repairs begin.\n"
      "“We did not expect this,” said Ida Kolbe, who has inspected the bridge since 2009. “The steel was sound in spring.”\n";
  const auto title = [&](const std::string& over) { return unicode::to_utf8(clean_text(over + story).article.title); };
  const std::string headline = "Cracks in two piers close the old bridge";
  const std::string standfirst = "Drivers will have to take the ferry over the Marn until the end of October";
  CHECK(title(headline + "\n" + standfirst + ".") == headline);
  CHECK(title(headline + "\n" + standfirst + ".\nBy Jane Roe\n4 May 2026") == headline);
  CHECK(title("Traffic\n" + headline + "\nJane Roe\n4 May 2026") == headline);
  CHECK(title("Olive growers hope for rain\n" + headline) == headline);
  CHECK(title(headline + "\nBy Jane Roe\n4 May 2026\nWatch\nOlive growers on the island hope for rain") == headline);
  CHECK(title("Home > News > " + headline + "\n" + headline + "\nOlive growers hope for rain") == headline);
}
