// Runs the fuzz targets that build-scripts/fuzz has built: in turn for hours, or each once for seconds.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.mjs';
import { progress } from './results.mjs';

const folder = fileURLToPath(new URL('../build/fuzz/', import.meta.url));
const built = fileURLToPath(new URL('../build/sanitize/tests/fuzz/', import.meta.url));
const all = ['snapshot', 'page', 'text', 'request'];
const sliceSeconds = 300;
/** Long inputs are slow, and find little that short ones do not. */
const maxLength = { snapshot: 8192, page: 4096, text: 4096, request: 8192 };

const { values, positionals } = readOptions({ allowPositionals: true, options: { seconds: { type: 'string' } } });
const hours = values.seconds === undefined ? Number(positionals.shift()) : 0;
const seconds = Number(values.seconds ?? hours * 3600);
const targets = positionals.length > 0 ? positionals : all;
if (!(seconds > 0) || targets.some((target) => !all.includes(target))) {
  console.error(`fuzz: it needs a time, and targets are ${all.join(', ')}`);
  process.exit(2);
}

const running = new Map();
const cpuSeconds = Object.fromEntries(targets.map((target) => [target, 0]));
const broken = [];

/** Processor time of a process so far, in seconds (Linux; 0 elsewhere). */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

const crashes = () => readdirSync(`${folder}crashes`);

/** One target for some seconds; what it breaks is noted, and it goes on with the next slice. */
function fuzz(target, slice) {
  for (const name of ['corpus', 'logs', 'crashes']) mkdirSync(`${folder}${name}`, { recursive: true });
  mkdirSync(`${folder}corpus/${target}`, { recursive: true });
  const before = new Set(crashes());
  const log = `${folder}logs/${target}.log`;
  const child = spawn(`${built}fuzz-${target}`, [
    `-max_total_time=${Math.ceil(slice)}`, `-max_len=${maxLength[target]}`, `-dict=${folder}seeds/${target}.dict`, `-artifact_prefix=${folder}crashes/${target}-`,
    '-timeout=60', '-rss_limit_mb=2560', '-entropic=0', '-use_cmp=0', '-print_final_stats=1', '-reload=0', `${folder}corpus/${target}`, `${folder}seeds/${target}`,
  ], { stdio: ['ignore', 'ignore', 'pipe'] });
  const state = { begin: Date.now(), slice, status: 'starting', cpu: 0 };
  running.set(child, { target, state });
  let tail = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text) => {
    appendFileSync(log, text);
    tail = (tail + text).slice(-20_000);
    const line = tail.split('\n').filter((each) => each.startsWith('#')).at(-1);
    if (line) state.status = line.replace(/\s+/g, ' ').replace(/ lim:.*exec/, ' exec').slice(0, 90);
    state.cpu = Math.max(state.cpu, cpuOf(child.pid));
  });
  const watch = setInterval(() => { state.cpu = Math.max(state.cpu, cpuOf(child.pid)); }, 500);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      running.delete(child);
      cpuSeconds[target] += state.cpu;
      const runs = /stat::number_of_executed_units: (\d+)/.exec(tail)?.[1] ?? '?';
      progress('');
      if (code === 0 || stopping) console.log(`${target}: ${runs} runs in ${state.cpu.toFixed(0)} s of processor time; ${state.status}`);
      else {
        const files = crashes().filter((name) => !before.has(name));
        broken.push(...files, ...(files.length === 0 ? [`${target} ended with ${code ?? signal}`] : []));
        const reason = tail.split('\n').filter((line) => /^broken:|ERROR:|SUMMARY:|runtime error/.test(line)).join('\n  ');
        console.log(`${target}: BROKEN\n  ${reason}`);
        for (const file of files) console.log(`  again with: build/sanitize/tests/fuzz/fuzz-${target} build/fuzz/crashes/${file}`);
      }
      resolve();
    });
  });
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    for (const child of running.keys()) child.kill('SIGINT');
  });
}

const end = Date.now() + seconds * 1000;
const clock = (time) => `${Math.floor(time / 60)}:${String(Math.floor(time % 60)).padStart(2, '0')}`;
const ticker = setInterval(() => {
  const parts = [...running.values()].map(({ target, state }) => `${target} ${clock((Date.now() - state.begin) / 1000)} of ${clock(state.slice)} ${state.status}`);
  progress(`${hours > 0 ? `${clock(Math.max(0, end - Date.now()) / 1000)} left · ` : ''}${parts.join(' · ')}`);
}, 1000);

for (const target of targets) {
  if (existsSync(`${built}fuzz-${target}`)) continue;
  console.error(`fuzz: fuzz-${target} is not built: build-scripts/fuzz builds it`);
  process.exit(1);
}
if (hours > 0) {
  const slice = Math.min(sliceSeconds, seconds / targets.length);
  for (let turn = 0; !stopping && Date.now() < end - 1000; turn += 1) await fuzz(targets[turn % targets.length], Math.min(slice, (end - Date.now()) / 1000));
} else {
  const waiting = [...targets];
  const work = async () => { while (waiting.length > 0 && !stopping) await fuzz(waiting.shift(), seconds); };
  await Promise.all(Array.from({ length: Math.min(cpus().length, targets.length) }, work));
}
clearInterval(ticker);
progress('');
console.log(`processor time: ${targets.map((target) => `${target} ${(cpuSeconds[target] / 60).toFixed(1)} min`).join(', ')}`);
console.log(broken.length === 0 ? 'nothing broke' : `broke: ${broken.join(', ')} (in build/fuzz/crashes)`);
process.exit(broken.length > 0 ? 1 : stopping ? 130 : 0);
