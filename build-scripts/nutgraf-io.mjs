// Input and output of the command line: files of any encoding, lines of any length, answers that are written at once.
import { closeSync, createReadStream, fstatSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** A mistake of the caller, told in one sentence. */
export class InputError extends Error {}

const maxBytes = 256 * 1024 * 1024;
const newline = 0x0a;

/** Writes everything before it returns. A reader that went away ends the program quietly, as it does `cat`. */
function writeAll(fd, text, name = 'standard output') {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if (error.code === 'EPIPE') process.exit(0);
      if (error.code !== 'EAGAIN') throw new InputError(`${name} cannot be written: ${reason(error)}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1); // a pipe that is full for now
    }
  }
}

/** Standard output, or a file that has its name only once it is whole. */
export function openOutput(path) {
  if (path === undefined) return { write: (text) => writeAll(1, text), close: () => {} };
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new InputError(`${path} cannot be written: it is a folder`);
  const part = `${path}.${process.pid}.part`;
  let fd;
  try {
    fd = openSync(part, 'w');
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${error.code === 'ENOENT' ? 'its folder does not exist' : reason(error)}`);
  }
  let done = false;
  process.on('exit', () => { if (!done) rmSync(part, { force: true }); });
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) process.on(signal, () => process.exit(code));
  return {
    write: (text) => writeAll(fd, text, path),
    close() {
      try {
        closeSync(fd);
        renameSync(part, path);
      } catch (error) {
        throw new InputError(`${path} cannot be written: ${reason(error)}`);
      }
      done = true;
    },
  };
}

const reasons = { ENOSPC: 'there is no space left', ENOENT: 'there is no such file', EACCES: 'permission denied', EISDIR: 'it is a folder', ENOTDIR: 'a part of the path is not a folder' };
const reason = (error) => reasons[error.code] ?? error.message;

/** All bytes of a file, or of standard input where `path` is "-". */
export async function readAll(path) {
  const name = path === '-' ? 'standard input' : path;
  const chunks = [];
  let size = 0;
  let fd;
  try {
    fd = path === '-' ? 0 : openSync(path, 'r');
    if (fstatSync(fd).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    for await (const chunk of path === '-' ? process.stdin : createReadStream('', { fd })) {
      size += chunk.length;
      if (size > maxBytes) throw new InputError(`${name} is too large: at most ${maxBytes / 1024 / 1024} MB are read`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${name} cannot be read: ${reason(error)}`);
  }
  return Buffer.concat(chunks);
}

/** The lines of standard input, without their ends; null for a line that is too long to be read. */
export async function* lines() {
  let pending = [];
  let size = 0;
  const take = () => {
    const bytes = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    const tooLong = size > maxBytes;
    pending = [];
    size = 0;
    if (tooLong) return null;
    return bytes.toString('utf8', 0, bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length);
  };
  const keep = (bytes) => {
    size += bytes.length;
    if (size <= maxBytes) pending.push(bytes);
    else pending = [];
  };
  for await (const chunk of process.stdin) {
    let from = 0;
    for (let end; (end = chunk.indexOf(newline, from)) >= 0; from = end + 1) {
      keep(chunk.subarray(from, end));
      yield take();
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

const byteOrderMarks = [[[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be']];

/** Text of a file: by its byte order mark, else by what the page's <meta> says, else UTF-8, else windows-1252. */
export function decode(bytes) {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1];
  if (declared && !/^utf-?16/i.test(declared)) {
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch { /* no encoding of that name */ }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Mostly UTF-8 with a fault is UTF-8; a page of another century is windows-1252.
    const text = new TextDecoder('utf-8').decode(bytes);
    const faults = text.split('\ufffd').length - 1;
    return faults * 200 < text.length ? text : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether the text cannot be anything that is read: a picture, a program, noise. */
export function looksBinary(text) {
  const start = text.slice(0, 16384);
  const controls = start.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return start.includes('\0') || controls * 50 > start.length;
}

/** A page rather than plain text: it begins with a tag, a comment or a declaration, or its name says so. */
export const looksLikeHtml = (text, path) =>
  /\.x?html?$/i.test(path) || /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\b|\?xml\b|[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>)/i.test(text.slice(0, 16384));
