// The content script in Firefox.
import { runContent } from './main.ts';

runContent((element) => (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot);
