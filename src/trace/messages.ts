/** Messages as a trace tells them: who to whom, and the fields of Figure 2. */
import { CLIENT, commandText, type Envelope, type LostWhy } from '../sim/index.ts';
import { entriesOf } from './servers.ts';

export function messageOf({ id, from, to, sentAt, body }: Envelope, lost: LostWhy | null): Record<string, unknown> {
  return { id, from: end(from), to: end(to), sentAt, ...fieldsOf(body), ...(lost === null ? {} : { lost }) };
}

const end = (id: number): string => (id === CLIENT ? 'client' : `S${id}`);

function fieldsOf(body: Envelope['body']): object {
  switch (body.type) {
    case 'AppendEntriesRequest':
      return { ...body, entries: entriesOf(body.entries) };
    case 'ClientRequest':
      return { ...body, command: commandText(body.command) };
    default:
      return body;
  }
}
