import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testLife } from './life.suite.mjs';

testLife(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
