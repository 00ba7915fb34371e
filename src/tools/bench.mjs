// npm run bench [part ...]: every figure beside its reference, measured in one go.
// A benchmark, not a test: what falls short is printed as such and the exit code stays 0.
import { spawnSync } from 'node:child_process';
import { install, requireNode } from './install.mjs';

requireNode();
install();

const parts = {
  'engine-node': './bench/engine-node.mjs',
  'engine-browser': './bench/engine-browser.mjs',
  'history-node': './bench/history-node.mjs',
  'history-browser': './bench/history-browser.mjs',
  page: './bench/page.mjs',
  phone: './bench/phone.mjs',
  size: './bench/size.mjs',
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
const lscpu = spawnSync('sh', ['-c', "grep -m1 'model name' /proc/cpuinfo | cut -d: -f2"], { encoding: 'utf8' });
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${lscpu.stdout?.trim() || 'processor unknown'}\n`,
);

for (const [name, file] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { title, measure } = await import(file);
  console.log(title);
  printTable(await measure());
  console.log('');
}

/** @param {import('./bench/row.d.ts').Row[]} rows */
function printTable(rows) {
  const cells = rows.map(({ figure, value, reference, bound, met }) => [
    figure,
    value,
    reference ?? '',
    bound ?? '',
    met === undefined ? '' : met ? 'yes' : 'SHORT',
  ]);
  const table = [['figure', 'measured', 'reference', 'bound', 'met'], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? [];
  for (const row of table)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
