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

/** One way is cut or healed by itself only where that differs from doing it both ways. */
export function offeredAtLink(id: string, { cuts }: NetworkState, a: number, b: number): boolean {
  const [there, back] = [isCut(cuts, a, b), isCut(cuts, b, a)];
  const when: Readonly<Partial<Record<string, boolean>>> = {
    cut: !(there && back),
    healLink: there || back,
    healOneWay: there && back,
  };
  return when[id] ?? true;
}
