import { expect, test } from 'vitest';
import type { OpenScenario, State } from '../../store/index.ts';
import { fileName } from './fileName.ts';

const open = (name: string, title: string): OpenScenario => ({ name, title, beats: [], acts: [], text: '' });
const state = (scenario: OpenScenario | null) =>
  ({ scenario, size: 5, clock: 1_288_400, run: { seed: 7 } }) as Pick<State, 'scenario' | 'run' | 'size' | 'clock'>;

test('a library scenario gives its name', () => {
  expect(fileName(state(open('figure-8', 'Figure 8, without the rule')), 'svg')).toBe('raftarium-figure-8-1.288s.svg');
});

test('any other gives its title, in letters that every file system takes', () => {
  expect(fileName(state(open('', 'Übung 3: "S1/S2" <cut>…')), 'png')).toBe('raftarium-ubung-3-s1-s2-cut-1.288s.png');
  expect(fileName(state(open('', '../..')), 'csv')).toBe('raftarium-5-servers-seed-7-1.288s.csv');
  expect(fileName(state(open('', 'a word and '.repeat(20))), 'csv').length).toBeLessThan(75);
});

test('a fresh cluster gives its size and seed', () => {
  expect(fileName(state(null), 'ndjson')).toBe('raftarium-5-servers-seed-7-1.288s.ndjson');
});
