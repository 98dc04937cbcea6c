// Changes to a page that change no article: blocks that are added somewhere, in the languages of readers, and markup.
const forms = [
  ['Leave a Reply', 'Your email address will not be published. Required fields are marked *', 'Comment', 'Post Comment'],
  ['Schreiben Sie einen Kommentar', 'Ihre E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert', 'Kommentar', 'Kommentar abschicken'],
  ['Laisser un commentaire', 'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *', 'Commentaire', 'Laisser un commentaire'],
  ['Deja una respuesta', 'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *', 'Comentario', 'Publicar el comentario'],
  ['Deixe um comentário', 'O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *', 'Comentário', 'Publicar comentário'],
  ['Lascia un commento', 'Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *', 'Commento', 'Invia commento'],
  ['Geef een reactie', 'Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *', 'Reactie', 'Reactie plaatsen'],
  ['Dodaj komentarz', 'Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *', 'Komentarz', 'Komentarz wpisu'],
  ['Добавить комментарий', 'Ваш адрес email не будет опубликован. Обязательные поля помечены *', 'Комментарий', 'Отправить комментарий'],
  ['コメントを残す', 'メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です', 'コメント', 'コメントを送信'],
];
const teasers = [
  ['You May Also Like', 'Harbour wall to be rebuilt in granite', 'Library opens on Sundays', 'Swim team wins in the rain'],
  ['Das könnte Sie auch interessieren', 'Hafenmauer wird in Granit erneuert', 'Bücherei öffnet sonntags', 'Schwimmteam gewinnt im Regen'],
  ['À lire aussi', 'Le mur du port sera refait en granit', 'La bibliothèque ouvre le dimanche', 'Les nageurs gagnent sous la pluie'],
  ['También te puede interesar', 'El muro del puerto será de granito', 'La biblioteca abre los domingos', 'El equipo gana bajo la lluvia'],
  ['Leggi anche', 'Il muro del porto sarà di granito', 'La biblioteca apre la domenica', 'La squadra vince sotto la pioggia'],
  ['Lees ook', 'Havenmuur wordt van graniet', 'Bibliotheek open op zondag', 'Zwemploeg wint in de regen'],
  ['Czytaj także', 'Mur portowy będzie z granitu', 'Biblioteka czynna w niedziele', 'Pływacy wygrali w deszczu'],
  ['Читайте также', 'Стену гавани построят из гранита', 'Библиотека открыта по воскресеньям', 'Пловцы победили под дождём'],
  ['関連記事', '港の壁を御影石で再建', '図書館が日曜も開館', '雨の中で水泳部が優勝'],
];
const threads = [
  ['Comments (3)', 'The old ferry was fine, and it cost a third of this.', 'Has anybody asked the islanders what they think of it?', 'Great reporting, thank you.'],
  ['Kommentare (3)', 'Die alte Fähre war gut und hat nur ein Drittel gekostet.', 'Hat jemand die Leute auf der Insel gefragt?', 'Danke für den guten Bericht.'],
  ['Commentaires (3)', 'L’ancien bac allait très bien et coûtait trois fois moins.', 'Quelqu’un a-t-il demandé leur avis aux habitants ?', 'Merci pour cet article.'],
  ['Comentarios (3)', 'El viejo ferry estaba bien y costaba la tercera parte.', '¿Alguien ha preguntado a los vecinos qué piensan?', 'Gracias por el reportaje.'],
  ['Comentários (3)', 'A velha balsa era boa e custava um terço disto.', 'Alguém perguntou aos moradores o que acham?', 'Obrigado pela reportagem.'],
  ['Commenti (3)', 'Il vecchio traghetto andava bene e costava un terzo.', 'Qualcuno ha chiesto agli abitanti che cosa ne pensano?', 'Grazie per l’articolo.'],
  ['Reacties (3)', 'De oude veerboot was prima en kostte een derde.', 'Heeft iemand de eilanders gevraagd wat zij ervan vinden?', 'Goed verhaal, bedankt.'],
  ['Komentarze (3)', 'Stary prom był dobry i kosztował jedną trzecią tego.', 'Czy ktoś zapytał mieszkańców wyspy o zdanie?', 'Dziękuję za dobry artykuł.'],
  ['Комментарии (3)', 'Старый паром был хорош и стоил втрое дешевле.', 'Кто-нибудь спросил жителей острова, что они думают?', 'Спасибо за хороший материал.'],
  ['コメント (3)', '古いフェリーで十分だったし、費用は三分の一だった。', '島の人たちに意見を聞いた人はいるのだろうか。', '良い記事をありがとう。'],
];
const readers = ['Marla K.', 'dockside_dan', 'Ola Brandt'];
const summaries = [
  'The council voted on Tuesday to replace the old wall with stone from a quarry nearby.',
  'From next month readers can borrow books on every day of the week, the city said.',
  'Eight swimmers took home medals although the pool had no roof this year.',
];

/**
 * Where a block can be added, by name: at the end of the body; before, in the midst of and after the article's longer paragraphs (`texts`),
 * as far as three of them are found in the markup.
 */
export function placesIn(html, texts) {
  const lower = html.toLowerCase();
  const body = lower.lastIndexOf('</body>');
  const places = { 'at the end of the page': body < 0 ? html.length : body };
  const paragraphs = [];
  let from = 0;
  for (const text of texts) {
    if (text.length <= 60) continue;
    const at = html.indexOf(text.slice(0, 30), from);
    if (at < 0) continue;
    const open = Math.max(lower.lastIndexOf('<p>', at), lower.lastIndexOf('<p ', at));
    const close = lower.indexOf('</p>', at);
    if (open < from || close < 0 || lower.slice(open, at).includes('</p>') || lower.lastIndexOf('<script', at) > lower.lastIndexOf('</script', at)) continue;
    from = close + 4;
    paragraphs.push({ begin: open, end: from });
  }
  if (paragraphs.length < 3) return places;
  return { 'before the text': paragraphs[0].begin, 'in its midst': paragraphs[Math.floor(paragraphs.length / 2)].end, 'after it': paragraphs.at(-1).end, ...places };
}

/** A page with more at one of its places. */
export const withBlock = (html, place, markup) => html.slice(0, place) + markup + html.slice(place);

/** A name from a name: the same one for the same, and none that says anything. */
function scrambled(name) {
  let hash = 2166136261;
  for (const c of name) hash = Math.imul(hash ^ c.codePointAt(0), 16777619);
  return `q${(hash >>> 0).toString(36)}`;
}

/** Blocks of a page, each by a number that picks one of its variants. */
export const blocks = {
  'a comment form': (pick) => {
    const [heading, note, label, button] = forms[pick % forms.length];
    return `<div><h3>${heading}</h3><form method="post"><p>${note}</p><label>${label} *</label><textarea name="comment"></textarea><input name="author"><input name="email" type="email"><button>${button}</button></form></div>`;
  },
  'a prompt to log in': (pick) => {
    const [heading, note, , button] = forms[pick % forms.length];
    return `<section><h2>${heading}</h2><p>${note}</p><div role="textbox" contenteditable="true"></div><a href="/login">${button}</a></section>`;
  },
  'a teaser block': (pick) => {
    const [heading, ...headlines] = teasers[pick % teasers.length];
    return `<div><h3>${heading}</h3><ul>${headlines.map((text, i) => `<li><a href="/s${i}">${text}</a></li>`).join('')}</ul></div>`;
  },
  'teasers as paragraphs': (pick) => {
    const [heading, ...headlines] = teasers[pick % teasers.length];
    return `<p><b>${heading}</b></p>${headlines.map((text, i) => `<p><a href="/s${i}">${text}</a></p>`).join('')}`;
  },
  'teasers in a table': (pick) => {
    const [heading, ...headlines] = teasers[pick % teasers.length];
    return `<table><tr><td colspan="2"><b>${heading}</b></td></tr>${headlines.map((text, i) => `<tr><td><img src="/s${i}.jpg" alt=""></td><td><a href="/s${i}">${text}</a> 2 h</td></tr>`).join('')}</table>`;
  },
  'teasers as cards': (pick) => {
    const [heading, ...headlines] = teasers[pick % teasers.length];
    return `<section class="related-articles"><h2>${heading}</h2><div>${headlines.map((text, i) => `<article><a href="/s${i}"><img src="/s${i}.jpg" alt=""></a><h3><a href="/s${i}">${text}</a></h3><p>${summaries[i]}</p><time>2 hours ago</time></article>`).join('')}</div></section>`;
  },
};

/** Blocks that stand behind an article, and nowhere else. */
export const blocksBehind = {
  'a thread of comments': (pick) => {
    const [heading, ...texts] = threads[pick % threads.length];
    return `<div><h3>${heading}</h3>${texts.map((text, i) => `<div><b>${readers[i]}</b><div>1${i}.03.2023 14:0${i}</div><p>${text}</p></div>`).join('')}</div>`;
  },
  'a thread by its name': (pick) => {
    const [heading, ...texts] = threads[pick % threads.length];
    return `<div id="comments"><h2>${heading}</h2><ol class="comment-list">${texts.map((text, i) => `<li class="comment"><b>${readers[i]}</b><time>1${i}.03.2023 14:0${i}</time><p>${text}</p></li>`).join('')}</ol></div>`;
  },
};

const script_or_tag = /<(script|style)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Each takes a page and gives the changed one. */
export const changes = {
  'three more divs around everything': (html) => {
    const begin = /<body[^>]*>/i.exec(html);
    const end = html.toLowerCase().lastIndexOf('</body>');
    if (begin === null || end < 0) return html;
    const from = begin.index + begin[0].length;
    return `${html.slice(0, from)}<div><div><div>${html.slice(from, end)}</div></div></div>${html.slice(end)}`;
  },
  // Scripts are text: what looks like markup in them is none.
  'every class and id renamed': (html) => html.replace(script_or_tag, (tag) => (/^<[a-z]/i.test(tag) && !/^<(script|style)\b/i.test(tag)
    ? tag.replace(/(?<=\s)(class|id)=("([^"]*)"|'([^']*)')/gi, (all, name, quoted, double, single) =>
      `${name}="${(double ?? single).split(/\s+/).filter(Boolean).map(scrambled).join(' ')}"`)
    : tag)),
};
