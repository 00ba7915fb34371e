/** The words for moving in time: choices, branches, searches, marks. Another language is another value. */
import type { TimerKind } from '../raft/types.ts';
import type { BranchInfo, ChosenThing } from '../sim/index.ts';
import { commandNamed } from '../sim/index.ts';
import type { EventRow, Micros } from '../sim/types.ts';
import { formatClock } from './numbers.ts';
import { type Parts, S, say } from './parts.ts';
import { sentenceOf } from './sentence.ts';
import { englishState } from './stateWords.ts';
import type { MessageView } from './view.ts';

const end = (id: number) => (id === 0 ? 'the client' : S(id));
const timers: Readonly<Record<TimerKind, string>> = { election: 'election timer', heartbeat: 'heartbeat' };
const verbs: Readonly<Record<string, string>> = {
  deliver: 'Deliver',
  drop: 'Drop',
  completeWrite: 'Complete',
  crash: 'Fail',
  timeout: 'Fire',
  heartbeat: 'Fire',
};

export const englishTime = {
  choice: (what: ChosenThing, message: MessageView | undefined): Parts => {
    switch (what.kind) {
      case 'message': {
        if (message === undefined) return say`Message m${what.message}`;
        const kind = message.kind === 'append' ? `Append +${message.count}` : englishState.names.message[message.kind];
        return say`${kind}, ${end(message.from)} to ${end(message.to)}`;
      }
      case 'write':
        return say`${S(what.server)} writes to disk`;
      case 'timer':
        return say`${S(what.server)}, ${timers[what.timer]}`;
    }
  },
  then: (row: EventRow): Parts => say`Then ${sentenceOf(row).headline}.`,
  verb: (command: string): string => verbs[command] ?? commandNamed(command)?.words.label ?? command,

  branch: ({ name, act }: BranchInfo): string =>
    name || (act === null ? 'As it was' : (commandNamed(act.name)?.words.label ?? act.name)),
  branchSpan: (fork: Micros, ends: Micros): string => `forks at ${formatClock(fork)}, ends at ${formatClock(ends)}`,
};

export type TimeWords = typeof englishTime;
