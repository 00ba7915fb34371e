import * as v from 'valibot';
import { allTerms } from '../../sim/checks/ghost.ts';
import { server, table } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { differs, nameOf } from './parts.ts';

const term = v.pipe(v.string(), v.regex(/^\d{1,7}$/, 'A term must be a whole number, such as "2".'));

export const leaders = defineExpectation({
  id: 'leaders',
  schema: v.pipe(
    table('“leaders”', term, v.nullable(server('A leader'))),
    v.description('Who was first to lead each term; null for nobody so far.'),
  ),
  check({ world: { ghost } }, wanted) {
    const led = new Map(ghost === null ? [] : Array.from(allTerms(ghost), ({ term, leader }) => [term, leader]));
    const said = Object.entries(wanted).map(([number, expected]) =>
      differs(`The leader of term ${number}`, expected ?? 'nobody', nameOf(led.get(Number(number)) ?? 0)),
    );
    return said.filter((sentence) => sentence !== '').join(' ');
  },
});
