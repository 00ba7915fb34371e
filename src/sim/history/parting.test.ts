import { expect, test } from 'vitest';
import { actNow, createBranches, endOf, eventNumbered, present, seek, type SimEvent } from '../index.ts';
import { busyHistory } from '../testing/lives.ts';
import { forkHistory } from './fork.ts';
import type { History } from './history.ts';
import { partingEvent } from './parting.ts';

const told = (history: History, id: number) => {
  const { at, kind, server, command, envelope } = eventNumbered(history, id) as SimEvent;
  return { at, kind, server, command, message: envelope?.id };
};

test.each([1, 2, 3, 4, 5, 6])('lines part at the first event that is not the same in both: life %i', (seed) => {
  const history = busyHistory(seed);
  const { events } = endOf(history);
  const branches = createBranches(history);
  const fork = Math.floor(events / 2);
  seek(history, { events: fork, now: 0 });
  actNow(branches, 'setDial', { dial: 'loss', value: 7 });
  const other = present(branches);
  const parting = partingEvent(history, other);
  expect(parting).toBe(partingEvent(other, history));
  for (let id = 0; id < parting; id++) expect(told(other, id)).toEqual(told(history, id));
  expect(told(other, parting)).not.toEqual(told(history, parting));
});

test('a line that is only known further is the same', () => {
  const history = busyHistory(3);
  const { events } = endOf(history);
  const shorter = forkHistory(history, { events: Math.floor(events / 2), now: 0 });
  shorter.end.run = history.end.run;
  expect([partingEvent(history, shorter), partingEvent(shorter, history)]).toEqual([Infinity, Infinity]);
});
