// Makes the bundled contract the one that later changes are compared with. Run when a version is released, not to silence
// the compatibility test.
import { copyFileSync } from 'node:fs';
import { here } from './redocly.mjs';

copyFileSync(here('dist/daylight.yaml'), here('released.yaml'));
console.log('released.yaml: the contract as released');
