/** How often each rule was tested, and where, up to the present. */
import type { RuleId } from '../../raft/rule-ids.ts';
import type { RuleCount } from '../explain/types.ts';
import type { EventId, EventRow, SimEvent } from '../types.ts';
import { newestFirst } from './events.ts';
import type { History } from './history.ts';
import { stretch, stretchOf } from './past.ts';
import { firingsIn } from './tally.ts';

export interface FiringsQuery {
  readonly rule: RuleId;
  readonly verdict: 'acted' | 'refused' | 'both';
  /** Only events older than this one. */
  readonly before: EventId;
  readonly limit: number;
}

/** Every rule that has been tested, in no particular order. */
export function ruleCounts(history: History): RuleCount[] {
  const { world, end, tallies, rules, interval } = history;
  const number = stretchOf(history, world.events);
  const tally = tallies[number]!;
  const counts = new Map<RuleId, { rule: RuleId; acted: number; refused: number }>();
  const countFor = (rule: RuleId) => {
    const count = counts.get(rule) ?? { rule, acted: 0, refused: 0 };
    counts.set(rule, count);
    return count;
  };
  for (const [rule, at] of rules) {
    const count = countFor(rule);
    count.acted = firingsIn(tally, end.nodes.length, at, 'acted');
    count.refused = firingsIn(tally, end.nodes.length, at, 'refused');
  }
  const rest = world.events % interval;
  const events = rest === 0 ? [] : stretch(history, number);
  for (let i = 0; i < rest; i++) for (const { rule, verdict } of events[i]!.fired) countFor(rule)[verdict]++;
  return [...counts.values()].filter(({ acted, refused }) => acted + refused > 0);
}

/** Events in which a rule gave this verdict, newest first. */
export function firings(history: History, { rule, verdict, before, limit }: FiringsQuery): EventRow[] {
  const { tallies, end, rules } = history;
  const at = rules.get(rule);
  const upTo = (boundary: number, of: 'acted' | 'refused') =>
    at === undefined || (verdict !== 'both' && verdict !== of)
      ? 0
      : firingsIn(tallies[boundary]!, end.nodes.length, at, of);
  const count = (boundary: number) => upTo(boundary, 'acted') + upTo(boundary, 'refused');
  const matches = ({ fired }: SimEvent) =>
    fired.some((one) => one.rule === rule && (verdict === 'both' || one.verdict === verdict));
  return newestFirst(history, { before, after: -1, limit }, (number) => count(number + 1) > count(number), matches);
}
