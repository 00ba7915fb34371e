/**
 * The values behind what the rules decided, for whoever tells it. The core reports only what the states before and
 * after do not show, so that a report costs next to nothing; the rest is read off them here, when somebody asks.
 */
import type { Facts, Fired } from '../../raft/fired.ts';
import { lastIndex, lastTerm, termAt } from '../../raft/log.ts';
import type { RuleId } from '../../raft/rule-ids.ts';
import type { Leader, Server } from '../../raft/types.ts';
import type { Envelope } from '../envelope.ts';
import type { Happening, SimEvent } from '../types.ts';

/** One event as the rules met it. */
interface Scene {
  readonly before: Server;
  readonly after: Server;
  readonly envelope: Envelope | null;
  readonly happenings: readonly Happening[];
}

/** The reports of the event, each with the values it looked at, under the names of Figure 2. */
export function firedWithFacts({ fired, before, after, envelope }: SimEvent, happenings: readonly Happening[]) {
  if (before === null || after === null || fired.length === 0) return fired;
  const scene = { before, after, envelope, happenings };
  return fired.map((report): Fired => {
    const facts = (report.verdict === 'acted' ? ACTED : REFUSED)[report.rule]?.(scene, report.facts);
    return facts === undefined ? report : { ...report, facts: { ...report.facts, ...facts } };
  });
}

type Read = (scene: Scene, reported: Facts) => Facts | undefined;

const ACTED: Partial<Record<RuleId, Read>> = {
  'PS-1': ({ after }) => ({ currentTerm: after.persistent.currentTerm }),
  'PS-2': ({ before, after }) => ({
    votedFor: before.persistent.votedFor,
    term: before.persistent.currentTerm,
    currentTerm: after.persistent.currentTerm,
  }),
  'PS-3': ({ after }) => {
    const leader = leading(after);
    return leader === null
      ? { lastLogIndex: lastIndex(after.persistent.log) }
      : { matchIndex: leader.matchIndex[after.id] ?? 0 };
  },
  'PS-4': started,
  'RO-1': ({ after }) => ({ currentTerm: after.persistent.currentTerm }),
  'RO-2': appended(({ term, leaderId }) => ({ term, leaderId })),

  'TM-1': ({ before, envelope }) => {
    if (envelope === null || !('term' in envelope.body)) return undefined;
    return { term: envelope.body.term, currentTerm: before.persistent.currentTerm, sender: envelope.from };
  },

  'RV-2': asked(({ candidateId, term }) => ({ candidateId, term })),
  'RV-3': asked(({ candidateId, lastLogTerm, lastLogIndex }, { before }) => {
    const { log } = before.persistent;
    const own = { ownLastLogTerm: lastTerm(log), ownLastLogIndex: lastIndex(log) };
    return { candidateId, lastLogTerm, lastLogIndex, ...own };
  }),
  'RV-4': asked(({ candidateId, term }) => ({ candidateId, term })),
  'RV-5': asked(({ candidateId }) => ({ candidateId })),

  'EL-1': ({ after }) => ({ currentTerm: after.persistent.currentTerm }),
  'EL-4': ({ before, after }) => ({
    term: before.persistent.currentTerm,
    currentTerm: after.persistent.currentTerm,
  }),
  'EL-5': ({ before, after }) => ({
    currentTerm: after.persistent.currentTerm,
    nextIndex: lastIndex(before.persistent.log) + 1,
  }),
  'EL-6': newest,
  'EL-8': ({ before, after }) => ({
    leaderId: before.volatile.leaderId,
    currentTerm: after.persistent.currentTerm,
  }),

  'AE-2': appended(({ prevLogIndex, prevLogTerm }) => ({ prevLogIndex, prevLogTerm })),
  'AE-4': ({ happenings }) => {
    const stored = happenings.find((h) => h.what === 'stores');
    return stored && { from: stored.first, to: stored.last };
  },
  'AE-5': appended(({ leaderCommit }, { after }) => ({ leaderCommit, commitIndex: after.volatile.commitIndex })),
  'AE-6': ({ after }) => ({ currentTerm: after.persistent.currentTerm }),
  'AE-8': appended(({ prevLogIndex, entries }) => ({ from: prevLogIndex + 1, to: prevLogIndex + entries.length })),
  'AE-9': ({ after }) => ({ leaderId: after.volatile.leaderId }),

  'LR-1': newest,
  'LR-2': ({ before, after }) => {
    const { lastApplied } = after.volatile;
    // A server alone in its cluster answers in the very event that brought the command.
    return { index: leading(before)?.pending[0]?.index ?? lastApplied, lastApplied };
  },
  'LR-3': ({ after, envelope }) => {
    const leader = leading(after);
    if (leader === null) return undefined;
    const others = leader.nextIndex.map((_, id) => id).filter((id) => id > 0 && id !== after.id);
    const answered = envelope?.body.type === 'AppendEntriesResponse' ? [envelope.from] : others;
    return {
      nextIndex: Math.min(...answered.map((id) => leader.nextIndex[id]!)),
      to: Math.max(...answered.map((id) => leader.sentIndex[id]!)),
    };
  },
  'LR-4': ({ after, envelope }) =>
    follower(after, envelope, (leader, id) => ({
      follower: id,
      matchIndex: leader.matchIndex[id]!,
      nextIndex: leader.nextIndex[id]!,
    })),
  'LR-5': steppedBack,
  'LR-6': steppedBack,

  'CM-2': ({ before, after }) => {
    const from = before.volatile.commitIndex + 1;
    const { log } = after.persistent;
    const to = after.volatile.commitIndex;
    const { currentTerm } = after.persistent;
    return { from, term: termAt(log, from), to, lastTerm: termAt(log, to), currentTerm };
  },
  'CM-1': ({ after }, { to = 0 }) => {
    const { log, currentTerm } = after.persistent;
    return { term: termAt(log, to), currentTerm };
  },
  'AP-1': ({ before, after }) => ({ from: before.volatile.lastApplied + 1, to: after.volatile.lastApplied }),
};

/** Who was refused, and of which terms the entry and the leader are that does not commit it. */
const REFUSED: Partial<Record<RuleId, Read>> = {
  'TM-3': ({ envelope }) => (envelope === null ? undefined : { sender: envelope.from }),
  'RV-1': asked(({ candidateId }) => ({ candidateId })),
  'RV-2': asked(({ candidateId }) => ({ candidateId })),
  'RV-3': asked(({ candidateId }) => ({ candidateId })),
  'AE-1': appended(({ leaderId }) => ({ leaderId })),
  'CM-1': ({ after }, { index = 0 }) => {
    const { log, currentTerm } = after.persistent;
    const term = termAt(log, index);
    return term === currentTerm ? undefined : { term, currentTerm };
  },
  'CM-3': appended(({ leaderId }) => ({ leaderId })),
  'LR-5': ({ envelope }) => (envelope === null ? undefined : { follower: envelope.from }),
};

function leading({ volatile }: Server): Leader | null {
  return volatile.role.name === 'leader' ? volatile.role : null;
}

function started({ after }: Scene): Facts {
  const { currentTerm, log } = after.persistent;
  return { currentTerm, lastLogIndex: lastIndex(log) };
}

/** The entry that a leader has just put at the end of its log. */
function newest({ after }: Scene): Facts {
  const { log, currentTerm } = after.persistent;
  return { index: lastIndex(log), term: currentTerm };
}

function steppedBack({ before, after, envelope }: Scene): Facts | undefined {
  const was = leading(before);
  if (was === null || envelope?.body.type !== 'AppendEntriesResponse') return undefined;
  const { conflictTerm, conflictIndex } = envelope.body;
  return follower(after, envelope, (leader, id) => ({
    follower: id,
    was: was.nextIndex[id]!,
    nextIndex: leader.nextIndex[id]!,
    ...(conflictIndex === 0 ? {} : { conflictTerm, conflictIndex }),
  }));
}

/** What a leader knows of the follower that answered it. */
function follower(after: Server, envelope: Envelope | null, read: (leader: Leader, from: number) => Facts) {
  const leader = leading(after);
  return leader === null || envelope === null ? undefined : read(leader, envelope.from);
}

type Body<Type extends Envelope['body']['type']> = Extract<Envelope['body'], { type: Type }>;

function asked(read: (request: Body<'RequestVoteRequest'>, scene: Scene) => Facts): Read {
  return (scene) => (scene.envelope?.body.type === 'RequestVoteRequest' ? read(scene.envelope.body, scene) : undefined);
}

function appended(read: (request: Body<'AppendEntriesRequest'>, scene: Scene) => Facts): Read {
  return (scene) =>
    scene.envelope?.body.type === 'AppendEntriesRequest' ? read(scene.envelope.body, scene) : undefined;
}
