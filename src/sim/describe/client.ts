/** What a client did or heard. */
import type { Envelope } from '../envelope.ts';
import { commandText } from '../machine.ts';
import type { Happening, SimEvent } from '../types.ts';

export function clientHappenings({ operation, envelope, at, sent, command, lost }: SimEvent): Happening[] {
  if (command !== null && command.name === 'duplicate') return [];
  // A command that only handles the answer, and a loss, are nothing that the client hears.
  const arrives = envelope !== null && lost === null && (command === null || command.name === 'deliver');
  if (operation === null) return arrives ? [hears(envelope, '', 'tooLate')] : [];
  const { client, outcome, result, asked: to, attempts: attempt } = operation;
  const text = commandText(operation.command);
  const ended = outcome !== 'pending';
  if (ended && operation.returnedAt < at && envelope !== null) return [hears(envelope, text, 'tooLate')];
  const heard = envelope === null || lost !== null ? [] : [hears(envelope, text, 'notLeader')];
  if (ended) {
    const end: Happening = { what: 'clientEnds', client, command: text, outcome, result };
    return outcome === 'gaveUp' ? [end, ...heard] : [end];
  }
  if (sent === 0) return heard;
  return [{ what: 'clientSends', client, to, command: text, attempt }, ...heard];
}

/** The answer that did not end the operation. */
function hears({ from, body }: Envelope, command: string, answer: 'notLeader' | 'tooLate'): Happening {
  const { client } = body as Extract<Envelope['body'], { client: number }>;
  return { what: 'clientHears', client, from, command, answer };
}
