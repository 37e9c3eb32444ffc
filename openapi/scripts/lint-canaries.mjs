// Proves that the lint bites. Each fault in canaries/ is put into canaries/good.yaml, and must be reported under exactly
// the rule of its file (or under those that it names itself); good.yaml as it stands must be reported under none.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { catalogueFaults } from './catalogue.mjs';
import { here, lint } from './redocly.mjs';

const read = (path) => readFileSync(here(`canaries/${path}`), 'utf8');
const good = read('good.yaml');

function broken({ fault, replace }) {
  return replace.reduce((text, { this: from, by }) => {
    if (!text.includes(from)) throw new Error(`canary ${fault}: good.yaml does not contain ${from}`);
    return text.replace(from, () => by);
  }, good);
}

const rulesFiles = readdirSync(here('canaries')).filter((name) => name.endsWith('.yaml') && name !== 'good.yaml').sort();
const canaries = [{ name: 'good', expects: [], text: good }];
for (const file of rulesFiles) {
  const rule = file.replace('.yaml', '');
  for (const canary of yaml.load(read(file))) {
    canaries.push({ name: `${rule}: ${canary.fault}`, expects: canary.expects ?? [`daylight/${rule}`], text: broken(canary) });
  }
}

const unproven = Object.keys(yaml.load(readFileSync(here('redocly.yaml'), 'utf8')).rules)
  .filter((rule) => rule.startsWith('daylight/') && !rulesFiles.includes(`${rule.slice('daylight/'.length)}.yaml`));
if (unproven.length > 0) throw new Error(`no canary for ${unproven.join(', ')}`);

rmSync(here('dist/canaries'), { recursive: true, force: true });
mkdirSync(here('dist/canaries'), { recursive: true });
canaries.forEach(({ text }, i) => writeFileSync(here(`dist/canaries/${i}.yaml`), text.replaceAll(' ../shared/', ' ../../shared/')));
const found = lint(canaries.map((_, i) => `dist/canaries/${i}.yaml`));

let failed = 0;
canaries.forEach(({ name, expects }, i) => {
  const rules = [...new Set(found[i].map((problem) => problem.ruleId))].sort();
  if (rules.join() === [...expects].sort().join()) return;
  failed += 1;
  console.error(`${name}: expected [${expects}], lint says [${rules}]`);
  for (const problem of found[i]) console.error(`    ${problem.ruleId}: ${problem.message}`);
});

const catalogues = readdirSync(here('canaries/catalogue')).sort();
for (const name of catalogues) {
  const text = read(`catalogue/${name}`);
  const expected = /^# expects: (.+)/.exec(text)?.[1];
  const faults = catalogueFaults(text);
  if (faults.length === 1 && faults[0].includes(expected)) continue;
  failed += 1;
  console.error(`catalogue/${name}: expected "${expected}", got ${JSON.stringify(faults)}`);
}

if (failed > 0) process.exit(1);
console.log(`${canaries.length + catalogues.length} canaries: each fault is caught by its rule, and the good contract by none`);
