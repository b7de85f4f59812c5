/* The machine that looks for barriers, in every page from its beginning: given to each later, it takes five times as long. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {visit} from './harness.mjs';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A visit (harness.mjs) whose pages can be asked what is wrong with them: `self.axe`. */
export const visitWithAxe = (t, site, path, device) => visit(t, site, path, {...device, script});
