// Trains what each feature of a sentence is worth in the ranking of key sentences, from articles whose key sentences were marked by reading.
// A listwise softmax: in each article the marked sentences should score above the others. There are few such articles, so the weights start
// from what a rule of thumb would say, and leave it only where the articles insist. They come out in thousandths.

const ridge = 0.1;
const steps = 600;
const rate = 0.4;
// Where news says what matters, and how long its sentences should be, is not learned: the editor of 36 articles liked long ones and the very
// first. Three sentences set a story out, and what comes later counts less the later it comes.
const fixed = { lead: 0, first: -0.4, early: 0.6, place: 1.1, closing: 0, length: -0.1 };
const thumb = {
  ...fixed, central: 1.68, title: 1, numbers: 0.07, names: 0.07, 'very-short': -0.8, short: -0.6, long: -0.3, pronoun: -0.25, question: -0.8,
  unfinished: -0.3, quoted: -0.7, 'quote-first': -1.5,
};
const sharedFreely = 0.35; // as in wasm/facts/sentences/key_sentences.cpp
const redundancy = 3; // what a sentence loses for all of its words said before; found on summaries of other news, and best left alone
const shown = 4; // how many sentences an editor marked

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
/** Whether a marked span and a sentence are the same one, give or take. */
const same = (a, b) => overlap(a, b) >= 0.5 * Math.max(a.end - a.start, b.end - b.start);

const dot = (weights, features) => features.reduce((sum, value, i) => sum + value * weights[i], 0);

/** Rows of the table with the sentences that were marked. */
export function labelled(rows, marked) {
  return rows.map((row) => ({ ...row, sentences: row.sentences.map((sentence) => ({ ...sentence, gold: (marked.get(row.id) ?? []).some((span) => same(span, sentence)) })) }))
    .filter(({ sentences }) => sentences.some(({ gold }) => gold) && sentences.some(({ gold }) => !gold));
}

/** Gradient descent on the mean of the articles' losses; the same weights from the same rows. */
export function fit(articles, names) {
  const size = names.length;
  const start = names.map((name) => thumb[name] ?? 0);
  let weights = [...start];
  for (let step = 0; step < steps; ++step) {
    const gradient = weights.map((weight, f) => ridge * (weight - start[f]));
    for (const { sentences } of articles) {
      const scores = sentences.map(({ features }) => dot(weights, features));
      const most = Math.max(...scores);
      const parts = scores.map((score) => Math.exp(score - most));
      const total = parts.reduce((sum, part) => sum + part, 0);
      const golds = sentences.filter(({ gold }) => gold).length;
      sentences.forEach(({ features, gold }, i) => {
        const error = (parts[i] / total - (gold ? 1 / golds : 0)) / articles.length;
        for (let f = 0; f < size; ++f) gradient[f] += error * features[f];
      });
    }
    weights = weights.map((weight, f) => (names[f] in fixed ? weight : weight - rate * gradient[f]));
  }
  return weights;
}

function sharedTerms(a, b) {
  const terms = new Set(a.terms);
  return b.terms.filter((term) => terms.has(term)).length / Math.min(a.terms.length, b.terms.length);
}

/** The sentences that the core would choose. */
function choose(sentences, weights) {
  const worth = sentences.map(({ features }) => dot(weights, features));
  const chosen = [];
  for (let n = 0; n < shown && n < sentences.length; ++n) {
    let best = -1;
    for (let i = 0; i < sentences.length; ++i) if (!chosen.includes(i) && (best < 0 || worth[i] > worth[best])) best = i;
    chosen.push(best);
    for (let i = 0; i < sentences.length; ++i) {
      if (!chosen.includes(i)) worth[i] -= redundancy * Math.max(0, sharedTerms(sentences[best], sentences[i]) - sharedFreely);
    }
  }
  return chosen;
}

const found = (articles, weights) => articles.reduce((sum, { sentences }) => sum + choose(sentences, weights).filter((i) => sentences[i].gold).length, 0);

/** The weights, and the share of the marked sentences that they find in articles that did not train (five folds). */
export function train(articles, names) {
  const total = articles.reduce((sum, { sentences }) => sum + Math.min(shown, sentences.filter(({ gold }) => gold).length), 0);
  let hits = 0;
  for (let fold = 0; fold < 5; ++fold) {
    const weights = fit(articles.filter((_, i) => i % 5 !== fold), names);
    hits += found(articles.filter((_, i) => i % 5 === fold), weights);
  }
  return { weights: fit(articles, names), redundancy, hits: hits / total };
}
