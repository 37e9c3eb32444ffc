// The catalogue of problems, a file a subsystem in problems/, and what must hold of it.
import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';

const MEMBERS = ['status', 'zh', 'en', 'meaning', 'remedy'];
const STATUSES = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500];

const FOLDER = new URL('../problems/', import.meta.url);

/** @returns {string} the files one after the other: each begins with the name of its subsystem */
export function catalogueText() {
  return readdirSync(FOLDER).sort().map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('');
}

/** @returns {string[]} what is wrong, a line each; a type that stands twice is already refused by the parser */
export function catalogueFaults(text) {
  let catalogue;
  try {
    catalogue = yaml.load(text);
  } catch (error) {
    return [error.reason ?? error.message];
  }
  const faults = [];
  const titles = new Map();
  for (const [subsystem, problems] of Object.entries(catalogue)) {
    for (const [slug, problem] of Object.entries(problems)) {
      const name = `${subsystem}/${slug}`;
      if (!/^[a-z]+(-[a-z]+)*$/.test(slug)) faults.push(`${name}: the slug is not kebab-case`);
      if (Object.keys(problem).join() !== MEMBERS.join()) faults.push(`${name}: the members are ${MEMBERS.join(', ')}`);
      if (!STATUSES.includes(problem.status)) faults.push(`${name}: no response of shared/errors.yaml has this status`);
      for (const title of [problem.zh, problem.en].filter(Boolean)) {
        if (titles.has(title)) faults.push(`${name}: the same title as ${titles.get(title)}`);
        titles.set(title, name);
      }
    }
  }
  return faults;
}
