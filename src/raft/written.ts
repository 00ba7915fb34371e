/** The disk reports back: what a server said or did may now count for itself. */
import { countOwnCopy } from './commitment.ts';
import { countOwnVote } from './elections.ts';
import { volatileOf, writesOf } from './state.ts';
import { changeVolatile, type Turn } from './turn.ts';
import type { Index, Options, WriteId } from './types.ts';

/** `write` and all before it are durable; the log was `lastIndex` long when it was issued. */
export function written(turn: Turn, write: WriteId, lastIndex: Index, options: Options): void {
  const { commitIndex, lastApplied, leaderId, role, writes } = turn.server.volatile;
  if (write <= writes.written) return;
  const reached = writesOf(writes.issued, write, writes.term, writes.log);
  changeVolatile(turn, volatileOf(commitIndex, lastApplied, leaderId, role, reached));
  countOwnVote(turn, options);
  countOwnCopy(turn, lastIndex, options);
}
