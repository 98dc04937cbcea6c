// A background whose core misbehaves as a test tells it to: what the core answers is altered, it traps, it takes its time. It notes what it
// was asked for.

/** Runs in the background before the extension's own script. A test sends `{ test: { … } }` from a page of the extension. */
function prelude() {
  let wanted = '';
  const orders = { alter: null, traps: 0, delay: 0, waits: 0, factsDelay: 0, factsHeld: false, cleaningHeld: false, analyses: [] };
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (message?.type === 'analyze') {
      wanted = message.want;
      orders.analyses.push(message.want === 'facts' ? 'facts' : 'cleaning');
      const end = Date.now() + (message.want === 'facts' ? orders.factsDelay : 0);
      while (Date.now() < end); // as the core does while it works
    }
    if (message?.test === undefined) return false;
    Object.assign(orders, message.test);
    answer(orders);
    return false;
  });

  // What is held back keeps nothing else from being done: the answer waits for the sheet that highlights facts, or for the one that hides.
  const { insertCSS } = chrome.scripting;
  chrome.scripting.insertCSS = async (given) => {
    while (given.origin === 'AUTHOR' ? orders.factsHeld : orders.cleaningHeld) await new Promise((done) => setTimeout(done, 25));
    return insertCSS.call(chrome.scripting, given);
  };

  // (module (func (export "f") unreachable))
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const trap = () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f();
  const { set } = Uint8Array.prototype;
  Uint8Array.prototype.set = function (...given) {
    // A snapshot goes into the core's memory: what traps here, traps in the middle of a call. (The small one is the core's own sample.)
    if (orders.traps > 0 && this.byteLength >= 1 << 20 && given[0].length > 6000) {
      orders.traps -= 1;
      trap();
    }
    return set.apply(this, given);
  };

  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    orders.waits += 1;
    if (orders.delay > 0) await new Promise((done) => setTimeout(done, orders.delay));
    return instantiate.apply(WebAssembly, given);
  };

  const special = { nan: NaN, infinity: Infinity, huge: 2 ** 60, gone: undefined };
  const { parse } = JSON;
  JSON.parse = (...given) => {
    const value = parse.apply(JSON, given);
    if (orders.alter === null || !value?.article || !value.facts) return value;
    const { path, to, only } = orders.alter;
    if (only !== undefined && only !== wanted) return value;
    const last = path.at(-1);
    let at = value;
    for (const key of path.slice(0, -1)) at = at?.[key];
    if (at === null || typeof at !== 'object') return value;
    const member = to !== null && typeof to === 'object' && 'special' in to ? special[to.special] : to;
    if (member === undefined) delete at[last];
    else at[last] = member;
    return value;
  };
}

export const hostileCore = `(${prelude})();`;

/** Gives orders to such a background, from a page or a panel of the extension. */
export const order = (page, orders) => page.evaluate((given) => chrome.runtime.sendMessage({ test: given }), orders);
