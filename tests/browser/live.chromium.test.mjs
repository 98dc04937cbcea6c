import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testLive } from './live.suite.mjs';

testLive(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
