import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testFaults } from './faults.suite.mjs';

testFaults(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
