// npm test: everything that a change must pass, from a fresh clone on.
// `node src/tools/test.mjs lint unit` runs the named steps alone.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { browserVariable, ensureBrowser } from './browser.mjs';
import { install, requireNode, root } from './install.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: () => Promise<{ ok: boolean, output: string, count?: Count }> }} Step */

const reports = `${root}/node_modules/.cache/test-reports`;

// A pipe takes the colours out of what the steps print, and CI's variables put them in where nobody wants them.
const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };

/** @type {Step[]} */
const steps = [
  { name: 'format', run: () => node('prettier/bin/prettier.cjs', ['--check', '.']) },
  { name: 'lint', run: () => node('eslint/bin/eslint.js', ['.']) },
  { name: 'types', run: () => node('typescript/bin/tsc', ['-b', '--pretty', 'false']) },
  { name: 'unit', run: unit },
  { name: 'build', run: () => node('vite/bin/vite.js', ['build']) },
  { name: 'e2e', run: endToEnd },
];

requireNode();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(', ')}. The steps are ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
install();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const count = await runStep(step);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * A step that fails counts as one failure at least, so that a lint error is never followed by "0 failed".
 * @param {Step} step
 * @returns {Promise<Count>}
 */
async function runStep({ name, run }) {
  process.stdout.write(`${name.padEnd(8)}`);
  const start = performance.now();
  const { ok, output, count = { passed: 0, failed: 0, skipped: 0 } } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tests = count.passed + count.failed > 0 ? `, ${count.passed} of ${count.passed + count.failed} tests` : '';
  console.log(`${ok ? 'passed' : 'FAILED'} in ${seconds} s${tests}`);
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
  return ok ? count : { ...count, failed: Math.max(count.failed, 1) };
}

async function unit() {
  const file = `${reports}/unit.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const result = await node('vitest/vitest.mjs', ['run', ...reporters]);
  const report = readReport(file);
  const count = {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
  return atLeastOneTest({ ...result, count });
}

async function endToEnd() {
  const file = `${reports}/e2e.json`;
  try {
    process.env[browserVariable] = await ensureBrowser();
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
  process.env['RAFTARIUM_PORT'] = String(await freePort());
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = file;
  const result = await node('playwright/cli.js', ['test', '--config=e2e', '--reporter=list,json']);
  const { stats = {} } = readReport(file);
  const count = {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  };
  return atLeastOneTest({ ...result, count });
}

/**
 * A runner that found no test has checked nothing.
 * @param {{ ok: boolean, output: string, count: Count }} result
 */
function atLeastOneTest(result) {
  if (result.count.passed + result.count.failed > 0) return result;
  return { ...result, ok: false, output: `${result.output}\nNo test ran.` };
}

/**
 * @param {string} file
 * @returns {Record<string, any>}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Runs a program out of node_modules; what it prints is kept for the case that it fails.
 * @param {string} program below node_modules
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function node(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colour },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
