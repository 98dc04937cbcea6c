// Words as the benches count them.

/** Letters, digits and underscores. */
export const wordsOf = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** F1 of two lists of words as bags; 1 where both are empty. */
export function wordsF1(a, b) {
  const counts = new Map();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common++;
    counts.set(word, left - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}
