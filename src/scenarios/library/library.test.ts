/** The contract of the library: what is said of each scenario, and that it plays without a failure, as its golden file has it. */
import { describe, expect, test } from 'vitest';
import { advance, createHistory, digest } from '../../sim/index.ts';
import { rehearse } from '../playing/perform.ts';
import { scenarioOf } from '../testing/scenarios.ts';
import { transcript } from '../testing/transcript.ts';
import { entryNamed, LIBRARY, PACKS } from './index.ts';

/** Present tense, active, at most so many words a sentence. */
const MOST_WORDS = 16;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?:;])\s+/).filter((sentence) => sentence !== '');
const wordsOf = (sentence: string): number => sentence.split(/\s+/).length;

describe.each(LIBRARY)('$name', ({ name, number, text }) => {
  const scenario = scenarioOf(text);
  const { performance, history } = rehearse(scenario);

  test('every step is taken, and every expectation holds', () => {
    expect(performance.failures).toEqual([]);
    expect(scenario.expect.length).toBeGreaterThan(0);
  });

  test('what it did is a run: played again, it is the same to the bit', () => {
    const again = createHistory(performance.run);
    advance(again, performance.end.now, { maxEvents: performance.end.events });
    expect([again.world.events, again.world.now]).toEqual([performance.end.events, performance.end.now]);
    expect(digest(again.world)).toBe(digest(history.world));
  });

  test('golden transcript', async () => {
    const lines = [`${number}. ${scenario.title}`, '', transcript({ performance, history }), ''];
    await expect(lines.join('\n')).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('it says all that a card and a teacher need', () => {
    const { title, goal, misconception, correction, tasks, teacher, minutes, sections } = scenario;
    for (const text of [goal, correction, teacher]) expect(text).toMatch(/^[A-Z].*[.?]$/);
    expect(title).toMatch(/[^.]$/);
    // "Many think ..."
    expect(misconception).toMatch(/^[a-z].*\.$/);
    expect(tasks.length).toBeGreaterThan(1);
    expect(minutes).toBeGreaterThanOrEqual(3);
    expect(minutes).toBeLessThanOrEqual(10);
    for (const section of sections) expect(section).toMatch(/^(diss\. )?§\d+(\.\d+)*$/);
    expect(sections.length).toBeGreaterThan(0);
    expect(JSON.parse(text)).toHaveProperty('$schema');
  });

  test('it asks something, and every answer is given its reason', () => {
    const questions = scenario.steps.flatMap(({ question }) => question ?? []);
    expect(questions.length).toBeGreaterThan(0);
    for (const { answers } of questions) {
      expect(answers.filter(({ right }) => right)).toHaveLength(1);
      expect(answers.length).toBeGreaterThan(2);
      for (const { because } of answers) expect(because).toMatch(/\.$/);
    }
  });

  test('its notes are short sentences', () => {
    const sentences = scenario.steps.flatMap(({ note }) => sentencesOf(note));
    expect(sentences.filter((sentence) => wordsOf(sentence) > MOST_WORDS)).toEqual([]);
    for (const sentence of sentences) expect(sentence).toMatch(/[.:]$/);
  });
});

describe('the list', () => {
  test('names are for links, and no two scenarios share a name or a title', () => {
    const names = LIBRARY.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    const titles = LIBRARY.map(({ text }) => scenarioOf(text).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('pack by pack, and no pack is empty', () => {
    const packs = LIBRARY.map(({ pack }) => pack);
    expect(packs.filter((pack, i) => pack !== packs[i - 1])).toEqual(PACKS.map(({ id }) => id));
  });

  test('01 to 11 and 27 to 30 are all there', () => {
    const numbers = new Set(LIBRARY.map(({ number }) => number));
    expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 27, 28, 29, 30]);
  });

  test('what it does not have has no name', () => {
    expect(entryNamed('figure-8')?.number).toBe(8);
    expect(entryNamed('figure-9')).toBeUndefined();
  });
});
