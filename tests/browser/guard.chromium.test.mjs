import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testGuard } from './guard.suite.mjs';

testGuard(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
