import { expect, test } from 'vitest';
import { aboutOf, type FileAbout } from '../scenarios/about.ts';
import { readScenario, rehearse } from '../scenarios/index.ts';
import { entryNamed, LIBRARY } from '../scenarios/library/index.ts';
import type { Moment } from '../sim/index.ts';
import { isBefore } from '../sim/history/moment.ts';
import { beatPlace, lessonOfScenario } from './from-scenario.ts';

// Scenarios of the library as a class goes through them: their questions are blocked until they are decided.

function told(name: string) {
  const { text } = entryNamed(name)!;
  const read = readScenario(text);
  if (!read.ok) throw new Error(name);
  const { performance } = rehearse(read.scenario);
  const { beats, places, end } = performance;
  const moments = new Map<string, Moment>([...Object.entries(places), ['end', end]]);
  beats.forEach(({ moment }, i) => moments.set(beatPlace(i), moment));
  const about = aboutOf(JSON.parse(text) as FileAbout);
  return { lesson: lessonOfScenario(about, text, performance)!, momentAt: (place: string) => moments.get(place)! };
}

test.each(LIBRARY.map(({ name }) => name))('%s never leads back in time', (name) => {
  const { lesson, momentAt } = told(name);
  const places = lesson.steps.flatMap(({ at, question }) => [at!, ...(question ? [question.until] : [])]);
  const moments = places.map(momentAt);
  expect(moments).not.toContain(undefined);
  expect(moments.filter((moment, i) => i > 0 && isBefore(moment, moments[i - 1]!))).toEqual([]);
});

test('who is asked after which answer there is a leader watches until there is one', () => {
  const { lesson } = told('normal-election');
  const asked = lesson.steps.findIndex(({ question }) => question?.ask.startsWith('After which answer'));
  expect(lesson.steps[asked]!.question!.until).toBe('leads');
  expect(lesson.steps[asked + 1]!.text).toContain('S1 leads term 1');
  expect(lesson.steps.map(({ text }) => text).join(' ')).not.toContain('still a candidate');
});

test('of Figure 8 it is asked before the count commits', () => {
  const { lesson, momentAt } = told('figure-8');
  const { at } = lesson.steps.find(({ question }) => question !== undefined)!;
  expect(isBefore(momentAt(at!), momentAt('counted'))).toBe(true);
});
