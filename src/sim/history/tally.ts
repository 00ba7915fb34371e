/**
 * What is counted of the events of a run, so that nobody has to scan a million of them: a row of numbers at every
 * boundary between two stretches. The rows are cumulative, so the difference of two tells what lies between.
 */
import type { RuleId } from '../../raft/rule-ids.ts';
import type { ServerId } from '../../raft/types.ts';
import { CLIENT, KEY_MARKS, Mark, type SimEvent } from '../types.ts';
import { endsMessage, type EventFilter, FAULT_MARKS } from './concerning.ts';

const FILTERS = ['all', 'key', 'faults', 'refused'] as const satisfies readonly EventFilter[];

/**
 * For each filter the events since the start: in total, then by server concerned; then the marks of the stretch that
 * ends here joined by "or", likewise; then for each rule how often it acted and how often it refused, in the order in
 * which the run first saw the rules.
 */
export type Tally = Int32Array;
export type RuleNumbers = Map<RuleId, number>;

export function emptyTally(servers: number): Tally {
  return new Int32Array((FILTERS.length + 1) * (servers + 1));
}

/** The tally after `events`, which follow the one after which `before` was taken. */
export function tallied(before: Tally, events: readonly SimEvent[], servers: number, rules: RuleNumbers): Tally {
  const width = servers + 1;
  const joined = FILTERS.length * width;
  const firings = joined + width;
  for (const { fired } of events) {
    for (const { rule } of fired) if (!rules.has(rule)) rules.set(rule, rules.size);
  }
  const after = new Int32Array(firings + 2 * rules.size);
  after.set(before);
  after.fill(0, joined, firings);
  for (const event of events) {
    const { marks, fired } = event;
    const { envelope } = event;
    count(after, width, 0, marks);
    if (event.server !== CLIENT) count(after, width, event.server, marks);
    else if (envelope !== null && endsMessage(event)) {
      if (envelope.from !== CLIENT) count(after, width, envelope.from, marks);
      if (envelope.to !== CLIENT && envelope.to !== envelope.from) count(after, width, envelope.to, marks);
    }
    for (const { rule, verdict } of fired) {
      after[firings + 2 * rules.get(rule)! + (verdict === 'acted' ? 0 : 1)]!++;
    }
  }
  return after;
}

function count(tally: Tally, width: number, server: ServerId, marks: number): void {
  tally[server]!++;
  if (marks === 0) return;
  if ((marks & KEY_MARKS) !== 0) tally[width + server]!++;
  if ((marks & FAULT_MARKS) !== 0) tally[2 * width + server]!++;
  if ((marks & Mark.refusal) !== 0) tally[3 * width + server]!++;
  tally[FILTERS.length * width + server]! |= marks;
}

/** Events since the start that pass `filter`; `server` 0 for all. */
export function countIn(tally: Tally, servers: number, filter: EventFilter, server: ServerId): number {
  return tally[FILTERS.indexOf(filter) * (servers + 1) + server]!;
}

/** The marks that the events of the stretch before hold; `server` 0 for all. */
export function marksIn(tally: Tally, servers: number, server: ServerId): number {
  return tally[FILTERS.length * (servers + 1) + server]!;
}

/** How often rule number `rule` gave this verdict since the start. */
export function firingsIn(tally: Tally, servers: number, rule: number, verdict: 'acted' | 'refused'): number {
  return tally[(FILTERS.length + 1) * (servers + 1) + 2 * rule + (verdict === 'acted' ? 0 : 1)] ?? 0;
}
