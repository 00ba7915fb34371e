import type { Term } from '../raft/types.ts';
import type { Envelope } from './envelope.ts';
import type { MessageKind, MessageSort } from './types.ts';

/** What a message is to the eye. A refusal for the term looks like one for the log: the log was not taken. */
export function messageKind({ body }: Envelope): MessageKind {
  switch (body.type) {
    case 'RequestVoteRequest':
      return 'voteRequest';
    case 'RequestVoteResponse':
      return body.voteGranted ? 'voteGranted' : 'voteRefused';
    case 'AppendEntriesRequest':
      return body.entries.length === 0 ? 'heartbeat' : 'append';
    case 'AppendEntriesResponse':
      return body.success ? 'stored' : 'mismatch';
    case 'ClientRequest':
      return 'clientRequest';
    case 'ClientAnswer':
      return 'clientAnswer';
  }
}

export function messageSort(envelope: Envelope): MessageSort {
  return { kind: messageKind(envelope), from: envelope.from, to: envelope.to };
}

/** The term that a message carries; 0 for the clients'. */
export function messageTerm({ body }: Envelope): Term {
  return 'term' in body ? body.term : 0;
}
