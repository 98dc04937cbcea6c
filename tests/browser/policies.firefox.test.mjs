import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testPolicies } from './policies.suite.mjs';

testPolicies(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
