/** What belongs to a broken safety property: the event it contradicts, the broken steps, the votes cast twice. */
import type { History } from '../history/history.ts';
import { toArray } from '../tail.ts';
import { Mark, type SimEvent, type Violation } from '../types.ts';
import { brokenSteps } from './broken.ts';
import { grantOf, votersOf } from './deciding.ts';
import { eventOf } from './reading.ts';

/** Of a violation that shows in many places the first ones. */
const MOST_EVENTS = 6;

/** In the order of their importance. */
export function behindViolation(history: History, event: SimEvent): SimEvent[] {
  if ((event.marks & Mark.violation) === 0) return [];
  const violations = toArray(history.end.violations).filter((violation) => violation.event === event.id);
  const against = violations.map((violation) => eventOf(history, violation.against));
  const roots = violations.flatMap(({ event: id, against: other }) => [id, other]);
  const found = [...brokenSteps(history, roots), ...violations.flatMap((v) => doubleVotes(history, v)), ...against];
  const earlier = found.filter((other): other is SimEvent => other !== null && other.id < event.id);
  return [...new Map(earlier.map((other) => [other.id, other])).values()].slice(0, MOST_EVENTS);
}

/** Election Safety falls where somebody votes in both elections, unless a majority was not asked for. */
function doubleVotes(history: History, { check, event, against }: Violation): SimEvent[] {
  const elections = [eventOf(history, against), eventOf(history, event)];
  if (check !== 'electionSafety' || elections.includes(null)) return [];
  const [first, second] = elections.map((elected) => allVotes(history, elected!));
  return second!.flatMap((vote) => {
    const other = first!.find(({ server }) => server === vote.server);
    return other === undefined ? [] : [vote, other];
  });
}

/** Every vote that an election counted but the winner's own. */
function allVotes(history: History, elected: SimEvent): SimEvent[] {
  const { envelope } = elected;
  const deciding = envelope === null ? null : eventOf(history, grantOf(history, envelope.sentBy));
  return [...(deciding === null ? [] : [deciding]), ...votersOf(history, elected)];
}
