import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testMarkup } from './markup.suite.mjs';

testMarkup(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
