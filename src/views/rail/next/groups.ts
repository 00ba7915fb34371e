/** The choices in their groups, and timers of one kind together where there are many. */
import type { TimerKind } from '../../../raft/types.ts';
import type { Choice, Selection } from '../../../store/index.ts';

export type ChoiceOf<Kind extends Choice['what']['kind']> = Choice & { readonly what: { readonly kind: Kind } };
interface Groups {
  readonly messages: readonly Choice[];
  readonly writes: readonly Choice[];
  /** Timers that have a row of their own. */
  readonly timers: readonly Choice[];
  /** Kinds with so many timers that they are a row of buttons. */
  readonly crowds: readonly { readonly timer: TimerKind; readonly choices: readonly Choice[] }[];
}

/** From so many timers of one kind on, they are a row of buttons. */
const CROWD = 4;
const KINDS: readonly TimerKind[] = ['heartbeat', 'election'];

export function groupsOf(choices: readonly Choice[]): Groups {
  const of = (kind: Choice['what']['kind']) => choices.filter(({ what }) => what.kind === kind);
  const byKind = KINDS.map((timer) => ({
    timer,
    choices: choices.filter(({ what }) => what.kind === 'timer' && what.timer === timer),
  }));
  return {
    messages: of('message'),
    writes: of('write'),
    timers: byKind.flatMap((kind) => (kind.choices.length < CROWD ? kind.choices : [])),
    crowds: byKind.filter((kind) => kind.choices.length >= CROWD),
  };
}

/** The same choice has the same key as long as it can be chosen. */
export function keyOf({ what }: Choice): string {
  switch (what.kind) {
    case 'message':
      return `m${what.message}`;
    case 'write':
      return `w${what.server} ${what.lastIndex}`;
    case 'timer':
      return `t${what.server} ${what.timer}`;
  }
}

/** What stands for it on the stage. */
export const selectionOf = ({ what }: Choice): Selection =>
  what.kind === 'message' ? { kind: 'message', message: what.message } : { kind: 'server', server: what.server };

export const isSelected = ({ what }: Choice, selection: Selection): boolean =>
  what.kind === 'message'
    ? selection.kind === 'message' && selection.message === what.message
    : selection.kind === 'server' && selection.server === what.server;
