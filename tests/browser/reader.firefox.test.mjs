import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testReader } from './reader.suite.mjs';

testReader(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
