/** Moves a history forward in time, with the reasons to stop before the time that was asked for. */
import { messagesInFlight, nextEventTime, type Micros, type SimEvent, type World } from '../sim/index.ts';
import { isRoutine } from './flights.ts';
import type { Collector } from './news.ts';
import { advance, type History, stepEvent } from './stand-in.ts';

export interface Travel {
  readonly to: Micros;
  /** Stop after the first event that sends a message worth watching. */
  readonly stopOnKey: boolean;
  /** Asked now and then; true when the wall time for this is used up. */
  readonly exhausted: () => boolean;
  readonly collector: Collector;
}

/** Events between two looks at the clock on the wall. */
const PER_LOOK = 32;

/** True when a safety property broke on the way, which stops it. */
export function travel(history: History, { to, stopOnKey, exhausted, collector }: Travel): boolean {
  const { world } = history;
  const violations = history.violations.length;
  for (let taken = 1; nextEventTime(world) <= to; taken++) {
    const event = stepEvent(history);
    if (event === null) break;
    collector.add(event);
    if (history.violations.length > violations) return true;
    if (stopOnKey && sendsKeyMessage(world, event)) return false;
    if (taken % PER_LOOK === 0 && exhausted()) return false;
  }
  advance(history, to);
  return false;
}

function sendsKeyMessage(world: World, { sent, firstSent }: SimEvent): boolean {
  return sent > 0 && messagesInFlight(world).some((envelope) => envelope.id >= firstSent && !isRoutine(envelope));
}
