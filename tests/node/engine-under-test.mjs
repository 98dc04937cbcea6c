// The built engine, or a plain word on how to build it.
import { existsSync } from 'node:fs';

const built = new URL('../../build/web/engine-node.mjs', import.meta.url);
if (!existsSync(built)) throw new Error('build/web/engine-node.mjs is missing: run node build-scripts/build-web.mjs first');

export const engine = await import(built.href);
