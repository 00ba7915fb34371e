/** Safety properties by whether they have held so far. */
import * as v from 'valibot';
import { CHECKS, toArray, violationSentence, type History, type Violation } from '../../sim/index.ts';
import { listOf, word } from '../format/values.ts';
import { defineExpectation } from './define.ts';

const NAMES = CHECKS.map(({ id }) => id);
const names = (id: string, description: string) =>
  v.pipe(listOf(`“${id}”`, word('A property', NAMES), NAMES.length), v.description(description));

export const holds = defineExpectation({
  id: 'holds',
  schema: names('holds', 'Safety properties that have held all along.'),
  check: (history, wanted) =>
    wanted
      .map((check) => firstOf(history, check))
      .flatMap((broken) => (broken ? [violationSentence(broken)] : []))
      .join(' '),
});

export const breaks = defineExpectation({
  id: 'breaks',
  schema: names('breaks', 'Safety properties that are broken by now.'),
  check: (history, wanted) =>
    wanted
      .filter((check) => firstOf(history, check) === undefined)
      .map((check) => `${CHECKS.find(({ id }) => id === check)!.label} should be broken by now, and holds.`)
      .join(' '),
});

const firstOf = ({ world }: History, check: string): Violation | undefined =>
  toArray(world.violations).find((violation) => violation.check === check);
