import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testSystems } from './systems.suite.mjs';

testSystems(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
