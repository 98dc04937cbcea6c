#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "classify/phrases/phrases.h"
#include "classify/phrases/spelling.h"
#include "unicode/unicode.h"

using namespace nutgraf;

namespace {

std::uint32_t words_of(std::u16string_view text) {
  std::uint32_t words = 0;
  std::uint32_t unspaced = 0;
  bool in_word = false;
  for (const char16_t c : text) {
    if (unicode::is_unspaced(c)) ++unspaced;
    const bool space = unicode::is_space(c) || unicode::is_unspaced(c);
    if (!space && !in_word) ++words;
    in_word = !space;
  }
  return words + (unspaced + 1) / 2;
}

}  // namespace

TEST_CASE("comment forms, comments, related stories, newsletters, share bars and notices are known in every language of the list") {
  std::ifstream file(NUTGRAF_FIXTURES "/phrases.txt");
  REQUIRE(file);
  std::map<std::string, std::set<std::string>> roles;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    const std::string language = line.substr(0, first);
    const std::string role = line.substr(first + 1, second - first - 1);
    const std::u16string text = unicode::to_utf16(line.substr(second + 1));
    const PhraseHit hit = match_phrase(text, words_of(text));
    CAPTURE(line);
    CHECK(hit);
    if (!hit) continue;
    // "Read also:" is one label, whether over links or in the middle of the text.
    const Role kind = hit.kind == Role::inline_related ? Role::related : hit.kind;
    CHECK(role_name(kind) == role);
    roles[language].insert(role);
  }
  CHECK(roles.size() >= 84);
  for (const auto& entry : roles) {  // clang 14 cannot capture a structured binding
    CAPTURE(entry.first);
    CHECK(entry.second.size() == 6);
  }
}

TEST_CASE("one spelling: capitals without accents, dotted i, letters of two alphabets, digits, quotes and spaces") {
  const auto kind = [](std::u16string_view text) { return match_phrase(text, words_of(text)).kind; };
  CHECK(kind(u"1 year ago") == Role::dateline);
  CHECK(kind(u"ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ") == Role::related);
  CHECK(kind(u"İLGİLİ HABERLER") == Role::related);
  CHECK(kind(u"A LIRE AUSSI") == Role::related);
  CHECK(kind(u"Citeste si") == Role::related);
  CHECK(kind(u"إقرأ أيضا") == Role::related);
  CHECK(kind(u"همچنين بخوانيد") == Role::related);
  CHECK(kind(u"ديدگاه\u200Cها") == Role::comments);
  CHECK(kind(u"यह भी प\u0922\u093Cें") == Role::related);
  CHECK(kind(u"3 thoughts on “A very long title of a story with many more words than any label may have here”") == Role::comments);
  CHECK(kind(u"Partager\u00A0:") == Role::share);
  CHECK(kind(u"Կարդացեք նաև՝") == Role::related);
  CHECK(kind(u"टिप्पणी करें।") == Role::comment_form);
  CHECK(kind(u"اترك تعليقا؟") == Role::comment_form);
}

TEST_CASE("one spelling: a letter of Indian scripts with a dot, written as one or as two") {
  const auto spelled = [](std::u16string_view text) {
    std::u16string out(text.size(), u' ');
    return std::u16string(spell(text, out.data()));
  };
  CHECK(spelled(u"\u09DC \u09DD \u09DF") == spelled(u"\u09A1\u09BC \u09A2\u09BC \u09AF\u09BC"));
  CHECK(spelled(u"\u0958 \u095C \u095F") == spelled(u"\u0915\u093C \u0921\u093C \u092F\u093C"));
}

TEST_CASE("lines that say that the text goes on below an advertisement, and lines that ask for consent") {
  const auto kind = [](std::u16string_view text) { return match_phrase(text, words_of(text)).kind; };
  for (const std::u16string_view text :
       {u"Advertisement. Article continues below.", u"Artikel wird nach der Anzeige fortgesetzt",
        u"La suite de votre contenu après cette annonce", u"La noticia continúa debajo de la publicidad",
        u"L’articolo prosegue dopo la pubblicità", u"Continua depois do anúncio", u"Tekst loopt door onder de advertentie",
        u"Ciąg dalszy artykułu pod reklamą", u"Artikel ini akan dilanjutkan setelah iklan", u"Texten fortsätter efter annonsen",
        u"Saken fortsetter under annonsen", u"Článek pokračuje pod reklamou", u"המשך הכתבה לאחר הפרסומת"}) {
    CAPTURE(unicode::to_utf8(text));
    CHECK(kind(text) == Role::ad);
  }
  for (const std::u16string_view text : {u"We and our 12 partners store information", u"Wir und unsere 12 Partner verarbeiten Daten",
                                         u"Nous et nos 12 partenaires utilisons", u"Nosotros y nuestros 12 socios usamos",
                                         u"Noi e i nostri 12 partner usiamo", u"Wij en onze 12 partners gebruiken"}) {
    CAPTURE(unicode::to_utf8(text));
    CHECK(kind(text) == Role::notice);
  }
  for (const std::u16string_view text :
       {u"El artículo continúa con una lista", u"Cenimy twoją pracę", u"The article continues with a list"})
    CHECK(kind(text) != Role::ad);
}

TEST_CASE("a number among the words of a phrase may be any, in any digits, with what parts its thousands") {
  const auto kind = [](std::u16string_view text) { return match_phrase(text, words_of(text)).kind; };
  for (const std::u16string_view text : {u"View 4 replies", u"view 12 replies", u"View 1,204 replies", u"View 1.204.511 replies",
                                         u"View 1 204 replies", u"View 1\u202F204 replies", u"View 1\u2019204 replies",
                                         u"View \u0661\u0662\u066C\u0660\u0660\u0663 replies", u"View \uFF11\uFF12 replies"}) {
    CAPTURE(unicode::to_utf8(text));
    CHECK(kind(text) == Role::comments);
  }
  CHECK_FALSE(match_phrase(u"View four replies", 3));
  CHECK_FALSE(match_phrase(u"View 4-5 replies", 3));
  CHECK_FALSE(match_phrase(u"View 4 replies to the letter", 6));
  CHECK(kind(u"Read in 3 minutes") == Role::dateline);
  CHECK(kind(u"Lecture : 4 min") == Role::dateline);
  CHECK(kind(u"Lettura di 12 minuti") == Role::dateline);
  CHECK(kind(u"この記事は約３分で読めます") == Role::dateline);
  CHECK(kind(u"阅读约12分钟") == Role::dateline);
  CHECK(kind(u"Shared 1,204 times") == Role::share);
  CHECK(kind(u"Join 1,204 other subscribers") == Role::newsletter);
  CHECK(kind(u"Únete a otros 1.204 suscriptores") == Role::newsletter);
  CHECK(kind(u"You’ve read 3 of 5 free articles") == Role::paywall);
  CHECK(kind(u"Il vous reste 78.42 % de cet article à lire.") == Role::paywall);
  CHECK(kind(u"Die 10 meistgelesenen Artikel") == Role::related);
}

TEST_CASE(
    "lines around the articles of papers: hits, errors, letters, text tools, ratings, small print and pages; a sentence that is near to "
    "one is not") {
  const auto kind = [](std::u16string_view text) { return match_phrase(text, words_of(text)).kind; };
  const std::map<Role, std::vector<std::u16string_view>> lines = {
      {Role::dateline,
       {u"Post Views: 1,204", u"Read 73 times", u"5.204 mal gelesen", u"1 204 просмотра", u"Okunma: 88", u"12.345 lượt xem", u"조회수 73",
        u"阅读量：880"}},
      {Role::notice,
       {u"Found a typo? Mark it and tell us.", u"Has encontrado un error? Avísanos.", u"Write to the editor", u"Leserbrief schreiben",
        u"Cartas al director", u"Письмо в редакцию", u"हमें लिखें", u"여러분의 제보를 기다립니다."}},
      {Role::share, {u"Text size", u"A A A", u"Schriftgröße", u"Размер шрифта", u"文字サイズ", u"글자 크기"}},
      {Role::legal,
       {u"Overname van artikelen is niet toegestaan.", u"При перепечатке материалов нужна ссылка.", u"Toute reproduction est interdite.",
        u"Dilarang mengutip isi berita ini."}},
      {Role::navigation, {u"Nächste Seite", u"次ページ"}}};
  for (const auto& entry : lines) {
    for (const std::u16string_view text : entry.second) {
      CAPTURE(unicode::to_utf8(text));
      CHECK(kind(text) == entry.first);
    }
  }
  for (const std::u16string_view text :
       {u"Rate this article", u"Was this article helpful to you?", u"Artikel bewerten", u"Оцените статью"}) {
    CAPTURE(unicode::to_utf8(text));
    CHECK(match_phrase(text, words_of(text)));
  }
  for (const std::u16string_view text :
       {u"The letter was read 73 times in court.", u"An error was found in the count, the clerk said.",
        u"Hibát talált a számításban a mérnök.", u"שלחו לנו מכתב והלכו.", u"Encontró un error en las cuentas y renunció.",
        u"Overname van de fabriek is volgens de bond niet van de baan.", u"При перепечатке книги потерялась глава.",
        u"تمام حقوق زنان باید رعایت شود.", u"未经许可，商贩在桥上摆摊。", u"The weather kept the ferry in port."}) {
    CAPTURE(unicode::to_utf8(text));
    CHECK_FALSE(match_phrase(text, words_of(text)));
  }
}

TEST_CASE(
    "appeals, players, applications, machine-made summaries, errors and what goes on below, as pages word them; near sentences are not") {
  const std::map<Role, std::vector<std::u16string_view>> lines = {
      {Role::share,
       {u"Listen to this story: 4 min", u"Folgen Sie unserem WhatsApp-Kanal", u"Rejoignez notre chaîne WhatsApp", u"Escuchar el artículo",
        u"Adicione-nos como fonte preferencial no Google", u"Tekstgrootte A- A+", u"Telegram kanalımızı takip edin",
        u"Подписывайтесь на наш Телеграм-канал", u"Googleの優先ソースに追加", u"Lyt til artiklen", u"Mehr Artikel von Anna Weber"}},
      {Role::notice,
       {u"This summary was generated by AI and checked by an editor.", u"Résumé généré par IA", u"Dieser Artikel ist älter als 2 Jahre",
        u"Scarica l’app per restare aggiornato", u"Włącz powiadomienia, aby niczego nie przegapić", u"Zie je een fout in dit artikel?",
        u"Har du tips? Mejla redaktionen", u"Нашли ошибку? Выделите её и нажмите Ctrl+Enter",
        u"この要約はAIが作成し、編集者が確認しました。", u"View this post on Instagram", u"Faites défiler pour voir plus de photos",
        u"Coś poszło nie tak. Spróbuj ponownie później."}},
      {Role::newsletter, {u"Iscrivendoti accetti la nostra informativa sulla privacy.", u"Отписаться можно в любой момент."}},
      {Role::paywall,
       {u"Your support makes our reporting possible. Please give what you can.", u"Sie haben noch 2 kostenlose Artikel in diesem Monat",
        u"Votre don nous permet de rester libres.", u"W tym miesiącu pozostały Ci 2 bezpłatne artykuły"}},
      {Role::ad,
       {u"Der Artikel wird unter der Anzeige fortgesetzt", u"Continúa tras la publicidad", u"Haberin devamı reklamın altında",
        u"Texten fortsätter efter reklamen", u"記事は広告の下に続きます"}},
      {Role::legal,
       {u"Kopiowanie bez zgody redakcji zabronione.", u"İzinsiz alıntı yapılamaz.", u"無断転載を禁じます。",
        u"Мнение редакции может не совпадать с мнением автора.", u"Les propos publiés ici n’engagent que leur auteur.",
        u"Vi kan få provision om du köper via länkarna."}},
      {Role::source, {u"Cet article a d’abord été publié dans le Courrier d’Osk.", u"Bu yazı ilk olarak Osk Postası'nda yayımlandı."}},
      {Role::credit, {u"Traduction : Anna Weber", u"Tłumaczenie: Anna Weber", u"Aus dem Englischen von Anna Weber"}}};
  for (const auto& entry : lines) {
    for (const std::u16string_view text : entry.second) {
      CAPTURE(unicode::to_utf8(text));
      CHECK(match_phrase(text, words_of(text)).kind == entry.first);
    }
  }
  for (const std::u16string_view text :
       {u"The video was generated by AI and shared a million times.", u"Das Bild wurde mit KI erstellt, sagte die Polizei am Montag.",
        u"El gobernador lo dijo en su canal de Telegram.", u"Нашли ошибку в расчётах инженеры завода, которые проверяли мост в мае.",
        u"Encontrou um erro nas contas e demitiu-se no dia seguinte.", u"Texten fortsätter med en lista över alla broar i länet.",
        u"Перевела деньги на счёт мошенников пенсионерка из соседнего города.", u"この動画はAIが生成したとみられる。",
        u"Something went wrong at the plant on Monday night.", u"Zapisując się do klubu, dzieci dostają koszulkę.",
        u"Ha collaborato con la polizia per undici anni.", u"Las opiniones expresadas por los vecinos fueron duras."}) {
    CAPTURE(unicode::to_utf8(text));
    CHECK_FALSE(match_phrase(text, words_of(text)));
  }
}

TEST_CASE("sentences of articles are none of them") {
  for (const std::u16string_view text : {
           u"Weitere Artikel der Verfassung sollen im Herbst geändert werden, sagte die Ministerin.",
           u"Reply letters from the ministry arrived two weeks later.",
           u"Les commentaires du ministre ont provoqué la colère des syndicats.",
           u"La respuesta a la crisis llegó tarde, según los vecinos.",
           u"Steun voor het plan groeit in de Kamer.",
           u"Комментарии министра вызвали споры в парламенте.",
           u"Yorum yapmaktan kaçınan bakan soruları yanıtsız bıraktı.",
           u"コメントした専門家によると、橋は来年完成する。",
           u"评论认为，这座桥将在明年完工。",
       }) {
    CAPTURE(unicode::to_utf8(text));
    CHECK_FALSE(match_phrase(text, words_of(text)));
  }
}

TEST_CASE("who reported stands in a short line, a sentence may begin with the word") {
  CHECK(match_phrase(u"Laporan: Budi Santoso", 3).kind == Role::credit);
  CHECK_FALSE(match_phrase(u"Laporan pertama sudah memperingatkan pada tahun lalu bahwa tiang itu bergeser beberapa milimeter.", 13));
}

TEST_CASE(
    "phrase lists: a mode and a phrase on each line, in lower case, short enough to be kept, none twice in a list; all are known, and as "
    "no less") {
  for (const PhraseList& list : phrase_lists) {
    std::ifstream file(NUTGRAF_LEXICONS "/phrases-" + std::string(list.name) + ".txt");
    REQUIRE(file);
    std::set<std::string> seen;
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line[0] == '#') continue;
      const PhraseMode mode = phrase_mode(line[0]);
      const std::u16string phrase = unicode::to_utf16(line.substr(1));
      CAPTURE(list.name);
      CAPTURE(line);
      CHECK(mode != PhraseMode::none);
      CHECK(phrase.size() > 0);
      CHECK(phrase.size() <= longest_phrase);
      CHECK(unicode::to_lower(phrase) == phrase);
      CHECK(seen.insert(line).second);
      const PhraseHit hit = match_phrase(phrase, words_of(phrase));
      CHECK(hit.mode != PhraseMode::none);
      CHECK((hit.mode >= mode || hit.mode >= PhraseMode::prefix));
    }
    CHECK(seen.size() > 20);
  }
}

TEST_CASE("other texts have the fingerprint of a phrase in less than one case of 40,000") {
  int hits = 0;
  std::uint64_t state = 1;
  std::u16string text(12, u'x');
  for (int i = 0; i < 1'000'000; ++i) {
    for (char16_t& unit : text) {
      state = state * 6364136223846793005 + 1442695040888963407;
      unit = static_cast<char16_t>(u'a' + (state >> 33) % 26);
    }
    if (match_phrase(text, 1)) ++hits;
  }
  CHECK(hits < 25);
}

TEST_CASE("a label of other stories and a colon lead to one, in whatever language the label is; a sentence is the article's own") {
  const auto leads = [](std::u16string_view text) {
    const PhraseHit hit = match_phrase(text, words_of(text));
    return hit.kind == Role::inline_related && hit.mode == PhraseMode::prefix;
  };
  CHECK(leads(u"You might also be interested in: A ferry for the winter"));
  CHECK(leads(u"Das könnte Sie auch interessieren: Eine Fähre für den Winter"));
  CHECK(leads(u"Vous aimerez aussi : Un bac pour l’hiver"));
  CHECK(leads(u"También te puede interesar: ¿Un barco para el invierno?"));
  CHECK(leads(u"あなたにおすすめ：冬の渡し船"));
  CHECK_FALSE(leads(u"You might also be interested in: the winter's ferry, which the council wants to keep."));
  CHECK_FALSE(leads(u"You might also be interested in a ferry for the winter"));
  CHECK_FALSE(leads(u"You might also be interested in:"));
  CHECK_FALSE(leads(u"Trending: A ferry for the winter"));  // one word begins many a title
  std::u16string words = u"You might also be interested in: a ferry";
  for (int i = 0; i < 20; ++i) words += u" and so on";
  CHECK_FALSE(leads(words));
}

TEST_CASE("a phrase's words are the page's own") {
  const auto words = [](std::u16string_view text) { return words_of_phrase(text, match_phrase(text, words_of(text))); };
  CHECK(words(u"ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ") == u"ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ");
  CHECK(words(u" » \u00A0 You  May Also Like\u200B … ") == u"You  May Also Like\u200B");
  CHECK(words(u"(12) Comments »") == u"Comments");
  CHECK(words(u"Leave a Reply") == u"Leave a Reply");
  CHECK(words(u"Partager\u00A0:") == u"Partager");
  CHECK(words(u"View 1,204 replies") == u"View 1,204 replies");
  CHECK(words(u" View  12 replies\u200B") == u"View  12 replies\u200B");
  CHECK(words(u"14,206 Comments") == u"Comments");
  CHECK(words(u"1,204 thoughts on \u201CA bridge\u201D") == u"thoughts on \u201C");
  CHECK(words(u"IE 11 is not supported, IE 10 neither") == u"IE 11 is not supported");
}

TEST_CASE("phrases are packed and read again, whatever their order; of one fingerprint the earlier list comes first") {
  std::vector<PackedPhrase> phrases;
  std::uint64_t state = 7;
  for (int i = 0; i < 3000; ++i) {
    state = state * 6364136223846793005 + 1442695040888963407;
    phrases.push_back({state >> (64 - Fingerprint::bits), static_cast<PhraseMode>(2 + i % 3), static_cast<std::uint8_t>(i % 18)});
  }
  phrases.push_back({phrases[9].fingerprint, PhraseMode::whole, 17});
  phrases.push_back({0, PhraseMode::whole, 3});
  phrases.push_back({(std::uint64_t{1} << Fingerprint::bits) - 1, PhraseMode::label, 0});
  PhraseReaches reaches{};
  for (const std::size_t start : {0, 1, 700, 40000, 65535}) reaches[start] = static_cast<std::uint8_t>(1 + start % 20);
  const std::vector<std::uint8_t> packed = pack_phrases(phrases, reaches);
  CHECK(packed.size() < phrases.size() * 4);
  const PhraseBook book({reinterpret_cast<const char*>(packed.data()), packed.size()});
  for (const PackedPhrase& phrase : phrases) {
    bool found = false;
    int last = -1;
    const auto visit = [&](const PackedPhrase& each) {
      CHECK((each.mode == PhraseMode::whole) == (phrase.mode == PhraseMode::whole));
      found = found || (each.mode == phrase.mode && each.list == phrase.list);
      CHECK(each.list >= last);
      last = each.list;
    };
    if (phrase.mode == PhraseMode::whole) book.find_whole(phrase.fingerprint, visit);
    else book.find_part(phrase.fingerprint, visit);
    CHECK(found);
  }
  int strangers = 0;
  const auto count = [&](const PackedPhrase&) { ++strangers; };
  for (std::uint64_t i = 1; i < 1000; ++i) book.find_part(i, count);
  for (std::uint64_t i = 1; i < 1000; ++i) book.find_whole(i << (Fingerprint::bits - Fingerprint::bits_of_whole), count);
  CHECK(strangers == 0);
  for (std::size_t start = 0; start < reaches.size(); ++start) {
    const std::uint64_t fingerprint = (std::uint64_t{start} << (Fingerprint::bits - 16)) + 5;
    if (book.reach(fingerprint) != reaches[start] * reach_step) FAIL("another reach at " << start);
  }
}

TEST_CASE("a long paragraph is told by its beginning where that is small print, and by nothing else") {
  std::u16string words;
  for (int i = 0; i < 90; ++i) words += u" and so on";
  const PhraseHit hit = match_phrase(u"We also use cookies" + words, 274);
  CHECK(hit.kind == Role::notice);
  CHECK(hit.mode == PhraseMode::prefix);
  CHECK_FALSE(match_phrase(u"Read next: the bridge" + words, 274));
  CHECK_FALSE(match_phrase(u"In the end we also use cookies" + words, 276));
}
