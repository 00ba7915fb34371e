/** What an event changed at its server, row by row; rows that never say more than "the same" are left out. */
import { formatSpan } from '../../../narration/index.ts';
import type { EventDetail, ServerState } from '../../../store/index.ts';
import { inspectWords } from './words.ts';
import { words } from '../words.ts';

/** A value as text, or a term, which is drawn as its bullet. */
export type Cell = string | { readonly term: number };
interface ChangeRow {
  readonly name: string;
  readonly before: Cell;
  readonly after: Cell;
  readonly changed: boolean;
}

const { table } = inspectWords;

/** Empty where no server took part. */
export function changesOf({ before, after, timerBefore, timerAfter }: EventDetail): readonly ChangeRow[] {
  if (before === null || after === null) return [];
  const row = (name: string, cell: (server: ServerState) => Cell, always = false): ChangeRow[] => {
    const [was, is] = [cell(before), cell(after)];
    const changed = textOf(was) !== textOf(is);
    return always || changed ? [{ name, before: was, after: is, changed }] : [];
  };
  const others = (after.nextIndex.length > 0 ? after : before).nextIndex.map((_, id) => id).slice(1);
  return [
    ...row(table.status, ({ status }) => table.statusOf[status]),
    ...row(table.term, ({ currentTerm }) => ({ term: currentTerm }), true),
    ...row(table.votedFor, ({ votedFor }) => (votedFor === 0 ? words.nobody : words.server(votedFor)), true),
    ...row(table.role, ({ role }) => inspectWords.role[role], true),
    ...row(table.votes, ({ votes }) => String(votes.filter((vote) => vote === 1).length)),
    ...timerRow(timerBefore, timerAfter),
    ...row(table.log, ({ lastIndex }) => table.entries(lastIndex), true),
    ...row('commitIndex', ({ commitIndex }) => String(commitIndex)),
    ...row('lastApplied', ({ lastApplied }) => String(lastApplied)),
    ...row('leaderId', ({ leaderId }) => (leaderId === 0 ? words.nobody : words.server(leaderId))),
    ...row(table.disk, ({ durable }) => table.onDisk(durable.currentTerm, durable.lastIndex)),
    ...others.flatMap((id) => [
      ...row(table.next(id), ({ nextIndex }) => indexAt(nextIndex, id)),
      ...row(table.match(id), ({ matchIndex }) => indexAt(matchIndex, id)),
    ]),
  ];
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : String(cell.term));
const indexAt = (indexes: readonly number[], id: number): string => String(indexes[id] ?? table.none);

/** A timer that runs on is no change; one that was set anew, or stopped, is. */
function timerRow(before: number, after: number): ChangeRow[] {
  const set = Number.isFinite(after) && after > (Number.isFinite(before) ? before : 0);
  const stopped = Number.isFinite(before) && !Number.isFinite(after);
  const text = (left: number) => (Number.isFinite(left) ? formatSpan(left) : table.notRunning);
  return [
    {
      name: table.timer,
      before: text(before),
      after: set ? table.reset(text(after)) : text(after),
      changed: set || stopped,
    },
  ];
}
