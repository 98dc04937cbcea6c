import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testFaults } from './faults.suite.mjs';

testFaults(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
