// A client of Marionette, Firefox's own remote protocol: length-prefixed JSON over TCP, one command at a time.
import { connect } from 'node:net';

/** Connects to 127.0.0.1:port; resolves when the server has greeted. */
export async function connectMarionette(port) {
  const socket = await dial(port);
  const waiting = new Map();
  let buffer = Buffer.alloc(0);
  let greeted;
  const hello = new Promise((done) => { greeted = done; });
  let last = 0;

  const receive = (message) => {
    if (!Array.isArray(message)) return greeted(message);
    const [, number, error, result] = message;
    const entry = waiting.get(number);
    waiting.delete(number);
    if (!entry) return undefined;
    if (error) return entry.reject(new Error(`${entry.command}: ${error.error}: ${error.message}`));
    return entry.resolve(result);
  };

  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(0x3a);
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      receive(message);
    }
  });
  socket.on('close', () => {
    for (const entry of waiting.values()) entry.reject(new Error(`${entry.command}: the browser closed the connection`));
    waiting.clear();
  });
  await hello;

  return {
    /** Sends one command and resolves with its result. */
    send(command, parameters = {}) {
      last += 1;
      const text = JSON.stringify([0, last, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(last, { command, resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

function dial(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}
