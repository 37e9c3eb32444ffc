// Runs the contract tool without its telemetry and update notices.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @returns {{status: number, stdout: string, stderr: string}} what the tool said */
export function redocly(args) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  const cli = here('node_modules/@redocly/cli/bin/cli.js');
  const done = spawnSync(process.execPath, [cli, ...args], { cwd: here('.'), env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return { status: done.status ?? 1, stdout: done.stdout, stderr: done.stderr };
}

/** Lints several documents in one run. @returns {object[][]} the problems of each document, in the order of the roots */
export function lint(roots) {
  const done = redocly(['lint', ...roots, '--format=json', '--max-problems=1000']);
  // one JSON document per root, without anything in between
  const parts = done.stdout.split(/^\}\{$/m).filter((part) => part.trim() !== '');
  const reports = parts.map((part, i) => `${i > 0 ? '{' : ''}${part}${i < parts.length - 1 ? '}' : ''}`);
  if (reports.length !== roots.length) throw new Error(`The lint did not run: ${done.stderr}${done.stdout}`);
  return reports.map((report) => JSON.parse(report).problems);
}
