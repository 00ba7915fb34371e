/** How a leader finds where a follower's log and its own part (§5.3): one entry back, or a whole term at a time. */
import { lastOfTerm, type Log } from './log.ts';
import type { AppendEntriesResponse, Index } from './types.ts';

/**
 * LR-5, LR-6: nextIndex after a refusal of the request at nextIndex - 1. It always falls, unless that would take it
 * into what this follower has already acknowledged. A refusal that names no conflict costs one entry.
 */
export function nextAfterRefusal(
  log: Log,
  nextIndex: Index,
  matchIndex: Index,
  { conflictTerm, conflictIndex }: AppendEntriesResponse,
): Index {
  const next = conflictIndex === 0 ? nextIndex - 1 : skipTerm(log, nextIndex - 1, conflictTerm, conflictIndex);
  return Math.max(matchIndex + 1, Math.min(next, nextIndex - 1));
}

/**
 * Where the leader holds the conflicting term before prevLogIndex, the logs may agree up to the end of that term;
 * where it does not, nothing of that term can stay. Looking only *before* prevLogIndex keeps nextIndex falling, even
 * if the leader holds the same term further on.
 */
function skipTerm(log: Log, prevLogIndex: Index, conflictTerm: number, conflictIndex: Index): Index {
  const last = conflictTerm === 0 ? 0 : lastOfTerm(log, conflictTerm, prevLogIndex);
  return last === 0 ? conflictIndex : last + 1;
}
