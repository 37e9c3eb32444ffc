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
