import { expect, test, vi } from 'vitest';
import { readFile } from './reading.ts';
import { readScenario } from '../../scenarios/index.ts';
import { TEMPLATE } from './template.ts';

vi.mock('../../store/index.ts', () => ({
  actions: {
    checkScenario: (text: string) => {
      const read = readScenario(text);
      return Promise.resolve(read.ok ? [] : read.problems);
    },
  },
}));

test('a scenario is taken', async () => {
  expect(await readFile(new File([TEMPLATE], 'a.json'))).toEqual({ kind: 'scenario', name: 'a.json', text: TEMPLATE });
});

test('of another text the first problem is told, with its line', async () => {
  const brought = await readFile(new File(['{\n  "raftarium": 1,\n  "title": 5,\n  "steps": []\n}'], 'b.json'));
  expect(brought).toMatchObject({ kind: 'wrong', line: '"title": 5,', first: { line: 3, path: 'title' } });
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), /cannot be read as text/],
  ['zeros', new Uint8Array(8), /cannot be read as text/],
  ['too much', 'x'.repeat(1_000_001), /more than 1 MB/],
  ['far too much', new Uint8Array(5_000_000), /more than 1 MB/],
])('%s is a sentence', async (_, content, sentence) => {
  const brought = await readFile(new File([content], 'c.json'));
  expect(brought).toMatchObject({ kind: 'unreadable', sentence: expect.stringMatching(sentence) as string });
});
