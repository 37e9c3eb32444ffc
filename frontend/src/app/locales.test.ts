import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocaleTree } from '@/shared/i18n/i18n';

const folders: string[] = [];
const sources: string[] = [];
(function walk(folder: string) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (name === 'locale') folders.push(path);
      else if (name !== 'gen') walk(path);
    } else if (/\.tsx?$/.test(name) && !name.includes('.test.')) sources.push(readFileSync(path, 'utf8'));
  }
})('src');

function read(folder: string, language: string): LocaleTree {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as LocaleTree;
}

function flat(tree: LocaleTree, at = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? Object.entries(flat(value, `${at}${key}.`)) : [[at + key, value]])));
}
const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join();

describe.each(folders)('%s', (folder) => {
  const base = flat(read(folder, 'zh-CN'));
  test.each(['zh-TW', 'en'])('%s has the same keys, none empty, with the same parameters', (language) => {
    const other = flat(read(folder, language));
    expect(Object.keys(other).sort()).toEqual(Object.keys(base).sort());
    const wrong = Object.keys(base).filter((key) => other[key]?.trim() === '' || holes(other[key] ?? '') !== holes(base[key] ?? ''));
    expect(wrong).toEqual([]);
  });
});

test('every key written out in the code exists', () => {
  const all = new Set(folders.flatMap((folder) => Object.keys(flat(read(folder, 'zh-CN')))));
  const used = sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] as string));
  expect(used.length).toBeGreaterThan(150);
  const missing = [...new Set(used)].filter((key) => !all.has(key) && ![...all].some((known) => known.startsWith(`${key}.`)));
  expect(missing).toEqual([]);
});
