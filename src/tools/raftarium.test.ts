import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { folder, scenario } from './cli/testing/session.ts';

// The command line as it is called, in a process of its own: bundling, exit codes, and what goes where.

const files = folder();
afterAll(() => {
  files.remove();
});

const script = fileURLToPath(new URL('./raftarium.mjs', import.meta.url));
function raftarium(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('plays a scenario: the result on one stream, and nothing on the other', () => {
  const { status, stdout, stderr } = raftarium('run', 'figure-8-with-rule');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Violations: none');
});

test('ends with 1 where an expectation fails, and with 2 where a file cannot be read', () => {
  const failing = files.file('failing.json', scenario({ leader: 'S2' }));
  expect(raftarium('check', failing)).toMatchObject({ status: 1, stdout: '' });
  const unreadable = raftarium('check', files.file('broken.json', '{'));
  expect(unreadable.status).toBe(2);
  // Plain lines where there is no terminal.
  expect(unreadable.stderr).not.toContain('\u001b');
  expect(raftarium('run', 'nothing').status).toBe(2);
});
