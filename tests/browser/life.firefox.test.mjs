import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testLife } from './life.suite.mjs';

testLife(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
