// Puts the browsable page together: dist/page, to be served under /api-docs/ as it is.
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { here } from './redocly.mjs';

const FROM_PACKAGE = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'LICENSE', 'NOTICE'];

rmSync(here('dist/page'), { recursive: true, force: true });
mkdirSync(here('dist/page'), { recursive: true });
cpSync(here('page'), here('dist/page'), { recursive: true });
for (const name of FROM_PACKAGE) copyFileSync(here(`node_modules/swagger-ui-dist/${name}`), here(`dist/page/${name}`));
copyFileSync(here('dist/daylight.json'), here('dist/page/daylight.json'));
console.log('dist/page: the browsable page');
