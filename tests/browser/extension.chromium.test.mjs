import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testExtension } from './extension.suite.mjs';

testExtension(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)), closedPage: 'chrome://version/' });
