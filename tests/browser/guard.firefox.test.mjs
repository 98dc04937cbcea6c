import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testGuard } from './guard.suite.mjs';

testGuard(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
