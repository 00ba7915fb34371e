/** The views that pictures are made of: each marks itself with `data-picture`. */
export const PARTS = ['stage', 'spaceTime', 'tape', 'logs'] as const;
export type Part = (typeof PARTS)[number];

/** A part, or all that are on the screen. */
export type Motif = Part | 'all';

export function partOnScreen(part: Part): HTMLElement | null {
  const element = document.querySelector<HTMLElement>(`[data-picture=${part}]`);
  return element && element.getBoundingClientRect().height > 0 ? element : null;
}

/** What there is to choose from now: each part that is on the screen, and all of them where there are several. */
export function motifs(): readonly Motif[] {
  const parts = PARTS.filter((part) => partOnScreen(part) !== null);
  return parts.length > 1 ? [...parts, 'all'] : parts;
}
