// The first load of each front door: every script and style the browser needs before the page stands, gzipped.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const assets = readdirSync(`${dist}assets`);
const text = (file) => readFileSync(`${dist}assets/${file}`, 'utf8');
const index = readFileSync(`${dist}index.html`, 'utf8');

/** A chunk with everything it imports statically. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, next] of text(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) closure(next, seen);
  return seen;
}
const holding = (words) => assets.filter((file) => file.endsWith('.js') && words.every((word) => text(file).includes(word)));

function size(name, roots, limitKb) {
  const files = new Set();
  for (const root of roots) closure(root, files);
  const kb = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}assets/${file}`)).length, 0) / 1024;
  const antd = [...files].some((file) => text(file).includes('prefixCls'));
  console.log(`${name}: ${kb.toFixed(0)} kB gzip in ${files.size} scripts (limit ${limitKb}), console components: ${antd ? 'yes' : 'no'}`);
  return kb <= limitKb;
}

const entry = /assets\/(index-[\w-]+\.js)/.exec(index)[1];
const locale = (word) => holding([word]).filter((file) => file.startsWith('zh-CN'));
const publicStart = holding(['public-head'])[0];
const consoleStart = holding(['console-body'])[0];
const applicationList = assets.find((file) => file.startsWith('list-page') && text(file).includes('licenceApplication.searchLabel'));
const good = [
  size('public home', [entry, publicStart, ...locale('publicHome')], 170),
  size('console, list of applications', [entry, consoleStart, ...locale('licenceApplication'), applicationList], 300),
].every(Boolean);
process.exit(good ? 0 : 1);
