// Whole pages as a scraper leaves them. Every one is written for this test, in the manner of real ones; a line of the article begins with
// a plus, its headline with @T.
#include <doctest/doctest.h>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

struct ScrapedPage {
  std::string_view name;
  std::string_view lines;
};

// clang-format off
constexpr ScrapedPage pages[] = {
    {"a blog with a thread and a form", R"page(Skip to content
The Saltmarsh Review
Primary Menu
Home
About
Archive
Contact
@T Harbour bridge to close for nine months after cracks are found
Posted on March 4, 2025 by Lena Ashworth
+The Marram harbour bridge will close to all traffic on Sunday after engineers found cracks in two of its main girders, the transport department said on Tuesday.
+About 38,000 vehicles a day use the crossing, which joins the old port with the northern suburbs. Drivers will have to take the tunnel at Selby, a detour of eleven kilometres.
+“We know what this means for people who live on the north side,” said Rory Tennant, the city’s head of transport. “But we will not gamble with a bridge.”
+The cracks were noticed in January by a diver who was looking for a lost anchor.
+Repairs are expected to take nine months and to cost about $64 million, most of which the state will pay.
+Businesses on the quay fear for their summer. “Half of my customers walk over that bridge,” said Ines Calder, who runs a bakery there. “The other half drive.”
+A free ferry will run every twenty minutes from six in the morning, the department said, and will carry bicycles but no cars.
+The bridge opened in 1961 and was last strengthened in 1998.
Share this:
Click to share on X (Opens in new window) X
Click to share on Facebook (Opens in new window) Facebook
Like this:
Like Loading...
Related
A winter on the mudflats
November 3, 2024
In "Nature"
Five boats that never came home
May 14, 2023
In "History"
The man who paints tides
August 9, 2024
In "People"
Posted in News Tagged local, marsh, weekend
Post navigation
Previous: The man who paints tides
Next: Notes from a wet week
3 thoughts on “Harbour bridge to close for nine months after cracks are found”
Gertie Pell says:
March 6, 2025 at 7:41 pm
I walked past it on Sunday and thought exactly the same. Nobody will listen, of course.
Reply
Old Ned says:
March 6, 2025 at 9:02 pm
They said the same thing in 1974 and look where that got us. My father laughed about it until the day he died.
Reply
Farah says:
March 7, 2025 at 8:15 am
Thanks for writing this, it was the only place where I could read about it without having to pay.
Reply
Leave a Reply Cancel reply
Your email address will not be published. Required fields are marked *
Comment *
Name *
Email *
Website
Save my name, email, and website in this browser for the next time I comment.
Notify me of follow-up comments by email.
Notify me of new posts by email.
Δ
Search for:
Recent Posts
Notes from a wet week
The man who paints tides
What the heron knows
Recent Comments
Old Ned on Notes from a wet week
Categories
News
Nature
People
Archives
March 2025
February 2025
Proudly powered by WordPress)page"},
    {"a newsletter site with its sign-up twice", R"page(@T Stop calling it public transport if the public cannot use it
Marguerite Oyelaran
12 September 2025
∙ Paid
12
4
Share
+My neighbour is eighty-one, and she has not been to the sea since the 27 was cut.
+It is nine miles away. She can see it from her bedroom when the leaves are down.
Thanks for reading Plain Matters! Subscribe for free to receive new posts and support my work.
Type your email...
Subscribe
+I thought of her this week when the minister told us, with a straight face, that nobody in this county is more than half an hour from a bus. It is true in the way that nobody is more than half an hour from a hospital if they have a helicopter.
+Timetables are not a force of nature. Somebody decided that the last bus home should leave at ten past five, and somebody decided that it should not run on Sundays at all.
+Why do we put up with it? Because those who decide do not ride it.
Plain Matters is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.
Type your email...
Subscribe
+There is another way. In the valley next to ours the council bought four second-hand minibuses, and let the drivers draw up the routes. They are full.
+“We just asked where people wanted to go,” one of them told me. Imagine that.
12 Likes
∙
1 Restack
12
4
Share
Previous
Next
Discussion about this post
Comments
Restacks
Rosalind Weir
2d
Liked by Marguerite Oyelaran
This made my morning. I read it out to my husband, who wants to know where he can buy one.
Like (3)
Reply
Share
1 reply by Marguerite Oyelaran
Tobias K.
1d
I'm not sure that I agree with the last part, but I have been thinking about it since.
Like
Reply
Share
2 more comments...
Top
Latest
Discussions
No posts
Ready for more?
Subscribe
© 2025 Marguerite Oyelaran
Privacy ∙ Terms ∙ Collection notice
Start your Substack
Get the app
Substack is the home for great culture)page"},
    {"a magazine with its author, tags and neighbours", R"page(Home
Blog
@T Walter Brandvold, who drew the maps that sailors trusted, dies at 94
Nov. 30, 2025
Susannah Leigh
Blog
+Walter Brandvold, a cartographer whose charts of the northern fjords were carried on nearly every fishing boat of his time, died on Nov. 21 at his home in Ålesund, Norway. He was 94.
+His daughter Solveig confirmed the death. She said that he had been at his drawing table the day before.
+Mr. Brandvold had no training. The son of a cooper, he began to draw depths in the margins of his school books after an uncle’s boat was lost on a rock that no chart showed.
+By 1957 he had sounded 400 miles of coast, most of it alone, with a lead line and a pencil. The naval authorities bought his charts in 1962, and printed them without his name until 1988.
+“He did not mind,” his daughter said. “He said that the rocks had no names either.”
+Besides his daughter, he is survived by two sons, Nils and Anders; seven grandchildren; and a sister.
+He never learned to swim.
Tags: coast, repairs, traffic, weekend
Facebook
Twitter
Pinterest
WhatsApp
Previous article
Ten walks for a rainy Sunday
Next article
How we built a boat from doors
RELATED ARTICLES
MORE FROM AUTHOR
Ten walks for a rainy Sunday
How we built a boat from doors
The postman’s secret garden
LEAVE A REPLY Cancel reply
Please enter your comment!
Please enter your name here
You have entered an incorrect email address!
Please enter your email address here
Save my name, email, and website in this browser for the next time I comment.
- Advertisement -
MOST POPULAR
Ten walks for a rainy Sunday
October 1, 2025
How we built a boat from doors
September 22, 2025
Load more
RECENT COMMENTS
Bea on Ten walks for a rainy Sunday
Hal Jordan on The postman’s secret garden
EDITOR PICKS
The postman’s secret garden
August 15, 2025
ABOUT US
Quay News is your news, entertainment, music and fashion website. We provide you with the latest news straight from the coast.
Contact us: contact@quaynews.example
FOLLOW US
© Quay News 2025)page"},
    {"an agency's portal", R"page(HOME / NATION / Lake’s oldest ice tells of a warm spell nobody knew of
@T Lake’s oldest ice tells of a warm spell nobody knew of
Hana Petrov and Luis Otero | October 9, 2025 | 02:31 PM IST
FOLLOW US
A-
A+
+Drilling through the floor of a frozen lake in northern Canada, researchers have brought up a core of mud that shows a warm spell 8,600 years ago, of which no other record speaks.
+The core, as thick as a drainpipe and four metres long, holds a layer of pollen from trees that grow 600 kilometres further south today. The findings appeared on Thursday in the journal Boreal Science.
+“At first we thought that somebody had mixed up the boxes,” said the study’s lead author, Ingrid Falk of the University of Umeå. “Then we drilled again.”
ALSO READ | Minister says new rules will be notified soon
+Why it matters
+Climate models do not show such a spell. If it was real, and not just a quirk of one valley, the models may be missing a way in which the Arctic can warm quickly.
ALSO READ | Five things to know about the budget session
+Not everyone is convinced. Pollen travels, noted Bertrand Houle, a palaeobotanist who was not involved in the study; a few storms in a row could have blown it in.
+The team plans to drill in three more lakes next winter.
+Until then, Falk said, she would keep the core in the department’s freezer, next to the ice cream.
(This story has not been edited by our staff and is auto-generated from a syndicated feed.)
First Published: October 9, 2025 | 02:31 PM IST
TOPICS
Bridge
Transport
Engineering
MORE FROM THIS SECTION
Minister says new rules will be notified soon
Two trains collide near junction, no one hurt
Monsoon to arrive early, says weather office
Gold falls for third day; silver steady
Top Stories
Why millions of young people are moving back home
The start-up that wants to grow mangoes in the desert
Subscribe to our newsletters
Latest news directly in your inbox
Subscribe
Copyrights © 2025 Nation Daily Private Ltd. All rights reserved)page"},
    {"a thread that sorts and hides answers", R"page(@T Harbour bridge to close for nine months after cracks are found
Lena Ashworth
March 4, 2025
+The Marram harbour bridge will close to all traffic on Sunday after engineers found cracks in two of its main girders, the transport department said on Tuesday.
+About 38,000 vehicles a day use the crossing, which joins the old port with the northern suburbs. Drivers will have to take the tunnel at Selby, a detour of eleven kilometres.
+“We know what this means for people who live on the north side,” said Rory Tennant, the city’s head of transport. “But we will not gamble with a bridge.”
+The cracks were noticed in January by a diver who was looking for a lost anchor.
+Repairs are expected to take nine months and to cost about $64 million, most of which the state will pay.
+Businesses on the quay fear for their summer. “Half of my customers walk over that bridge,” said Ines Calder, who runs a bakery there. “The other half drive.”
+A free ferry will run every twenty minutes from six in the morning, the department said, and will carry bicycles but no cars.
+The bridge opened in 1961 and was last strengthened in 1998.
All Comments (48)
Sort by: Newest
marshwiggle
9 hours ago
Can't wait for the enquiry that finds nobody was to blame.
Like 12 Dislike Reply
Hide 2 replies
teapot_77
8 hours ago
There is always an enquiry. There is never a blame.
Like 3 Dislike Reply
Doreen
8 hours ago
You two should get a room.
Like Dislike Reply
quayman
10 hours ago
I work there. What the article leaves out is that the inspectors were only given an afternoon, and it rained.
Like 31 Dislike Reply
Load more comments
Your comment
Log in to comment)page"},
    {"German", R"page(Startseite
Regional
Wehrsdorf
Mühle
@T Alte Mühle in Wehrsdorf wird doch nicht abgerissen
Stand: 12.05.2025, 18:32 Uhr
Von: Katrin Hollmann
Kommentare
Teilen
Die Mühle am Ortsrand. © Peter Anders/dpa
+Der Gemeinderat von Wehrsdorf hat am Montagabend beschlossen, die alte Wassermühle am Ortsrand zu erhalten. Noch im März war der Abriss so gut wie sicher gewesen.
+Elf Mitglieder stimmten dafür, vier dagegen. Die Sanierung soll rund 840.000 Euro kosten.
Anzeige
Lesen Sie auch: Freibad öffnet eine Woche früher
+„Wir haben lange gerechnet, und am Ende hat das Herz mitgerechnet“, sagte Bürgermeister Jens Oertel nach der Sitzung.
Mein Regional-Newsletter
Das Wichtigste aus Ihrer Region jeden Morgen kostenlos per E-Mail.
Jetzt anmelden
+Ein Verein will in dem Gebäude ein Café und eine kleine Backstube einrichten. Die Arbeiten sollen im Herbst beginnen.
+Wann genau eröffnet wird, ist offen. Das Dach ist seit dem Sturm vor zwei Jahren undicht. (dpa/kho)
Das könnte Sie auch interessieren
Rentner findet Goldmünzen beim Umgraben
Diese fünf Fehler macht fast jeder beim Lüften
Schauspielerin spricht über ihre Auszeit
Meistgelesen
Unwetter zieht auf: Hier wird es heute ungemütlich
Vollsperrung auf der A4 nach Unfall
Kommentare
Zu diesem Artikel sind noch keine Kommentare vorhanden.)page"},
    {"French", R"page(Accueil
Régions
@T À Saint-Aubin, l’école du village reste ouverte
Par Claire Delmas
Publié le 3 février 2025 à 18h42, mis à jour le 4 février 2025 à 09h10
Temps de lecture : 3 min
Partager
Offrir l’article
L’école de Saint-Aubin, mardi. LUC MARAIS / AFP
+L’école de Saint-Aubin, menacée de fermeture depuis l’automne, restera ouverte à la rentrée prochaine, a annoncé mardi le rectorat.
+Les parents occupaient la cour depuis trois semaines. Ils ont appris la nouvelle par un texto du maire.
À lire aussi : Ces villages qui achètent leur dernière épicerie
+« Nous avons gagné vingt-deux élèves en deux ans, et personne ne voulait le voir », raconte Fatima Benali, mère de deux enfants.
Inscrivez-vous à notre newsletter
Chaque matin, l’essentiel de l’actualité dans votre boîte mail.
Votre adresse e-mail
S’inscrire
+Le rectorat promet aussi un poste supplémentaire. Il sera pourvu en septembre, si un candidat se présente.
La suite après la publicité
+Dans le village voisin, en revanche, la classe unique fermera en juillet.
Sur le même sujet
Carte scolaire : la colère des maires ruraux
Ces villages qui achètent leur dernière épicerie
Réagir
12 commentaires
Pour commenter, veuillez vous connecter.
Les plus lus
1
Impôts : ce qui change en avril
2
Elle retrouve son chat onze ans après
3
Tempête : six départements en vigilance orange
Mentions légales
Gérer mes cookies)page"},
    {"Spanish", R"page(Saltar al contenido
@T Cómo arreglar una silla de enea
Por
Remedios
—
octubre 9, 2025
en
Sin categoría
+Las sillas de enea no se tiran: se arreglan. Basta con tiempo, agua y un poco de maña.
+Primero se quita la enea vieja con unas tijeras. Guarda un trozo, porque te servirá de muestra.
+Después se moja la nueva durante una noche entera. Si la trabajas seca, se rompe.
+Empieza siempre por una esquina y no la sueltes. Mi padre decía que una silla se sienta antes de terminarla.
Comparte esto:
Comparte en Facebook (Se abre en una ventana nueva)
Me gusta:
Me gusta Cargando...
← Anterior: Botijos de mi tierra
Siguiente: El esparto →
Comentarios
4 respuestas a «Cómo arreglar una silla de enea»
Avatar de Toñi
Toñi
octubre 10, 2025
¡Qué bien explicado! Yo tengo seis esperando en el trastero desde hace años.
Responder
Avatar de Luis M.
Luis M.
octubre 12, 2025
¿Dónde se puede comprar la enea hoy en día?
Responder
Avatar de Remedios
Remedios
octubre 12, 2025
En la cestería de la plaza, o por encargo.
Responder
Deja una respuesta Cancelar la respuesta
Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *
Comentario *
Nombre *
Correo electrónico *
Web
Guarda mi nombre, correo electrónico y web en este navegador para la próxima vez que comente.
Más entradas
El esparto
octubre 1, 2025
Botijos de mi tierra
septiembre 20, 2025)page"},
    {"Dutch", R"page(Home
Binnenland
@T Schaapskudde legt trein een uur stil
Door onze redactie
10 april 2025, 11:20
Deel dit artikel
Foto: ANP
+Een kudde van tachtig schapen heeft donderdagochtend het treinverkeer tussen Assen en Beilen een uur lang stilgelegd. De dieren waren door een gat in een hek ontsnapt.
+Volgens ProRail liepen de schapen rustig tussen de rails. “Ze hadden duidelijk geen haast”, zei een woordvoerder.
+De herder, Wim Alting, wist zijn hond Bles te vinden in de wachtkamer van het station. Daarna was het in tien minuten gebeurd.
Lees ook: Waarom de wolf niet meer weggaat
+Niemand raakte gewond. Reizigers kregen koffie van de herder.
Meer over dit onderwerp
Waarom de wolf niet meer weggaat
Drukte op het spoor neemt toe
Reacties
Log in om te reageren
Meest gelezen
Dode bij brand in Hoogeveen
Zo voorkom je een natte kelder
Meld je aan voor de nieuwsbrief
Elke ochtend het belangrijkste nieuws in je mailbox.)page"},
    {"Polish", R"page(Przejdź do treści
@T W Kalinowie otwarto muzeum guzika
Autor
Zofia Brzoza
7 maja 2025
Aktualności
+W dawnej szkole w Kalinowie otwarto w sobotę muzeum guzika. Zebrano w nim ponad dziewięć tysięcy guzików, od drewnianych po srebrne.
+Założycielka, Helena Madej, zbiera je od pięćdziesięciu lat. Pierwszy urwał się od płaszcza jej ojca.
+„Każdy guzik coś trzymał razem” – mówi. – „Dlatego nie wolno ich wyrzucać”.
+Muzeum jest czynne w soboty i niedziele od dziesiątej do szesnastej. Wstęp kosztuje jeden guzik.
Udostępnij:
Kliknij, aby udostępnić na Facebooku (Otwiera się w nowym oknie)
Nawigacja wpisu
Poprzedni wpis: Jarmark w deszczu
Następny wpis: Bociany już są
2 komentarze do “W Kalinowie otwarto muzeum guzika”
Marek pisze:
8 maja 2025 o 09:14
Byłem w niedzielę, warto pojechać całą rodziną. Guzik miałem zapasowy.
Odpowiedz
Ela pisze:
9 maja 2025 o 18:22
Brawo, pani Heleno! Takie miejsca są nam potrzebne.
Odpowiedz
Dodaj komentarz Anuluj pisanie odpowiedzi
Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *
Komentarz *
Nazwa *
Adres e-mail *
Witryna internetowa
Zapamiętaj moje dane w tej przeglądarce podczas pisania kolejnych komentarzy.
Najnowsze wpisy
Bociany już są
Jarmark w deszczu
Dumnie wspierane przez WordPress)page"},
    {"Russian", R"page(Главная
Общество
@T В Заречном почтальон тридцать лет возил письма на лыжах
Автор: Ирина Солнцева
15 января 2025, 12:40
Поделиться
Фото: Пётр Лугов / ТАСС
+Почтальон из посёлка Заречный Иван Кедров вышел на пенсию в понедельник. Тридцать лет он развозил письма на лыжах, потому что другой дороги зимой нет.
+За это время, по его подсчётам, он прошёл больше ста тысяч километров. Лыжи пришлось менять одиннадцать раз.
+«Хуже всего были газеты, они тяжёлые, — говорит Кедров. — А письма сами несут».
Читайте также: Как деревня купила себе автобус
+Теперь почту будут возить на снегоходе. Первый рейс отменили из-за мороза.
Подписывайтесь на наш канал в Telegram
Читайте также
Как деревня купила себе автобус
Синоптики обещают потепление к выходным
В музее нашли письмо, которое шло сорок лет
Комментарии
Чтобы оставить комментарий, войдите на сайт
Популярное
Названы самые тихие города страны
Учёные объяснили, почему коты спят на клавиатуре
При использовании материалов ссылка на сайт обязательна)page"},
    {"Japanese", R"page(ホーム
社会
@T 廃校の音楽室、夜だけ喫茶店に
2025年5月12日 18時30分
シェアする
印刷
+長野県の山あいの村で、廃校になった小学校の音楽室が夜だけの喫茶店として生まれ変わった。開くのは金曜日と土曜日の夜だけだ。
+店主の宮下春子さん(52)は、この学校の最後の卒業生の一人。「ピアノがまだ鳴るうちに、誰かに聞いてほしかった」と話す。
+メニューはコーヒーと村の牛乳、それに日替わりの菓子が一つ。注文が入ると、宮下さんは五線譜に書き留める。
【関連記事】山の分校、最後の運動会
+村によると、週末には県外からも客が訪れる。来年は体育館で映画を上映する計画もある。
関連記事
山の分校、最後の運動会
空き家を直して暮らす若者たち
あわせて読みたい
アクセスランキング
1
台風6号、週末に接近のおそれ
2
コンビニのおにぎり、なぜ三角なのか
コメントを残す
メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です
コメント ※
名前 ※
メール ※
サイト
次回のコメントで使用するためブラウザーに自分の名前、メールアドレス、サイトを保存する。)page"},
    {"Arabic", R"page(الرئيسية
منوعات
@T مكتبة متنقلة على ظهر جمل تصل إلى أبعد القرى
كتبت: ليلى حمدان
الأحد 4 مايو 2025 - 10:15
شارك
+وصلت مكتبة متنقلة يحملها جمل اسمه غزال إلى قرية وادي النخيل للمرة الأولى، بعد رحلة استغرقت يومين عبر الصحراء.
+ويحمل الجمل مئتي كتاب في صندوقين من الخشب، يختارها معلم متقاعد يدعى سالم العطار.
+وقال العطار: «الأطفال يسألون عن الجمل أولاً، ثم يسألون عن الكتب. وهذا يكفيني».
اقرأ أيضا: مدرسة تحت شجرة تخرج أول طبيبة
+ومن المقرر أن تزور المكتبة ست قرى أخرى قبل بداية الصيف.
الكلمات المفتاحية
مكتبات
قراءة
اترك تعليقاً إلغاء الرد
لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
التعليق *
الاسم *
البريد الإلكتروني *
الموقع الإلكتروني
احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي.
الأكثر قراءة
أسعار الذهب اليوم في الأسواق
طريقة عمل خبز الشعير في المنزل)page"},
    {"Chinese", R"page(首页
社会
@T 八旬老人三十年修好一座桥
来源：青河晚报
2025-05-06 09:12
分享到：
+青河镇的石桥在上周重新开放。修好它的不是施工队，而是今年八十二岁的退休木匠周根生。
+三十年来，他每逢周末就到河边搬石头，一块一块地补。镇里给过他两次工钱，他都拿去买了水泥。
+“桥是大家走的，我只是走得慢一点。”周根生笑着说。
+镇政府表示，将在桥头立一块小碑，碑文由孩子们来写。
责任编辑：林静
相关阅读
老街最后一家修钢笔的店
一棵银杏和它的守护人
热门推荐
今年中秋怎么放假
专家提醒：这三种蘑菇不要采
网友评论
发表评论
您的电子邮箱地址不会被公开。 必填项已用 * 标注
评论 *
显示名称 *
邮箱 *
网站
版权所有 未经授权不得转载)page"},
};
// clang-format on

/// The page with lines that end so, its article and its headline.
struct Marked {
  std::string text, article, title;
};

Marked read_marked(std::string_view lines, std::string_view line_break) {
  Marked out;
  while (!lines.empty()) {
    std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const bool article = line.starts_with('+');
    const bool title = line.starts_with("@T ");
    if (article) line.remove_prefix(1);
    if (title) line.remove_prefix(3);
    if (title) out.title = line;
    if (article) (out.article += out.article.empty() ? "" : "\n\n") += line;
    (out.text += out.text.empty() ? "" : line_break) += line;
  }
  return out;
}

}  // namespace

TEST_CASE("scraped pages: the article alone, its headline, however lines end") {
  for (const ScrapedPage& page : pages) {
    for (const std::string_view line_break : {"\n", "\n\n", "\r\n"}) {
      CAPTURE(page.name);
      CAPTURE(line_break);
      const Marked wanted = read_marked(page.lines, line_break);
      const Analysis analysis = clean_text(wanted.text);
      CHECK(article_text(analysis) == wanted.article);
      CHECK(unicode::to_utf8(analysis.article.title) == wanted.title);
    }
  }
}
