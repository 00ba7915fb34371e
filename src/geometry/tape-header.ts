/** Words above the tape: each beside its mark, none over another; where there is no room the less telling one stays silent. */

export interface HeaderMark {
  readonly key: number;
  readonly x: number;
  /** Width of the text in pixels; 0 = a mark without words. */
  readonly width: number;
  /** Higher is more telling. */
  readonly interest: number;
}
export type Side = 'left' | 'right' | 'none';

/** Half a mark, and the gap between a mark and its text or the next thing. */
const MARK = 8;
const GAP = 4;

/** A stretch in which no words may stand: that of the flag of the present. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
}

/**
 * A side for every mark's text; marks themselves are obstacles for texts. The left comes first: that is the past, where
 * a new mark at the now-line has room at once, and nothing hops while time goes on.
 */
export function headerSides(marks: readonly HeaderMark[], obstacle: Obstacle | null = null): ReadonlyMap<number, Side> {
  const taken: (Obstacle & { readonly key: number })[] = obstacle ? [{ ...obstacle, key: -1 }] : [];
  for (const { key, x } of marks) taken.push({ from: x - MARK, to: x + MARK, key });
  const isFree = (from: number, to: number, key: number) =>
    taken.every((other) => other.key === key || other.to + GAP <= from || other.from >= to + GAP);

  const sides = new Map<number, Side>();
  for (const { key, x, width } of byInterest(marks)) {
    const spans = {
      left: [x - MARK - GAP - width, x - MARK - GAP],
      right: [x + MARK + GAP, x + MARK + GAP + width],
    } as const;
    const order: readonly ('left' | 'right')[] = width > 0 ? ['left', 'right'] : [];
    const side = order.find((side) => isFree(spans[side][0], spans[side][1], key)) ?? 'none';
    sides.set(key, side);
    if (side !== 'none') taken.push({ from: spans[side][0], to: spans[side][1], key: -1 });
  }
  return sides;
}

/** The marks that are drawn: of those that would lie on each other the most telling one. */
export function shownMarks<M extends HeaderMark>(marks: readonly M[]): readonly M[] {
  const shown: M[] = [];
  for (const mark of byInterest(marks)) if (shown.every(({ x }) => Math.abs(x - mark.x) >= MARK)) shown.push(mark);
  return shown;
}

const byInterest = <M extends HeaderMark>(marks: readonly M[]): readonly M[] =>
  [...marks].sort((a, b) => b.interest - a.interest || b.x - a.x);

/** Width of a text of 13 px in the page's typeface, near enough to keep words apart. */
export function textWidth(text: string, size = 13): number {
  let em = 0;
  for (const letter of text) em += /[ijltfr.,' ]/.test(letter) ? 0.33 : /[mwMW×]/.test(letter) ? 0.88 : 0.58;
  return em * size;
}
