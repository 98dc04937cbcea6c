import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testSystems } from './systems.suite.mjs';

testSystems(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
