import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testAlways } from './always.suite.mjs';

testAlways(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
