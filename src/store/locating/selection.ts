/** What is selected, as an address has it: S3, m7, S1-S2, S1:4, e120. */
import type { Selection, State } from '../types.ts';

/** Undefined where nothing is. */
export function selectionText(selection: Selection): string | undefined {
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'server':
      return `S${selection.server}`;
    case 'message':
      return `m${selection.message}`;
    case 'link':
      return `S${selection.from}-S${selection.to}`;
    case 'entry':
      return `S${selection.server}:${selection.index}`;
    case 'event':
      return `e${selection.event}`;
  }
}

/** Null for what this run has nothing of. An entry is the one that lies at its place now. */
export function readSelection(
  text: string,
  { size, logs, end }: Pick<State, 'size' | 'logs' | 'end'>,
): Selection | null {
  const [, server, other, index] = /^S(\d+)(?:-S(\d+)|:(\d+))?$/i.exec(text) ?? [];
  const [, letter, number] = /^([me])(\d+)$/i.exec(text) ?? [];
  if (letter?.toLowerCase() === 'm') return { kind: 'message', message: Number(number) };
  if (letter !== undefined) return Number(number) < end.events ? { kind: 'event', event: Number(number) } : null;
  if (server === undefined || !isServer(Number(server), size)) return null;
  const from = Number(server);
  if (other !== undefined) {
    const to = Number(other);
    return isServer(to, size) && to !== from ? { kind: 'link', from, to } : null;
  }
  if (index === undefined) return { kind: 'server', server: from };
  const place = logs.rows[from]?.[Number(index) - logs.first] ?? -1;
  const entry = logs.entries[place];
  return entry === undefined ? null : { kind: 'entry', server: from, index: entry.index, term: entry.term };
}

const isServer = (id: number, size: number) => id >= 1 && id <= size;
