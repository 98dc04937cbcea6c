import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { testPolicies } from './policies.suite.mjs';

testPolicies(driver, { extension: fileURLToPath(new URL('../../build/extension/chrome', import.meta.url)) });
