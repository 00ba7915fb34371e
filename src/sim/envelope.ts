/** A message on its way: Raft's message with both ends and the fate that was drawn when it was sent. */
import type { Command, Message, RequestId, ServerId } from '../raft/types.ts';
import type { Answer } from '../raft/types.ts';
import type { EventId, MessageId, Micros } from './types.ts';

export interface Envelope {
  readonly id: MessageId;
  readonly from: ServerId;
  readonly to: ServerId;
  readonly sentAt: Micros;
  /** When it arrives if nothing interferes; Infinity while held. */
  readonly deliverAt: Micros;
  /** The event that sent it. */
  readonly sentBy: EventId;
  readonly fate: Fate;
  /** 0, or the id of the message that this one duplicates. */
  readonly duplicateOf: MessageId;
  readonly body: Message | ClientRequest | ClientAnswer;
}
/** lose: it dies on the way, half-way to the eye; held: waits for the user's release. */
export type Fate = 'arrive' | 'lose' | 'held';

export interface ClientRequest {
  readonly type: 'ClientRequest';
  readonly client: number;
  readonly request: RequestId;
  readonly command: Command;
}
export interface ClientAnswer {
  readonly type: 'ClientAnswer';
  readonly client: number;
  readonly request: RequestId;
  readonly answer: Answer;
  /** What the state machine returned, '' when nothing. */
  readonly result: string;
}
