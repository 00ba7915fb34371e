/** Words above the tape: each beside its mark, none over another; where there is no room the less telling one stays silent. */

export interface HeaderMark {
  readonly key: number;
  readonly x: number;
  /** Width of the text in pixels; 0 = a mark without words. */
  readonly width: number;
  /** Higher is more telling; marks of 0 give way to words. */
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
  for (const { key, x, interest } of marks) if (interest > 0) taken.push({ from: x - MARK, to: x + MARK, key });
  const isFree = (from: number, to: number, key: number) =>
    taken.every((other) => other.key === key || other.to + GAP <= from || other.from >= to + GAP);

  const sides = new Map<number, Side>();
  for (const mark of byInterest(marks)) {
    const order: readonly ('left' | 'right')[] = mark.width > 0 ? ['left', 'right'] : [];
    const side =
      order.find((side) => {
        const { from, to } = wordsSpan(mark, side);
        return isFree(from, to, mark.key);
      }) ?? 'none';
    sides.set(mark.key, side);
    if (side !== 'none') taken.push({ ...wordsSpan(mark, side), key: -1 });
  }
  return sides;
}

/** Where the words of a mark stand; the mark itself where it has none. */
export function wordsSpan({ x, width }: HeaderMark, side: Side): Obstacle {
  if (side === 'none') return { from: x, to: x };
  return side === 'left'
    ? { from: x - MARK - GAP - width, to: x - MARK - GAP }
    : { from: x + MARK + GAP, to: x + MARK + GAP + width };
}

/** The marks that are drawn: of those that would lie on each other the most telling one. */
export function shownMarks<M extends HeaderMark>(marks: readonly M[]): readonly M[] {
  const shown: M[] = [];
  for (const mark of byInterest(marks)) if (shown.every(({ x }) => Math.abs(x - mark.x) >= MARK)) shown.push(mark);
  return shown;
}

const byInterest = <M extends HeaderMark>(marks: readonly M[]): readonly M[] =>
  [...marks].sort((a, b) => b.interest - a.interest || b.x - a.x);

/** So many marks side by side, each so near to the next, are a crowd. */
const MOST = 10;
const SIDE_BY_SIDE = 80;

/** Places of marks that stand in a crowd: drawn small, so that what stands among them is seen. `xs` ascend. */
export function crowded(xs: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  for (const x of [...xs, Infinity]) {
    if (run.length > 0 && x - run.at(-1)! <= SIDE_BY_SIDE) run.push(x);
    else {
      if (run.length > MOST) for (const one of run) found.add(one);
      run = [x];
    }
  }
  return found;
}

/** Width of a text of 13 px in the page's typeface, near enough to keep words apart. */
export function textWidth(text: string, size = 13): number {
  let em = 0;
  for (const letter of text) em += /[ijltfr.,' ]/.test(letter) ? 0.33 : /[mwMW×]/.test(letter) ? 0.88 : 0.58;
  return em * size;
}
