/** What several conditions ask of an event, and the parameters they share. */
import type { Param } from '../commands/define.ts';
import type { CommandName } from '../commands/index.ts';
import type { Server, ServerId } from '../../raft/types.ts';
import type { SimEvent } from '../types.ts';

/** A server, or any. */
export const SERVER = {
  name: 'server',
  type: 'target',
  label: 'Server',
  zero: 'any server',
} as const satisfies Param;

/** No log of the page grows longer. */
export const INDEX = {
  name: 'index',
  type: 'integer',
  label: 'Index',
  min: 1,
  max: 1_000_000,
} as const satisfies Param;

/** "S3", or for 0 what stands for any server. */
export const named = (server: ServerId, any: string): string => (server === 0 ? any : `S${server}`);

export const isAt = ({ server }: SimEvent, wanted: ServerId): boolean => wanted === 0 || wanted === server;

/** One of these commands was carried out. */
export const does = ({ command, refusal }: SimEvent, ...names: readonly CommandName[]): boolean =>
  command !== null && refusal === null && (names as readonly string[]).includes(command.name);

export const leads = (server: Server | null): boolean => server?.volatile.role.name === 'leader';

export const becomesLeader = ({ before, after }: SimEvent): boolean =>
  before !== after && !leads(before) && leads(after);

/** Whether a number of the server's state reaches `value` in this event. */
export function reaches({ before, after }: SimEvent, value: number, of: (server: Server) => number): boolean {
  return before !== null && after !== null && of(before) < value && of(after) >= value;
}
