import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testFixtures } from './fixtures.suite.mjs';

testFixtures(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
