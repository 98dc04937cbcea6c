// Comment forms and teaser blocks in the words of the lexicons, for pages that they must change nothing of.
import { readFileSync } from 'node:fs';

const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'ja', 'sv', 'da', 'fi', 'cs', 'hu', 'ro', 'tr', 'el', 'uk', 'bg', 'ar', 'he', 'hi', 'ko', 'zh'];

/** The whole-block phrases of a lexicon, by language, as somebody would write them: with a capital. */
function phrasesOf(name) {
  const found = new Map();
  let language;
  for (const line of readFileSync(new URL(`../wasm/models/lexicons/${name}.txt`, import.meta.url), 'utf8').split('\n')) {
    const heading = /^# ([a-z]{2,3})$/.exec(line);
    if (heading) language = heading[1];
    else if (line.startsWith('=') && language !== undefined) {
      const text = line.slice(1).split('\t')[0];
      if (!found.has(language)) found.set(language, []);
      found.get(language).push(text[0].toUpperCase() + text.slice(1));
    }
  }
  return languages.filter((each) => (found.get(each)?.length ?? 0) >= 2).map((each) => found.get(each));
}

const forms = phrasesOf('phrases-comment-form');
const teasers = phrasesOf('phrases-related');
export const languagesOf = { forms: forms.length, teasers: teasers.length };

/** Each by a number that picks the language and its phrase. */
export const lexiconBlocks = {
  [`a comment form, in ${forms.length} languages`]: (pick) => {
    const phrases = forms[pick % forms.length];
    const at = Math.floor(pick / forms.length);
    return `<section><h3>${phrases[at % phrases.length]}</h3><form method="post"><textarea name="comment"></textarea><input name="author"><input name="email" type="email"><button>${phrases[(at + 1) % phrases.length]}</button></form></section>`;
  },
  [`a teaser block, in ${teasers.length} languages`]: (pick) => {
    const phrases = teasers[pick % teasers.length];
    const stories = ['Mayor Ines Calder opens 14 bridges in Harrow', 'Swim team of Oslo wins $3 million', 'What Ada Brandt said on Friday'];
    return `<div><h3>${phrases[Math.floor(pick / teasers.length) % phrases.length]}</h3><ul>${stories.map((text, i) => `<li><a href="/s${i}">${text}</a></li>`).join('')}</ul></div>`;
  },
};
