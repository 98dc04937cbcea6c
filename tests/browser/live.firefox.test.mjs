import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testLive } from './live.suite.mjs';

testLive(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
