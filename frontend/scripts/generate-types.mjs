// Generates src/gen/api.ts from the bundled contract; skips the work when the bundle has not changed.
import { mkdirSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const bundle = fileURLToPath(new URL('../../openapi/dist/daylight.yaml', import.meta.url));
const target = fileURLToPath(new URL('../src/gen/api.ts', import.meta.url));

if (!existsSync(bundle)) {
  console.error('openapi/dist/daylight.yaml is missing. Run `npm ci && npm run bundle` in openapi/ first.');
  process.exit(1);
}
if (existsSync(target) && statSync(target).mtimeMs > statSync(bundle).mtimeMs) process.exit(0);

mkdirSync(fileURLToPath(new URL('../src/gen', import.meta.url)), { recursive: true });
const text = astToString(await openapiTS(pathToFileURL(bundle)));
const banner = '// Generated from openapi/dist/daylight.yaml. Do not edit.\n';
writeFileSync(target, banner + text);
console.log('src/gen/api.ts written from the contract');
