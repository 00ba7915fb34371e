/** The words for what can happen next. Another language is another value. */
import type { Index, ServerId } from '../raft/types.ts';
import { commandNamed } from '../sim/index.ts';
import type { MessageId, MessageKind } from '../sim/types.ts';
import { lowered, type Parts, S, say } from './parts.ts';
import { englishState } from './stateWords.ts';

const end = (id: ServerId) => (id === 0 ? 'client' : S(id));
/** Shorter than the commands' own words: the row says what it is done to. A write that fails takes its server down. */
const VERBS: Readonly<Record<string, string>> = {
  deliver: 'Deliver',
  drop: 'Drop',
  completeWrite: 'Complete',
  crash: 'Fail',
  timeout: 'Fire',
  heartbeat: 'Fire',
};

export const englishChoices = {
  someMessage: (message: MessageId): Parts => say`Message m${message}`,
  message: (kind: MessageKind, from: ServerId, to: ServerId, count: number): Parts => {
    const name = englishState.names.message[kind];
    return say`${kind === 'append' ? `${name} +${count}` : name}, ${end(from)} to ${end(to)}`;
  },
  diskWrite: (server: ServerId): Parts => say`${S(server)} writes to disk`,
  timer: {
    election: (server: ServerId): Parts => say`${S(server)}, election timer`,
    heartbeat: (server: ServerId): Parts => say`${S(server)}, heartbeat`,
  },
  nothing: say`Then nothing changes.`,
  speaks: (server: ServerId): Parts => say`Then ${S(server)} sends what waited for its disk.`,
  ownCopyCounts: (server: ServerId): Parts => say`Then ${S(server)} counts its own copy.`,
  writes: (server: ServerId, first: Index, last: Index): Parts =>
    first === last
      ? say`Then ${S(server)} writes entry ${first} to disk.`
      : say`Then ${S(server)} writes entries ${first} to ${last} to disk.`,
  then: (headline: Parts): Parts => say`Then ${lowered(headline)}.`,
  verb: (command: string): string => VERBS[command] ?? commandNamed(command)?.label ?? command,
};

export type ChoiceWords = typeof englishChoices;
