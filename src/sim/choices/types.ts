/** What can happen next: each choice is a command of the registry, so choosing is an act like any other. */
import type { MessageId, Micros, CommandArgs, EventRow } from '../types.ts';
import type { ServerId, TimerKind } from '../../raft/types.ts';

/** One way to go on, with what would follow at once. */
export interface Choice {
  readonly what: ChosenThing;
  /** The usual act first: deliver, then drop; complete, then crash (a write that fails takes its server down). */
  readonly acts: readonly { readonly name: string; readonly args: CommandArgs }[];
  /** The event that the first act would be, as it would be told; its id is the next event's. */
  readonly then: EventRow;
  /** When it would happen by itself; Infinity where it never will (held, or the clock is manual). */
  readonly dueAt: Micros;
}
export type ChosenThing =
  | { readonly kind: 'message'; readonly message: MessageId }
  | { readonly kind: 'write'; readonly server: ServerId; readonly lastIndex: number }
  /** `share`: what is left of it, 0 to 1; timers of a manual clock keep the order of their due times. */
  | { readonly kind: 'timer'; readonly server: ServerId; readonly timer: TimerKind; readonly share: number };
