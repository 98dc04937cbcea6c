import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testControl } from './control.suite.mjs';

testControl(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
