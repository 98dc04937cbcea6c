// Every member of an answer turned into what it must not be. `special` values are those that JSON cannot carry.

const markup = '"><img src=x onerror=top.pwned=1><script>top.pwned=1</script>';
const values = [null, true, -1, 1.5, 4e9, { special: 'nan' }, { special: 'infinity' }, { special: 'huge' }, { special: 'gone' }, '', markup, 'javascript:top.pwned=1', [], [null], {}, [[]], '\u0000\ud800', 'x'.repeat(100_000)];

/** Paths to every object, list and value of an answer; of a list, to its first and last. */
function* paths(value, path = []) {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== 'object') return;
  const keys = Array.isArray(value) ? [...new Set([0, value.length - 1])].filter((at) => at >= 0 && value.length > 0) : Object.keys(value);
  for (const key of keys) yield* paths(value[key], [...path, key]);
}

export const at = (value, path) => path.reduce((inner, key) => inner?.[key], value);

/** `most` of the values for each path (all of them unless told otherwise), another choice each time. */
export function alterations(answer, most = values.length) {
  const found = [];
  let turn = 0;
  for (const path of paths(answer)) {
    for (let count = 0; count < most; count += 1) found.push({ path, to: values[(turn += 1) % values.length] });
    // A string is always tried with markup too, and a number with one that is out of range.
    const now = at(answer, path);
    if (most < values.length && typeof now === 'string') found.push({ path, to: markup });
    if (most < values.length && typeof now === 'number') found.push({ path, to: 4e9 });
  }
  return found;
}

/** The value that a `special` stands for; undefined for a member that is gone. */
export function plain(to) {
  const special = { nan: NaN, infinity: Infinity, huge: 2 ** 60, gone: undefined };
  return to !== null && typeof to === 'object' && 'special' in to ? special[to.special] : to;
}
