/** What verbs have in common: messages are made to arrive, disks to finish, and it is said why that cannot be. */
import { notRunning } from '../../sim/commands/refusals.ts';
import type { Envelope } from '../../sim/envelope.ts';
import { messagesInFlight, type MessageId, nodeOf, refusalSentence, type World } from '../../sim/index.ts';
import type { ServerId } from '../../raft/types.ts';
import type { Stage } from './define.ts';

type Body = Envelope['body'];
type Type = Body['type'];
export type Carrying<T extends Type> = Envelope & { readonly body: Extract<Body, { type: T }> };

/** What is on its way from one to the other, in the order of sending; `since`: the number of the first that counts. */
export function onTheWay<T extends Type>(
  world: World,
  type: T,
  from: ServerId,
  to: ServerId,
  since: MessageId = 0,
): Carrying<T>[] {
  return messagesInFlight(world).filter(
    (envelope): envelope is Carrying<T> =>
      envelope.body.type === type && envelope.from === from && envelope.to === to && envelope.id >= since,
  );
}

/** Why a server cannot take part in anything; '' when it can. */
export function unable(world: World, server: ServerId): string {
  const refusal = notRunning(world, server);
  return refusal === null ? '' : refusalSentence(refusal);
}

/** A message arrives, and what its receiver writes because of it gets to the disk. */
export function arrive(stage: Stage, { id, to }: Envelope): string {
  return stage.command('deliver', { message: id }) || finishWrites(stage, to);
}

/** Everything that a server's disk has under way; nothing for a client. */
export function finishWrites(stage: Stage, server: ServerId): string {
  while (server > 0 && nodeOf(stage.world, server).writes.length > 0) {
    const problem = stage.command('completeWrite', { server });
    if (problem !== '') return problem;
  }
  return '';
}

/** The first problem of several deeds, which end there; '' when all are done. */
export function inTurn<T>(items: readonly T[], deed: (item: T) => string): string {
  for (const item of items) {
    const problem = deed(item);
    if (problem !== '') return problem;
  }
  return '';
}

/** "S2 and S3" */
export function listed(servers: readonly ServerId[]): string {
  const names = servers.map((server) => `S${server}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
