import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testFixtures } from './fixtures.suite.mjs';

testFixtures(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
