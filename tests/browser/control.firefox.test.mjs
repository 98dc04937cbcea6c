import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { testControl } from './control.suite.mjs';

testControl(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });
