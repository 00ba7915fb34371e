/** Moves the present of the branch that is shown: on, back, to a moment. What lies ahead of it stays known. */
import {
  endOf,
  type EventId,
  type History,
  type Moment,
  momentAfter,
  momentBefore,
  momentOf,
  seek,
  seekTime,
  stepBack,
  stepEvent,
} from '../sim/index.ts';
import type { Target } from './protocol.ts';
import { type Done, presentOf, problem, type Showing, turn } from './showing.ts';
import { travel, type Travel } from './travel.ts';

export function moveOn(showing: Showing, travelling: Travel): Done {
  travel(presentOf(showing), travelling);
  return { news: 'key' };
}

export function moveByOne(showing: Showing): Done {
  return stepEvent(presentOf(showing)) === null ? problem('nothingHappensNext') : { news: 'all' };
}

export function moveBackByOne(showing: Showing): Done {
  if (!stepBack(presentOf(showing))) return problem('nothingBefore');
  turn(showing);
  return { news: 'all' };
}

export function moveTo(showing: Showing, to: Target): Done {
  const history = presentOf(showing);
  const wrong = problemOf(history, to);
  if (wrong !== '') return problem('badRequest', wrong);
  const before = momentOf(history);
  if (to.kind === 'time') seekTime(history, to.at);
  else seek(history, momentOfTarget(history, to));
  const now = momentOf(history);
  if (now.events !== before.events || now.now < before.now) turn(showing);
  // Who drags through time does not hear each event that passes by.
  return { news: to.kind === 'time' ? 'key' : 'all' };
}

function momentOfTarget(history: History, to: Exclude<Target, { kind: 'time' }>): Moment {
  switch (to.kind) {
    case 'before':
      return momentBefore(history, to.event);
    case 'after':
      return momentAfter(history, to.event);
    case 'moment':
      return clamped(to.moment, endOf(history));
    case 'start':
      return { events: 0, now: 0 };
    case 'end':
      return endOf(history);
  }
}

/** A branch may have become shorter since the moment was marked. */
const clamped = (moment: Moment, end: Moment): Moment => (moment.events > end.events ? end : moment);

function problemOf(history: History, to: Target): string {
  if (to.kind === 'time') return isTime(to.at) ? '' : NO_TIME;
  if (to.kind === 'moment') return isTime(to.moment.now) && isTime(to.moment.events) ? '' : NO_TIME;
  if (to.kind === 'before' || to.kind === 'after') return isKnown(history, to.event) ? '' : noEvent(history);
  return '';
}

const isTime = (time: number) => Number.isSafeInteger(time) && time >= 0;
const isKnown = (history: History, event: EventId) => isTime(event) && event < endOf(history).events;
const NO_TIME = 'A time must be a whole number of microseconds, 0 or more.';
const noEvent = (history: History) =>
  `There is no such event. The last one known is number ${endOf(history).events - 1}.`;
