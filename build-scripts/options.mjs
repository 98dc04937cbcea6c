// The options of a script whose first comment says how it is used.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * What node:util's parseArgs makes of the command line of the script that runs. `--help` prints the script's first comment; an option that
 * there is not ends it with exit code 2 and a sentence.
 */
export function readOptions(config) {
  const name = basename(process.argv[1]).replace(/\.mjs$/, '');
  let parsed;
  try {
    parsed = parseArgs({ ...config, options: { ...config.options, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    console.error(`${name}: ${error.message.split(/\. To |\n/, 1)[0]}`);
    process.exit(2);
  }
  if (parsed.values.help) {
    const lines = readFileSync(process.argv[1], 'utf8').split('\n').filter((line) => !line.startsWith('#!'));
    console.log(lines.slice(0, lines.findIndex((line) => !line.startsWith('//'))).map((line) => line.replace(/^\/\/ ?/, '')).join('\n'));
    process.exit(0);
  }
  return parsed;
}
