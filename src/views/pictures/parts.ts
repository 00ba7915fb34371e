/** The views that pictures are made of: each marks itself with `data-picture`. */
export const PARTS = ['stage', 'spaceTime', 'tape', 'logs'] as const;
export type Part = (typeof PARTS)[number];
/** The servers' ids beside the tape: logs that share its rows have none of their own. */
export type Piece = Part | 'heads';

/** A part, or all that are on the screen. */
export type Motif = Part | 'all';

export function onScreen(part: Piece): HTMLElement | null {
  const element = document.querySelector<HTMLElement>(`[data-picture=${part}]`);
  return element && element.getBoundingClientRect().height > 0 ? element : null;
}

/** What there is to choose from now: each part that is on the screen, and all of them where there are several. */
export function motifs(): readonly Motif[] {
  const parts = PARTS.filter((part) => onScreen(part) !== null);
  return parts.length > 1 ? [...parts, 'all'] : parts;
}

/** What a motif is made of, as far as it is on the screen. */
export function piecesOf(motif: Motif): readonly Piece[] {
  const heads = motif === 'logs' && onScreen('logs')?.dataset['alone'] === undefined;
  const pieces: readonly Piece[] = motif === 'all' ? PARTS : heads ? ['heads', motif] : [motif];
  return pieces.filter((piece) => onScreen(piece) !== null);
}
