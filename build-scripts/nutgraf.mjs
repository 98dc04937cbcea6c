// The command line: one page or text in, its analysis out; or JSON lines in and out. Everything is decided in the core.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InputError, decode, lines, looksBinary, looksLikeHtml, openOutput, readAll } from './nutgraf-io.mjs';

const usage = `usage: nutgraf analyze [OPTIONS] FILE|-     one page or text; - is standard input
       nutgraf batch [OPTIONS]              JSON lines in, JSON lines out, in order, one answer a line
       nutgraf snapshot [OPTIONS]           JSON lines in; "html" becomes a "snapshot" that nutgraf-batch reads

analyze: --format text|markdown|json|html   what to print (text)
         --url ADDRESS                      the page's address: resolves links, names the site
         --published DATE                   2021-12-29: what "Thursday" counts from
         --as-article                       a plain text that is the article already: nothing is taken away
         --detail                           json: every sentence and every name too
         --html, --text                     what FILE is, where its content does not tell
analyze, batch:
         --no-timings                       leave "timings" out: equal input gives equal bytes
all:     -o, --output FILE                  write FILE instead of standard output

A line for batch: {"id", "html" | "text" | "snapshot", "url"?, "published"?, "title"?, "as_article"?, "detail"?, "anchors"?,
"page_blocks"?, "facts"?, "format"?}. Exit code: 0, 1 when the input cannot be read or the output not be written, 2 when the command is
not understood.
`;

class UsageError extends Error {}

const string = { type: 'string' };
const boolean = { type: 'boolean' };
const common = { output: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } };
const optionsOf = {
  analyze: { ...common, format: string, url: string, published: string, 'as-article': boolean, detail: boolean, html: boolean, text: boolean, 'no-timings': boolean },
  batch: { ...common, 'no-timings': boolean },
  snapshot: common,
};
const formats = ['text', 'markdown', 'json', 'html'];

async function engineModule() {
  const file = new URL('../build/web/engine-node.mjs', import.meta.url);
  if (!existsSync(file)) throw new UsageError('the engine is not built yet; build it with: build-scripts/setup && build-scripts/build wasm web');
  return import(file);
}

function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return false;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10)); // no 31st of February
}

function analyzeOptions(values) {
  const options = { detail: values.detail ?? false, as_article: values['as-article'] ?? false };
  if (values.published !== undefined) {
    if (!isDate(values.published)) throw new UsageError(`--published must be a date such as 2021-12-29, not "${values.published}"`);
    options.published = values.published;
  }
  if (values.url !== undefined) {
    if (!/^https?:/i.test(values.url) || !URL.canParse(values.url)) throw new UsageError(`--url must be an address such as https://example.org/story, not "${values.url}"`);
    options.url = values.url;
  }
  return options;
}

async function analyze(values, files) {
  const format = values.format ?? 'text';
  if (!formats.includes(format)) throw new UsageError(`--format must be one of ${formats.join(', ')}, not "${format}"`);
  if (values.html && values.text) throw new UsageError('--html and --text exclude each other');
  if (files.length !== 1) throw new UsageError(files.length === 0 ? 'which FILE? (- is standard input)' : 'one FILE at a time; batch reads many');
  const options = analyzeOptions(values);
  const { EngineError, captureHtml, loadNodeEngine } = await engineModule();
  const [path] = files;
  const text = decode(await readAll(path));
  if (!values.html && !values.text && looksBinary(text)) throw new InputError(`${path === '-' ? 'standard input' : path} is neither a page nor a text`);
  const isHtml = !values.text && (values.html || looksLikeHtml(text, path));
  if (isHtml && options.as_article) throw new InputError('--as-article is for plain text, and this is a page (--text says otherwise)');
  const output = openOutput(values.output);
  try {
    const engine = await loadNodeEngine({ timings: !values['no-timings'] });
    const input = isHtml ? { snapshot: captureHtml(text).snapshot } : { text };
    output.write(format === 'json' ? `${JSON.stringify(engine.analyze(input, options), null, 2)}\n` : engine.render(input, options, format));
    // JSON says it itself; a title or a list alone would pass for an article.
    if (isHtml && format !== 'json') sayWhereNoArticle(engine.analyze(input, { ...options, facts: false }).article);
  } catch (error) {
    throw error instanceof EngineError ? new InputError(error.message) : error;
  }
  output.close();
}

function sayWhereNoArticle({ text, page_type: type }) {
  if (type === 'front-page') process.stderr.write('nutgraf: this page lists stories and tells none\n');
  else if (text === '') process.stderr.write('nutgraf: there is no article on this page\n');
}

/** Answers every line of standard input by `answer` before it looks at the next one. */
async function answerLines(values, files, answer) {
  if (files.length > 0) throw new UsageError('it reads standard input; there is no FILE to name');
  const output = openOutput(values.output);
  const progress = startProgress();
  for await (const line of lines()) {
    output.write(`${line === null ? tooLong : await answer(line)}\n`);
    progress.count();
  }
  progress.end();
  output.close();
}

const tooLong = JSON.stringify({ id: null, error: { code: 'too-large', message: 'The line is too long to be read.' } });

/** How far it is, for a person who waits: only on a terminal, only after two seconds. */
function startProgress() {
  const begin = performance.now();
  let done = 0;
  let shown = 0;
  if (!process.stderr.isTTY || process.stdin.isTTY) return { count() {}, end() {} };
  return {
    count() {
      done++;
      const now = performance.now();
      if (now - begin < 2000 || now - shown < 250) return;
      shown = now;
      process.stderr.write(`\r\x1b[K${done} lines, ${(done / ((now - begin) / 1000)).toFixed(1)} a second`);
    },
    end() { if (shown > 0) process.stderr.write('\r\x1b[K'); },
  };
}

async function batch(values, files) {
  const { answerBatchLine, loadNodeEngine } = await engineModule();
  const engine = await loadNodeEngine({ timings: !values['no-timings'] });
  await answerLines(values, files, (line) => answerBatchLine(engine, line));
}

async function snapshot(values, files) {
  const { EngineError, captureHtml } = await engineModule();
  await answerLines(values, files, (line) => {
    let request;
    try { request = JSON.parse(line); } catch { return line; } // nutgraf-batch says what is wrong with it
    // As batch reads a line: where it holds a text or a snapshot, that is what is analyzed.
    if (typeof request?.html !== 'string' || typeof request.text === 'string' || typeof request.snapshot === 'string') return line;
    const { html, ...rest } = request;
    try {
      return JSON.stringify({ ...rest, snapshot: Buffer.from(captureHtml(html).snapshot).toString('base64') });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return JSON.stringify({ id: request.id ?? null, error: { code: error.code, message: error.message } });
    }
  });
}

async function main([command, ...rest]) {
  if (command === '--help' || command === '-h' || command === 'help') return void process.stdout.write(usage);
  const commands = { analyze, batch, snapshot };
  if (!Object.hasOwn(commands, command ?? '')) throw new UsageError(command === undefined ? 'what shall it do?' : `there is no command "${command}"`);
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options: optionsOf[command], allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message);
  }
  if (parsed.values.help) return void process.stdout.write(usage);
  await commands[command](parsed.values, parsed.positionals);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`nutgraf: ${error.message}\nnutgraf --help says how it is used.\n`);
    process.exitCode = 2;
  } else if (error instanceof InputError) {
    process.stderr.write(`nutgraf: ${error.message}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
