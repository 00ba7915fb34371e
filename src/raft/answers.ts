/** What clients are told about the commands that a leader took. */
import { acted } from './fired.ts';
import { leaderOf } from './state.ts';
import { changeRole, emit, report, type Turn } from './turn.ts';
import type { Answer, Effect, Options, PendingRequest, RequestId } from './types.ts';

const ANSWERED = acted('LR-2');
const UNKNOWN: Answer = { status: 'unknown' };
export const NOBODY_WAITS: readonly PendingRequest[] = [];

export function answer(request: RequestId, said: Answer): Effect {
  return { type: 'answer', request, answer: said, after: 0 };
}

/** LR-2: answers those whose entries have been applied, in the order of their index. */
export function answerApplied(turn: Turn, options: Options): void {
  const { role, lastApplied } = turn.server.volatile;
  if (role.name !== 'leader') return;
  const { pending } = role;
  let answered = 0;
  while (answered < pending.length && options.rules.mayAnswer(pending[answered]!.index, lastApplied)) {
    const { index, request } = pending[answered++]!;
    emit(turn, answer(request, { status: 'applied', index }));
  }
  if (answered === 0) return;
  report(turn, ANSWERED);
  const waiting = answered === pending.length ? NOBODY_WAITS : pending.slice(answered);
  changeRole(turn, leaderOf(role.nextIndex, role.matchIndex, role.sentIndex, waiting));
}

/** A leader that steps down cannot tell the end of what it took: an entry may still commit, or be replaced. */
export function answerUnknown(turn: Turn, pending: readonly PendingRequest[]): void {
  for (const { request } of pending) emit(turn, answer(request, UNKNOWN));
}
