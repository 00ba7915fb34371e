/** The moment at which a step is taken. */
import { conditionNamed } from '../../sim/conditions/index.ts';
import { parseCondition } from '../../sim/conditions/parse.ts';
import { eventNumbered, type EventId, type Micros, type SimEvent, type World } from '../../sim/index.ts';
import { passTo } from '../../sim/take.ts';
import type { Wait } from '../types.ts';
import { awaitStart, passUntil, type Play } from './play.ts';

const MS = 1000;

/** Waits as a step says; `done`: the first event that the step before it has done. '' or what it waited for in vain. */
export function awaitMoment(play: Play, wait: Wait | null, done: EventId): string {
  if (wait?.kind !== 'at' || wait.at > 0) awaitStart(play);
  switch (wait?.kind) {
    case undefined:
      return '';
    case 'at':
      return awaitPlace(play, wait.at, wait.after);
    case 'later':
      passUntil(play, play.history.world.now + wait.by);
      play.exact = wait.by > 0;
      return '';
    case 'until':
      return awaitCondition(play, wait, done);
  }
}

/** All events before `at`, then `after` of that very instant. */
function awaitPlace(play: Play, at: Micros, after: number): string {
  const { world } = play.history;
  play.exact = true;
  if (at < world.now) return `It should come at ${at / MS} ms, and it is ${world.now / MS} ms already.`;
  if (at === world.now && after < world.takenNow) {
    return `It should come after ${after} events at ${at / MS} ms, and there have been ${world.takenNow} already.`;
  }
  if (at > world.now) {
    passUntil(play, at - 1);
    if (play.over === '') passTo(world, at);
  }
  if (play.over === '' && after > world.takenNow) passUntil(play, at, after - world.takenNow);
  return '';
}

type Until = Extract<Wait, { kind: 'until' }>;

/** What the step before it has done last may have made the condition true already. */
function awaitCondition(play: Play, { condition: name, args, within }: Until, done: EventId): string {
  const parsed = parseCondition({ name, args });
  if (!parsed.ok) return parsed.problem;
  const { condition } = parsed;
  const { holds, words } = conditionNamed(condition.name)!;
  const meets = (event: SimEvent | undefined, world: World) =>
    event !== undefined && holds(world, event, condition.args);
  const { history } = play;
  const last = history.world.events - 1;
  if (last >= done && meets(eventNumbered(history, last), history.world)) return '';
  const deadline = history.world.now + within;
  while (play.over === '') {
    const { events } = history.world;
    passUntil(play, deadline, 1);
    if (history.world.events === events) break;
    if (meets(history.world.draft, history.world)) return '';
  }
  // What ends the scenario is told instead: it has not waited so long.
  return play.over !== '' ? '' : `It waited ${within / MS} ms until ${words.sentence(condition.args)}, in vain.`;
}
