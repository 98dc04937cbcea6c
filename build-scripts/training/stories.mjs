// Writes out the stories of wasm/models/training/names-stories.txt with the names of names-lists.txt and invented ones, as marked text for the
// name recogniser: the same bytes for the same seed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventor, marked, partedByEmptyLines, random } from '../facts-data.mjs';

const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const capital = (word) => word.replace(/(^|[ '-])(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());

/** {slot: {type, entries: [[form, …]]}} */
function readLists(folder) {
  const lists = {};
  let list;
  for (const line of lines(join(folder, 'names-lists.txt'))) {
    const head = /^= (\w+) ([POLM])$/.exec(line);
    if (head) list = lists[head[1]] = { type: head[2], entries: [] };
    else list.entries.push(line.split('|'));
  }
  return lists;
}

const companySuffixes = ['Inc.', 'Corp.', 'Ltd.', 'Group', 'Holdings', 'Technologies', 'Energy', 'Pharmaceuticals', 'Systems', 'Labs', 'Capital', 'Partners', 'Foods',
  'Media', 'Motors', 'Airlines', 'Therapeutics', 'Software', 'Health', 'Logistics', 'Resources', 'Insurance', 'Homes', 'Brewing', 'Financial', 'Robotics', 'Steel',
  'Gold', 'Retail', 'Entertainment', 'Studios', 'Bank', 'Construction', 'Shipping', 'Power', 'Oil', 'plc', 'AG', 'LLC', '& Co.', '& Sons', 'Properties', 'Trucking'];
const stems = ['Bright', 'Clear', 'Open', 'Data', 'Cloud', 'Green', 'Blue', 'Red', 'North', 'West', 'Sun', 'Silver', 'Iron', 'Rapid', 'Smart', 'Home', 'Quick', 'True', 'Net', 'Med',
  'Bio', 'Solar', 'Pay', 'Car', 'Food', 'Air', 'Star', 'Key', 'Union', 'First', 'Summit', 'Atlas', 'Beacon', 'Harbor', 'Pioneer', 'Liberty', 'Apex', 'Crown', 'Falcon', 'Vista'];
const tails = ['Works', 'Path', 'Point', 'Line', 'Gate', 'Forge', 'Cart', 'Hub', 'Trak', 'Wave', 'Bridge', 'Field', 'Stone', 'Mark', 'Sphere', 'Leaf', 'Rock', 'Star', 'Jet', 'Soft'];

/** Every story `times` times, as [{text, entities}]. */
export function storyArticles(folder, lexicons, times, seed) {
  const next = random(seed);
  const pick = (list) => list[next() % list.length];
  const invent = inventor(next);
  const lists = readLists(folder);
  const given = ['given-names-f', 'given-names-m'].flatMap((name) => lines(join(lexicons, `${name}.txt`))).map(capital);
  const surnames = lists.surname.entries.map(([name]) => name);
  const person = () => {
    const first = next() % 12 === 0 ? invent() : pick(given);
    const kind = next() % 10;
    const last = kind < 4 ? invent() : kind === 4 ? `${pick(surnames)}-${pick(surnames)}` : pick(surnames);
    const middle = next() % 12 === 0 ? ` ${String.fromCharCode(65 + (next() % 26))}.` : '';
    return { '': `${first}${middle} ${last}`, s: last, g: first };
  };
  const company = () => {
    const kind = next() % 10;
    let stem;
    if (kind < 3) stem = invent();
    else if (kind < 5) stem = pick(stems) + (next() % 2 === 0 ? pick(tails) : pick(tails).toLowerCase());
    else if (kind < 6) stem = Array.from({ length: 2 + (next() % 2) }, () => 'ABCDFGHKLMNPRSTVX'[next() % 17]).join('');
    else if (kind < 8) stem = `${pick(stems)} ${pick(next() % 2 === 0 ? tails : stems)}`;
    else stem = pick(surnames);
    if (kind < 8 && next() % 3 === 0) return { '': stem, s: stem };
    return { '': `${stem} ${pick(companySuffixes)}`, s: stem };
  };
  const stories = partedByEmptyLines(join(folder, 'names-stories.txt'));
  const out = [];
  for (let round = 0; round < times; ++round) {
    for (const story of stories) {
      const chosen = new Map();
      const taken = new Set();
      const fill = (slot, number) => {
        const key = slot + number;
        if (chosen.has(key)) return chosen.get(key);
        let entry;
        for (let tries = 0; tries < 20; ++tries) {
          if (slot === 'p') entry = { type: 'P', forms: person() };
          else if (slot === 'made') entry = { type: 'O', forms: company() };
          else {
            if (lists[slot] === undefined) throw new Error(`names-stories.txt: no list of the name ${slot}`);
            const [full, short = full, third = short] = pick(lists[slot].entries);
            entry = { type: lists[slot].type, forms: { '': full, s: short, c: third } };
          }
          if (!taken.has(entry.forms[''])) break;
        }
        taken.add(entry.forms['']);
        chosen.set(key, entry);
        return entry;
      };
      const form = ({ forms }, which) => forms[which] ?? forms[''];
      const slots = /\{([a-z]+)(\d*)(?:\.([a-z]))?\}/g;
      let text = story
        .replace(/\[([POLM]) ([^\]]+)\]/g, (_, type, name) => `[${type} ${name.replace(slots, (__, slot, number, which = '') => form(fill(slot, number), which))}]`)
        .replace(slots, (_, slot, number, which = '') => `[${fill(slot, number).type} ${form(fill(slot, number), which)}]`);
      if (next() % 3 === 0) text = text.replace(/[“”]/g, '"');
      if (next() % 2 === 0) text = text.replaceAll("'", '’');
      out.push(marked(text));
    }
  }
  return out;
}
