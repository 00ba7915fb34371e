/** What a scenario that is being played has come to, and the bounds that nothing in it can pass. */
import {
  catchUp,
  CHOICE_TIME,
  createHistory,
  type History,
  type HistoryOptions,
  type Micros,
} from '../../sim/index.ts';
import type { Scenario } from '../types.ts';

export interface PlayOptions extends HistoryOptions {
  /** Events after which a scenario is given up. */
  readonly mostEvents?: number;
  /** Asked now and then: true once whoever waits for the end waits no longer. */
  readonly exhausted?: () => boolean;
}

export interface Play {
  readonly history: History;
  readonly mostEvents: number;
  readonly exhausted: () => boolean;
  /** Why nothing more is played; '' while it goes on. */
  over: string;
  /** The next act takes place at this very instant, whatever the clock. */
  exact: boolean;
}

/** No scenario that a class goes through comes near. */
const MOST_EVENTS = 2_000_000;
const LONGEST: Micros = 3600 * 1_000_000;

export function createPlay(
  { start }: Scenario,
  { mostEvents = MOST_EVENTS, exhausted = () => false, ...options }: PlayOptions,
): Play {
  return { history: createHistory(start, options), mostEvents, exhausted, over: '', exact: false };
}

/** Lets time pass up to `time`, with all that happens until then. */
export function passUntil(play: Play, time: Micros, maxEvents = Infinity): void {
  const { history, mostEvents, exhausted } = play;
  const { world } = history;
  const last = Math.min(mostEvents, world.events + maxEvents);
  const goesOn = !exhausted() && catchUp(history, { events: last, now: Math.min(time, LONGEST) }, exhausted);
  if (!goesOn) play.over = takesTooLong(history.world.events);
  else if (history.world.events >= mostEvents) play.over = tooManyEvents(mostEvents);
  else if (time > LONGEST && history.world.now >= LONGEST) {
    play.over = 'The scenario ends here: an hour has passed, and no scenario may last longer.';
  }
}

const takesTooLong = (events: number): string =>
  `The scenario ends here, after ${events} events: to play more of it would take too long.`;

const tooManyEvents = (most: number): string =>
  `The scenario ends here: it has taken ${most} events, and no scenario may take more.`;

/** Under the manual clock, where time does not pass by itself, an act comes a little later than the one before. */
export function awaitTurn(play: Play): void {
  const { world } = play.history;
  if (world.events >= play.mostEvents) play.over = tooManyEvents(play.mostEvents);
  else if (play.exhausted()) play.over = takesTooLong(world.events);
  else if (world.manual && !play.exact) passUntil(play, world.now + CHOICE_TIME);
  play.exact = false;
}

/** Nothing is done before the servers have started, which they do at time 0 by themselves. */
export function awaitStart(play: Play): void {
  const { events, nodes } = play.history.world;
  if (events < nodes.length) passUntil(play, 0, nodes.length - events);
}
