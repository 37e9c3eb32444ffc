// The gate of the contract: the linter's and the house's rules, the catalogue of problems, the size of the files, and
// nothing defined that nobody uses.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import yaml from 'js-yaml';
import { catalogueFaults, catalogueText } from './catalogue.mjs';
import { here, redocly } from './redocly.mjs';

const MOST_LINES = 200;
const faults = [];

const linted = redocly(['lint', '--max-problems=1000']);
if (linted.status !== 0) {
  console.error(linted.stdout || linted.stderr);
  faults.push('see above: the rules of redocly.yaml');
}

faults.push(...catalogueFaults(catalogueText()).map((fault) => `problems/: ${fault}`));

const written = readdirSync(here('.'), { recursive: true })
  .filter((path) => /\.ya?ml$/.test(path) && !/^(node_modules|dist)[/\\]/.test(path) && path !== 'released.yaml')
  .map((path) => ({ path, text: readFileSync(here(path), 'utf8') }));
for (const { path, text } of written) {
  const lines = text.trimEnd().split('\n').length;
  if (lines > MOST_LINES) faults.push(`${path}: ${lines} lines, at most ${MOST_LINES}; split it by topic`);
}

const used = new Set(written.flatMap(({ path, text }) => [...text.matchAll(/\$ref: ['"]?([^'"\s}]+)/g)].map(([, reference]) => {
  const [file, name] = reference.split('#/');
  return `${file ? posix.join(posix.dirname(path), file) : path}#/${name}`;
})));
const definitions = written.filter(({ path }) => /^shared\/|\/schemas\/|\/examples\/|\/parameters\.yaml$/.test(path));
for (const { path, text } of definitions) {
  for (const name of Object.keys(yaml.load(text))) {
    if (!used.has(`${path}#/${name}`)) faults.push(`${path}: nothing refers to ${name}`);
  }
}

if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
console.log(`the contract is in order: ${written.length} files`);
