/** What happened in a cluster as lines of text, for the golden files. */
import type { Fired } from '../fired.ts';
import type { Entry } from '../log.ts';
import type { Message, ServerId } from '../types.ts';
import type { Happened } from './cluster.ts';

/** `names` are by server id. */
export const transcript = (history: readonly Happened[], names: readonly string[]): string[] =>
  history.flatMap(({ server, input, fired }) => {
    const rules = fired.map(describeFired).join(', ');
    const name = names[server]!;
    switch (input.type) {
      case 'message':
        return [`${route(names, input.from, server)}${describeMessage(input.message)}   | ${rules}`];
      case 'timeout':
        return [`${name}: ${input.timer} timeout   | ${rules}`];
      case 'clientRequest':
        return [`${name}: client request   | ${rules}`];
      case 'start':
      case 'restart':
        return [];
      case 'written':
        return fired.length === 0 ? [] : [`${name}: written   | ${rules}`];
    }
  });

const route = (names: readonly string[], from: ServerId, to: ServerId) => `${names[from]} -> ${names[to]}: `;

function describeMessage(message: Message): string {
  switch (message.type) {
    case 'RequestVoteRequest':
      return `RequestVote T${message.term}, last ${message.lastLogIndex}:${message.lastLogTerm}`;
    case 'RequestVoteResponse':
      return `${message.voteGranted ? 'yes' : 'no'} T${message.term}`;
    case 'AppendEntriesRequest':
      return `AppendEntries T${message.term}, prev ${message.prevLogIndex}:${message.prevLogTerm}, ${describeEntries(message.entries)}`;
    case 'AppendEntriesResponse':
      if (message.success) return `stored up to ${message.matchIndex}`;
      return message.conflictIndex === 0
        ? 'does not fit'
        : `does not fit, term ${message.conflictTerm} from ${message.conflictIndex}`;
  }
}

const describeEntries = (entries: readonly Entry[]): string =>
  entries.length === 0 ? 'no entries' : `entries ${entries.map((entry) => `${entry.index}:${entry.term}`).join(' ')}`;

function describeFired({ rule, verdict, facts }: Fired): string {
  const values = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  return `${verdict === 'acted' ? rule : `${rule} refuses`}${values.length === 0 ? '' : ` (${values.join(', ')})`}`;
}
