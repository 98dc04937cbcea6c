import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testReader } from './reader.suite.mjs';

testReader(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
