/** Keys that need more keys: what they wait for, and what the next key makes of it. Pure. */
import type { ServerId } from '../raft/types.ts';
import type { CommandArgs, MessageId } from '../sim/types.ts';
import type { NetworkState } from '../store/index.ts';
import { isCut } from '../views/cuts.ts';
import type { Chord } from './chord.ts';
import { words } from './words.ts';

export type Mode =
  | { readonly kind: 'none' }
  /** A sentence that the next key takes away. */
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'cut'; readonly oneWay: boolean; readonly from: ServerId }
  | { readonly kind: 'partition'; readonly side: readonly ServerId[] }
  | { readonly kind: 'delay'; readonly message: MessageId; readonly digits: string };

export interface Act {
  readonly name: string;
  readonly args: CommandArgs;
}

/** What the mode line says; '' = no line. */
export function lineOf(mode: Mode): string {
  switch (mode.kind) {
    case 'none':
      return '';
    case 'said':
      return mode.text;
    case 'cut':
      return words.modes.cut(mode.oneWay, mode.from);
    case 'partition':
      return words.modes.partition(mode.side);
    case 'delay':
      return words.modes.delay(mode.message, mode.digits);
  }
}

/** The next mode and what is to be done; null when the key means nothing to the mode and keeps its own meaning. */
export function pressInMode(
  mode: Mode,
  chord: Chord,
  cluster: { readonly size: number; readonly network: NetworkState },
): { readonly mode: Mode; readonly act?: Act } | null {
  if (mode.kind === 'none' || mode.kind === 'said') return null;
  if (chord === 'Esc') return { mode: { kind: 'none' } };
  const digit = /^\d$/.test(chord) ? Number(chord) : -1;
  if (mode.kind === 'delay') return pressInDelay(mode, chord, digit);
  if (digit > cluster.size || digit === 0) return { mode };
  if (mode.kind === 'cut') return digit < 0 ? null : pressInCut(mode, digit, cluster.network);
  if (chord === 'Enter') return finishPartition(mode.side, cluster.size);
  if (digit < 0) return null;
  const side = mode.side.includes(digit) ? mode.side.filter((id) => id !== digit) : [...mode.side, digit].sort();
  return { mode: { ...mode, side } };
}

/** The second number cuts the link; a link that is cut both ways already heals. */
function pressInCut(mode: Extract<Mode, { kind: 'cut' }>, server: ServerId, { cuts }: NetworkState) {
  const { from, oneWay } = mode;
  if (from === 0) return { mode: { ...mode, from: server } };
  if (server === from) return { mode: { ...mode, from: 0 } };
  const both = { a: from, b: server };
  const act = oneWay
    ? { name: 'cutOneWay', args: { from, to: server } }
    : { name: isCut(cuts, from, server) && isCut(cuts, server, from) ? 'healLink' : 'cut', args: both };
  return { mode: { kind: 'none' } as const, act };
}

function finishPartition(side: readonly ServerId[], size: number) {
  const rest = Array.from({ length: size }, (_, i) => i + 1).filter((id) => !side.includes(id));
  if (side.length === 0 || rest.length === 0)
    return { mode: { kind: 'said', text: words.modes.needsTwoSides } as const };
  return { mode: { kind: 'none' } as const, act: { name: 'partition', args: { sides: [side, rest] } } };
}

function pressInDelay(mode: Extract<Mode, { kind: 'delay' }>, chord: Chord, digit: number) {
  const { message, digits } = mode;
  if (digit >= 0 && digits.length < 6) return { mode: { ...mode, digits: digits + String(digit) } };
  if (chord === 'Backspace') return { mode: { ...mode, digits: digits.slice(0, -1) } };
  if (chord !== 'Enter') return null;
  if (digits === '') return { mode: { kind: 'none' } as const };
  return {
    mode: { kind: 'none' } as const,
    act: { name: 'delay', args: { message, by: Number(digits) * 1000 } },
  };
}
