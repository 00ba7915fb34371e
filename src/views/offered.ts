/**
 * Whether a command makes sense for a thing as it is: menus and cards leave out what would be refused at sight. What
 * only the simulation can know it refuses with its sentence.
 */
import type { MessageState, NetworkState, ServerState } from '../store/index.ts';
import { isCut } from './cuts.ts';

export function offeredAtServer(id: string, { status, role, writesUnderWay }: ServerState): boolean {
  const when: Readonly<Partial<Record<string, boolean>>> = {
    crash: status !== 'down',
    restart: status === 'down',
    pause: status === 'up',
    resume: status === 'paused',
    timeout: status === 'up' && role !== 'leader',
    heartbeat: status === 'up' && role === 'leader',
    completeWrite: writesUnderWay > 0,
  };
  return when[id] ?? true;
}

export function offeredAtMessage(id: string, { fate }: Pick<MessageState, 'fate'>): boolean {
  return fate === 'held' ? id !== 'hold' && id !== 'delay' : id !== 'release';
}

/** A way is healed by itself only where that differs from healing the link. */
export function offeredAtLink(id: string, { cuts }: NetworkState, ends: Readonly<Record<string, number>>): boolean {
  const [from, to] = Object.values(ends) as [number, number];
  const [there, back] = [isCut(cuts, from, to), isCut(cuts, to, from)];
  const when: Readonly<Partial<Record<string, boolean>>> = {
    cut: !(there && back),
    cutOneWay: !there,
    healLink: there || back,
    healOneWay: there && back,
  };
  return when[id] ?? true;
}
