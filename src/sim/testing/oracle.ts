/**
 * The five safety properties and true commitment, computed as they are stated: by looking at everything after every
 * event, with nothing remembered but what happened. Slow, and meant to be obviously right.
 */
import type { Entry, Log } from '../../raft/log.ts';
import { type CheckId, Due, type Envelope, type SimEvent, type World } from './inside.ts';

interface Leader {
  readonly server: number;
  readonly event: number;
  log: readonly Entry[];
}
interface Row {
  readonly entry: Entry;
  readonly committedIn: number;
  readonly claimed: boolean;
}

export interface Oracle {
  readonly leaders: Map<number, Leader>;
  readonly ledger: Row[];
  /** `check event index term servers`, each broken property once. */
  readonly violations: string[];
}

export function createOracle(world: World): Oracle & { observe(event: SimEvent): void } {
  const leaders = new Map<number, Leader>();
  const ledger: Row[] = [];
  const violations: string[] = [];
  const reported = new Set<string>();
  const applied = new Map<number, { entry: Entry; server: number }>();
  const created = new Map<string, string>();
  /** `term index`: who has it on disk and has acknowledged it in that term. */
  const holders = new Map<string, Set<number>>();
  const majority = Math.floor(world.nodes.length / 2) + 1;

  const report = (check: CheckId, event: number, index: number, term: number, servers: readonly number[]): void => {
    const what = `${check} ${index} ${term} ${servers.join()}`;
    if (!reported.has(what)) violations.push(`${event} ${what}`);
    reported.add(what);
  };

  const write = (event: number, entry: Entry, committedIn: number, claimed: boolean): void => {
    const index = ledger.length + 1;
    for (const [term, leader] of leaders) {
      if (term > committedIn && !same(leader.log[index - 1], entry)) {
        report('leaderCompleteness', event, index, term, [leader.server]);
      }
    }
    ledger.push({ entry, committedIn, claimed });
  };

  /** Log Matching as a statement about all logs there ever were. */
  const lookAtAllLogs = (event: number): void => {
    for (const { server } of world.nodes) {
      let prevTerm = 0;
      for (const [i, entry] of entriesOf(server.persistent.log).entries()) {
        const key = `${i + 1} ${entry.term}`;
        const content = `${prevTerm} ${JSON.stringify(entry.payload)}`;
        if (!created.has(key)) created.set(key, content);
        // A log that jumps over an index holds an entry in a place where it was not made.
        if (created.get(key) !== content || entry.index !== i + 1) {
          report('logMatching', event, i + 1, entry.term, [server.id]);
        }
        prevTerm = entry.term;
      }
    }
  };

  const noteCopies = (term: number, server: number, upTo: number): void => {
    // Its place in the log counts: a broken rule can put an entry where it does not belong.
    for (const [i, { term: own }] of entriesOf(world.nodes[server - 1]!.durable.log).entries()) {
      if (own !== term || i >= upTo) continue;
      const key = `${term} ${i + 1}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(server));
    }
  };

  const observe = (event: SimEvent): void => {
    const { id, before, after, server } = event;
    if (before === null || after === null) return;
    const term = after.persistent.currentTerm;
    const log = entriesOf(after.persistent.log);
    const leads = after.volatile.role.name === 'leader';
    const led = before.volatile.role.name === 'leader' && before.persistent.currentTerm === term;

    if (leads && !led) {
      const other = leaders.get(term);
      if (other !== undefined && other.server !== server) report('electionSafety', id, 0, term, [other.server, server]);
      const lacking = ledger.find((row, i) => row.committedIn < term && !same(log[i], row.entry));
      if (lacking !== undefined) report('leaderCompleteness', id, lacking.entry.index, term, [server]);
      if (other === undefined) leaders.set(term, { server, event: id, log });
    }
    if (leads && led) {
      const lost = entriesOf(before.persistent.log).find((entry, i) => !same(log[i], entry));
      if (lost !== undefined) report('leaderAppendOnly', id, lost.index, term, [server]);
    }
    if (leads && leaders.get(term)?.server === server) leaders.get(term)!.log = log;
    lookAtAllLogs(id);

    for (const { body } of sentIn(world, event)) {
      if (body.type === 'AppendEntriesResponse' && body.success) noteCopies(body.term, server, body.matchIndex);
    }
    const { durable } = world.nodes[server - 1]!;
    if (leaders.get(durable.currentTerm)?.server === server) noteCopies(durable.currentTerm, server, Infinity);
    for (const [key, servers] of holders) {
      const [inTerm, index] = key.split(' ').map(Number) as [number, number];
      const leader = leaders.get(inTerm);
      if (leader === undefined || servers.size < majority) continue;
      for (const entry of leader.log.slice(ledger.length, index)) write(id, entry, inTerm, false);
    }

    if (after.volatile.commitIndex > before.volatile.commitIndex) {
      for (let index = 1; index <= after.volatile.commitIndex; index++) {
        const row = ledger[index - 1];
        if (row !== undefined && same(log[index - 1], row.entry)) continue;
        report('stateMachineSafety', id, index, log[index - 1]?.term ?? term, [server]);
        break;
      }
      while (ledger.length < after.volatile.commitIndex && log[ledger.length] !== undefined) {
        write(id, log[ledger.length]!, term, true);
      }
    }
    for (let index = before.volatile.lastApplied + 1; index <= after.volatile.lastApplied; index++) {
      const entry = log[index - 1]!;
      const first = applied.get(index);
      if (first === undefined) applied.set(index, { entry, server });
      else if (!same(first.entry, entry)) report('stateMachineSafety', id, index, entry.term, [server, first.server]);
    }
  };

  lookAtAllLogs(-1);
  return { leaders, ledger, violations, observe };
}

/** The two states agree with each other as Figure 3 says: the pairwise form of Log Matching. */
export function logsMatch(a: Log, b: Log): boolean {
  const [mine, theirs] = [entriesOf(a), entriesOf(b)];
  const last = mine.findLastIndex((entry, i) => theirs[i]?.term === entry.term);
  return mine.every((entry, i) => i > last || same(theirs[i], entry));
}

/** Every message that left in this event, whatever became of it. */
function sentIn({ queue, held }: World, { firstSent, sent }: SimEvent): Envelope[] {
  const queued = [...queue.heap.subarray(0, queue.size)]
    .filter((slot) => queue.kind[slot] === Due.message || queue.kind[slot] === Due.cut)
    .map((slot) => queue.envelope[slot]!);
  return [...queued, ...held].filter(({ id }) => id >= firstSent && id < firstSent + sent);
}

const entriesOf = (log: Log): readonly Entry[] => log.entries.slice(0, log.length);

const same = (a: Entry | undefined, b: Entry): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b);
