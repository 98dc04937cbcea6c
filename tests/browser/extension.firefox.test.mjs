import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testExtension } from './extension.suite.mjs';

testExtension(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)), closedPage: 'about:support' });
