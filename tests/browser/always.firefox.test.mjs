import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testAlways } from './always.suite.mjs';

testAlways(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
