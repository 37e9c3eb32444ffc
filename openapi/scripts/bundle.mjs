// Bundles each subsystem's contract and joins them into one document: dist/daylight.yaml and dist/daylight.json.
import { mkdirSync, readdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import yaml from 'js-yaml';
import { here, redocly } from './redocly.mjs';

const subsystems = readdirSync(here('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(here(`${entry.name}/openapi.yaml`)))
  .map((entry) => entry.name)
  // the platform comes first, for the reader of the page
  .sort((a, b) => Number(b === 'platform') - Number(a === 'platform') || a.localeCompare(b));

function bundled(subsystem) {
  const file = `dist/parts/${subsystem}.json`;
  const done = redocly(['bundle', `${subsystem}/openapi.yaml`, '-o', file]);
  if (done.status !== 0) throw new Error(`${subsystem}: ${done.stderr}${done.stdout}`);
  return JSON.parse(readFileSync(here(file), 'utf8'));
}

/** Adds the entries of one map to another. What stands in both must be the same: it comes from shared/. */
function join(into, from, where) {
  for (const [name, value] of Object.entries(from ?? {})) {
    if (name in into && !isDeepStrictEqual(into[name], value)) {
      throw new Error(`${where}/${name} is defined twice, differently; give one of them another name`);
    }
    into[name] = value;
  }
}

mkdirSync(here('dist/parts'), { recursive: true });
const whole = {
  openapi: '3.0.3',
  info: {
    title: '阳光 · Daylight',
    version: '1.0.0',
    description: '烟草专卖信息系统的全部接口。All interfaces of the system.',
  },
  servers: [{ url: '/' }],
  tags: [],
  paths: {},
  components: {},
};
for (const subsystem of subsystems) {
  const part = bundled(subsystem);
  whole.tags.push(...part.tags);
  join(whole.paths, part.paths, 'paths');
  for (const [kind, entries] of Object.entries(part.components)) {
    whole.components[kind] ??= {};
    join(whole.components[kind], entries, `components/${kind}`);
  }
}

const operations = Object.values(whole.paths).flatMap((item) => Object.values(item)).map((op) => op.operationId).filter(Boolean);
const twice = operations.filter((id, i) => operations.indexOf(id) !== i);
if (twice.length > 0) throw new Error(`operationId used twice: ${twice.join(', ')}`);

const text = `# Made by npm run bundle from the subsystems' contracts. Do not edit.\n${yaml.dump(whole, { lineWidth: 120, noRefs: true })}`;
writeFileSync(here('dist/daylight.yaml'), text);
writeFileSync(here('dist/daylight.json'), `${JSON.stringify(whole, null, 1)}\n`);
console.log(`dist/daylight.yaml: ${subsystems.join(', ')}; ${operations.length} operations`);
