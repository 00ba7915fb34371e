/** The clients' operations as the page sees them: the newest, those without an outcome among them. */
import { commandText, type Operation, type World } from '../sim/index.ts';
import type { ClientOperation } from './protocol.ts';

const MOST = 8;

/** Oldest first. */
export function newestOperations({ clients }: World): readonly Operation[] {
  const { open, closed } = clients;
  const ended = closed.items.slice(Math.max(0, closed.length - MOST), closed.length);
  return [...ended, ...open].sort((a, b) => a.id - b.id).slice(-MOST);
}

export function clientOperation(operation: Operation): ClientOperation {
  const { client, id, command, asked, invokedAt, returnedAt, outcome, result, attempts } = operation;
  return {
    client,
    request: id,
    command: commandText(command),
    target: asked,
    invokedAt,
    returnedAt,
    outcome,
    result,
    attempts,
  };
}
