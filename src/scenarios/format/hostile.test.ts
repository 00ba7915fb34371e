import { describe, expect, test } from 'vitest';
import { createDice, type Dice } from '../../sim/swarm.ts';
import { readScenario } from './read.ts';
import { examples } from './testing/examples.ts';

// Files come from anywhere. `HOSTILE=100000 npx vitest run src/scenarios/format/hostile.test.ts` for a long run.
const count = Number(process.env['HOSTILE'] ?? 10_000);
const BATCHES = 20;

describe.each(Array.from({ length: BATCHES }, (_, batch) => batch))('hostile files, part %i', (batch) => {
  test('become a scenario or sentences, and nothing is thrown', () => {
    for (let i = batch; i < count; i += BATCHES) {
      const dice = createDice(i);
      const text = hostile(examples[dice(examples.length - 1)]!, dice);
      expectAnswer(text);
    }
  });
});

test.each([
  ['a deep list', '['.repeat(500_000)],
  ['deep objects', '{"a":'.repeat(100_000)],
  ['a deep list where a step may be', `{"raftarium":1,"title":"T","steps":${'['.repeat(1000)}${']'.repeat(1000)}}`],
  ['one long text', `"${'x'.repeat(900_000)}"`],
  ['a text without an end', `{"raftarium":1,"title":"${'x'.repeat(900_000)}`],
  ['too many characters', ' '.repeat(1_000_001)],
  ['too many steps', `{"raftarium":1,"title":"T","steps":[${'{"note":"x"},'.repeat(10_000)}{"note":"x"}]}`],
  ['many strangers', `{"raftarium":1,"title":"T","steps":[${'{"do":"x"},'.repeat(20_000)}{}]}`],
  ['many commas', `[${','.repeat(900_000)}]`],
  ['many names twice', `{${'"a":1,'.repeat(100_000)}"a":1}`],
  ['a prototype', '{"raftarium":1,"title":"T","steps":[],"__proto__":{"a":1},"constructor":1}'],
  ['control characters', '\u0000\u0001\uFFFF'],
  ['half a pair', `{"raftarium":1,"title":"\uD800","steps":[{"note":"\uDC00"}]}`],
])('%s is refused in sentences', (_, text) => {
  expect(readScenario(text).ok).toBe(false);
  expectAnswer(text);
});

function expectAnswer(text: string): void {
  const read = readScenario(text);
  if (read.ok) return;
  expect(read.problems.length).toBeGreaterThan(0);
  expect(read.problems.length).toBeLessThanOrEqual(20);
  const lines = text.split('\n');
  for (const { line, column, problem } of read.problems) {
    if (!isSentence(problem)) throw new Error(`No sentence: ${problem}`);
    // Every place is one of the text, or none.
    if (line === 0) continue;
    expect(lines[line - 1]).toBeDefined();
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
  }
}

/** Long lists of what is allowed are fine; what stood in the file is cut short. */
const isSentence = (problem: string): boolean => /^.+[.]$/su.test(problem) && problem.length < 1500;

/** One to four things that go wrong with files, by accident or on purpose. */
function hostile(text: string, dice: Dice): string {
  let result = text;
  for (let i = dice(3); i >= 0; i--) result = WAYS[dice(WAYS.length - 1)]!(result, dice);
  return result;
}

const anywhere = (text: string, dice: Dice): number => dice(text.length);
const SCRIPT = '<img src=x onerror=alert(1)>';
const VALUES = [
  ...['null', 'true', '-1', '0.5', '1e308', '-1e-308', '9007199254740993', '99999999999999999999', '""', '[]', '{}'],
  ...['"S99"', '"S0"', '"s1"', '"m0"', '"client"', '[["S1"],["S1"]]', '[[]]', '{"a":{"b":[{}]}}', '"1 1 4"', '"4 1"'],
  ...[JSON.stringify(SCRIPT), '"__proto__"', '"constructor"', '"\\u0000"', '"\\ud800"', `"${'x'.repeat(5000)}"`],
];
const NAMES = ['server', 'do', 'at', 'n', 'after', 'when', 'condition', 'expect', 'ask', 'steps', '__proto__', SCRIPT];

const WAYS: readonly ((text: string, dice: Dice) => string)[] = [
  // Truncated.
  (text, dice) => text.slice(0, anywhere(text, dice)),
  // One character is another.
  (text, dice) => {
    const i = anywhere(text, dice);
    return text.slice(0, i) + String.fromCharCode(dice(dice(1) === 0 ? 127 : 0xffff)) + text.slice(i + 1);
  },
  // A part is missing, or stands there twice, or elsewhere.
  (text, dice) => {
    const [i, j] = [anywhere(text, dice), anywhere(text, dice)].sort((a, b) => a - b) as [number, number];
    const part = text.slice(i, j);
    const rest = text.slice(0, i) + text.slice(j);
    const to = dice(rest.length);
    return dice(1) === 0 ? rest : rest.slice(0, to) + part + rest.slice(to);
  },
  // A value is another one.
  (text, dice) =>
    replaceOne(text, /(?<=: )("[^"\n]*"|[\d.]+|true|false|null)/g, VALUES[dice(VALUES.length - 1)]!, dice),
  // A name is another one.
  (text, dice) => replaceOne(text, /"[^"\n]*"(?=:)/g, JSON.stringify(NAMES[dice(NAMES.length - 1)]!), dice),
  // A value of the file stands in place of another one.
  (text, dice) => {
    const values = text.match(/(?<=: )("[^"\n]*"|[\d.]+)/g) ?? ['1'];
    return replaceOne(text, /(?<=: )("[^"\n]*"|[\d.]+)/g, values[dice(values.length - 1)]!, dice);
  },
  // Something nests deep.
  (text, dice) => replaceOne(text, /(?<=: )[\d.]+/g, '['.repeat(dice(60)) + ']'.repeat(dice(60)), dice),
];

function replaceOne(text: string, pattern: RegExp, by: string, dice: Dice): string {
  const found = [...text.matchAll(pattern)];
  const one = found[dice(found.length - 1)];
  if (one === undefined) return text + by;
  return text.slice(0, one.index) + by + text.slice(one.index + one[0].length);
}
