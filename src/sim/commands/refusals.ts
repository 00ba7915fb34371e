/** Why a command cannot be carried out, as data. */
import type { ServerId } from '../../raft/types.ts';
import { messageInFlight } from '../network.ts';
import type { MessageId, Refusal } from '../types.ts';
import { linkOf, nodeOf, type World } from '../world.ts';
import type { Reason } from './refusal-words.ts';

export function refuse(reason: Reason, facts: Refusal['facts'] = {}): Refusal {
  return { reason, facts };
}

export const isCut = (world: World, from: ServerId, to: ServerId): boolean => world.cut[linkOf(world, from, to)] === 1;

export function unknownServer(world: World, server: ServerId): Refusal | null {
  const servers = world.nodes.length;
  return server >= 1 && server <= servers ? null : refuse('unknownServer', { server, servers });
}

export function unknownLink(world: World, from: ServerId, to: ServerId): Refusal | null {
  if (from === to) return refuse('sameServer', { server: from });
  return unknownServer(world, from) ?? unknownServer(world, to);
}

/** Refuses unless the server exists, has started, and is neither down nor paused. */
export function notRunning(world: World, server: ServerId): Refusal | null {
  const unknown = unknownServer(world, server);
  if (unknown !== null) return unknown;
  const { status, booted } = nodeOf(world, server);
  if (!booted) return refuse('notStarted', { server });
  if (status === 'down') return refuse('serverIsDown', { server });
  return status === 'paused' ? refuse('serverIsPaused', { server }) : null;
}

export function notInFlight(world: World, message: MessageId): Refusal | null {
  if (message >= world.nextMessage) return refuse('messageUnknown', { message });
  return messageInFlight(world, message) === null ? refuse('messageGone', { message }) : null;
}
