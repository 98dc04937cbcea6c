import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testMarkup } from './markup.suite.mjs';

testMarkup(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
