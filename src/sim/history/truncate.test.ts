import { describe, expect, test } from 'vitest';
import {
  advance,
  createHistory,
  defaultRun,
  digest,
  endOf,
  eventNumbered,
  events,
  findLast,
  issue,
  KEY_MARKS,
  type Moment,
  momentOf,
  seek,
  tape,
} from '../index.ts';
import { busyHistory, MS } from '../testing/lives.ts';
import { truncate } from './truncate.ts';

/** All that can be asked of a line, from its start to where it stands. */
function told(history: ReturnType<typeof createHistory>) {
  const { now } = endOf(history);
  return [
    digest(history.world),
    momentOf(history),
    endOf(history),
    events(history, { filter: 'key', limit: 1e6 }),
    tape(history, { from: 0, to: now, maxStrokes: 1000, maxDots: 0 }),
    findLast(history, Infinity, KEY_MARKS)?.id,
    history.checkpoints.length,
    history.tallies.length,
    history.commandEvents,
  ];
}

describe('a line that is cut short', () => {
  test.each([0, 300, 1000, 1700, 2999])('is as it was when it was known up to there (%i events)', (count) => {
    const history = createHistory(defaultRun(1));
    while (endOf(history).events < count) advance(history, Infinity, { maxEvents: count - endOf(history).events });
    const before = told(history);
    const moment = momentOf(history);
    advance(history, history.world.now + 8000 * MS);
    expect(eventNumbered(history, count)).toBeDefined();
    expect(truncate(history, moment)).toBe(true);
    expect(told(history)).toEqual(before);
    expect(eventNumbered(history, count)).toBeUndefined();
  });

  test('goes on as it would have, and can be acted in at its end', () => {
    const history = busyHistory(3);
    const cut: Moment = endOf(history);
    advance(history, cut.now + 3000 * MS);
    const after = digest(history.world);
    seek(history, { events: 10, now: 0 });
    truncate(history, cut);
    expect(momentOf(history)).toEqual(cut);
    advance(history, cut.now + 3000 * MS);
    expect(digest(history.world)).toBe(after);
    truncate(history, cut);
    issue(history, 'setDial', { dial: 'loss', value: 5 });
    expect(history.end.run.commands.at(-1)!.at).toBe(cut.now);
  });

  test('loses no command: what was done beyond is still to come', () => {
    const history = busyHistory(2);
    const end = endOf(history);
    const after = digest(history.world);
    const { run } = history.end;
    truncate(history, { events: end.events >> 1, now: 0 });
    expect(history.end.run).toBe(run);
    advance(history, end.now, { maxEvents: end.events - history.world.events });
    expect([endOf(history), digest(history.world)]).toEqual([end, after]);
  });

  test('stays as it is where no more is known', () => {
    const history = busyHistory(1);
    const before = told(history);
    expect(truncate(history, endOf(history))).toBe(false);
    expect(truncate(history, { events: 1e9, now: 1e15 })).toBe(false);
    expect(told(history)).toEqual(before);
  });
});
