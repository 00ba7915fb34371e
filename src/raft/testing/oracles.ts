/** The five safety properties of Figure 3 in their naive form: slow, short, and easy to believe. */
import { type Entry, entryAt, lastIndex, type Log, termAt } from '../log.ts';
import type { Index, Server, ServerId, Term } from '../types.ts';

export type Property =
  'Election Safety' | 'Leader Append-Only' | 'Log Matching' | 'Leader Completeness' | 'State Machine Safety';

export class Oracle {
  readonly broken = new Set<Property>();
  private readonly leaderOf = new Map<Term, ServerId>();
  private readonly committed = new Map<Index, { entry: Entry; term: Term }>();
  private readonly applied = new Map<Index, Entry>();

  /** Looks at one server before and after an event, and at the logs of all. */
  observe(before: Server, after: Server, all: readonly Server[]): void {
    const { currentTerm, log } = after.persistent;
    const leads = after.volatile.role.name === 'leader';
    if (leads && before.volatile.role.name !== 'leader') this.elected(after);
    if (leads && before.volatile.role.name === 'leader' && before.persistent.currentTerm === currentTerm) {
      if (!isPrefix(before.persistent.log, log)) this.broken.add('Leader Append-Only');
    }
    for (let index = 1; index <= Math.min(after.volatile.commitIndex, lastIndex(log)); index++) {
      if (!this.committed.has(index)) this.committed.set(index, { entry: entryAt(log, index)!, term: currentTerm });
    }
    for (const other of all) if (!match(log, other.persistent.log)) this.broken.add('Log Matching');
  }

  apply(index: Index, entry: Entry): void {
    const first = this.applied.get(index);
    if (first === undefined) this.applied.set(index, entry);
    else if (!same(first, entry)) this.broken.add('State Machine Safety');
  }

  private elected({ id, persistent: { currentTerm, log } }: Server): void {
    const first = this.leaderOf.get(currentTerm);
    if (first !== undefined && first !== id) this.broken.add('Election Safety');
    this.leaderOf.set(currentTerm, first ?? id);
    for (const [index, { entry, term }] of this.committed) {
      if (term < currentTerm && !same(entryAt(log, index), entry)) this.broken.add('Leader Completeness');
    }
  }
}

const same = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a === b || (a?.term === b?.term && JSON.stringify(a?.payload) === JSON.stringify(b?.payload));

function isPrefix(short: Log, long: Log): boolean {
  for (let index = 1; index <= lastIndex(short); index++) {
    if (!same(entryAt(short, index), entryAt(long, index))) return false;
  }
  return true;
}

/** Where two logs hold an entry with the same index and term, they are the same up to there. */
function match(a: Log, b: Log): boolean {
  let agree = true;
  for (let index = 1; index <= Math.min(lastIndex(a), lastIndex(b)); index++) {
    agree &&= same(entryAt(a, index), entryAt(b, index));
    if (!agree && termAt(a, index) === termAt(b, index)) return false;
  }
  return true;
}
