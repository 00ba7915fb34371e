/** What became of a run, in lines. */
import {
  checkOf,
  digest,
  eventsFrom,
  type History,
  Mark,
  type Micros,
  toArray,
  type Violation,
  violationSentence,
} from '../../sim/index.ts';

/** More leaders are counted, not named. */
const MOST_LEADERS = 12;
const MOST_VIOLATIONS = 5;

export function summary(history: History): string[] {
  const { run, events, now } = history.end;
  const { servers, unsafe = [] } = run.options;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return [
    `${count(servers, 'server')}, seed ${run.seed}, ${count(run.commands.length, 'command')}, ${count(events, 'event')} in ${timeText(now)}`,
    ...(unsafe.length === 0 ? [] : [`Rules off from the start: ${unsafe.join(', ')}`]),
    `Leaders: ${leadersOf(history)}`,
    `Commits: ${commitsOf(history)}`,
    ...violationsOf(history),
    `State hash: ${hashOf(history)}`,
  ];
}

/** Equal states have equal hashes, on every machine. */
export const hashOf = ({ end }: History): string => digest(end).toString(16).padStart(8, '0');

/** Simulated seconds. */
export const timeText = (time: Micros): string => `${(time / 1_000_000).toFixed(3)} s`;

export function violationText(history: History, { event, check, ...rest }: Violation): string {
  const [found] = eventsFrom(history, event);
  const when = found === undefined ? '' : ` (${timeText(found.at)})`;
  return `${checkOf(check).label} is broken at event ${event + 1}${when}: ${violationSentence({ event, check, ...rest })}`;
}

function leadersOf(history: History): string {
  const leaders: string[] = [];
  for (const { marks, before, after, at } of eventsFrom(history, 0)) {
    if ((marks & Mark.role) === 0 || after?.volatile.role.name !== 'leader') continue;
    if (before?.volatile.role.name === 'leader') continue;
    leaders.push(`S${after.id} in term ${after.persistent.currentTerm} (${timeText(at)})`);
  }
  if (leaders.length === 0) return 'nobody was elected';
  const more = leaders.length - MOST_LEADERS;
  return [...leaders.slice(0, MOST_LEADERS), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function commitsOf({ end }: History): string {
  const highest = Math.max(...end.nodes.map(({ server }) => server.volatile.commitIndex));
  if (highest === 0) return 'none';
  const each = end.nodes.map(({ id, server }) => `S${id} ${server.volatile.commitIndex}`);
  return `up to index ${highest} (commitIndex: ${each.join(', ')})`;
}

function violationsOf(history: History): string[] {
  const violations = toArray(history.end.violations);
  if (violations.length === 0) return ['Violations: none'];
  const told = violations.slice(0, MOST_VIOLATIONS).map((violation) => `  ${violationText(history, violation)}`);
  return [`Violations: ${violations.length}`, ...told];
}
