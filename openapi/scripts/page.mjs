// Puts the browsable page together: dist/page, to be served under /api-docs/ as it is. page.json is the contract with the
// permission and the problems of each operation written into its description, which the viewer would not show otherwise.
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { catalogueText } from './catalogue.mjs';
import { here } from './redocly.mjs';

const FROM_PACKAGE = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'LICENSE', 'NOTICE'];
const problems = yaml.load(catalogueText());

function explained(operation) {
  const permission = operation.security?.[0]?.daylight?.[0];
  const lines = [`**权限** ${permission ? `\`${permission}\`` : '公众，不须登录'}`];
  for (const name of operation['x-problems'] ?? []) {
    const [subsystem, slug] = name.split('/');
    const { status, zh, meaning, remedy } = problems[subsystem][slug];
    lines.push(`- **${status}** \`/problems/${name}\` ${zh}：${meaning}${remedy}`);
  }
  if (lines.length > 1) lines.splice(1, 0, '', '**可能的拒绝**', '');
  return `${operation.description}\n\n${lines.join('\n')}`;
}

const contract = JSON.parse(readFileSync(here('dist/daylight.json'), 'utf8'));
for (const item of Object.values(contract.paths)) {
  for (const operation of Object.values(item)) {
    if (operation.operationId) operation.description = explained(operation);
  }
}

rmSync(here('dist/page'), { recursive: true, force: true });
mkdirSync(here('dist/page'), { recursive: true });
cpSync(here('page'), here('dist/page'), { recursive: true });
for (const name of FROM_PACKAGE) copyFileSync(here(`node_modules/swagger-ui-dist/${name}`), here(`dist/page/${name}`));
copyFileSync(here('dist/daylight.json'), here('dist/page/daylight.json'));
writeFileSync(here('dist/page/page.json'), JSON.stringify(contract));
console.log('dist/page: the browsable page');
