/** Everything about the stage that has a place: computed anew when servers, cuts or the size change, never per frame. */
import { placeCaptions } from '../../geometry/captions.ts';
import { placeLabels, type Slot } from '../../geometry/labels.ts';
import { BAND_WIDTH, placeStops, separatingBand, type Band } from '../../geometry/partition.ts';
import { between, type Box, type Point } from '../../geometry/plane.ts';
import { layOut, TOKEN_REACH, type Ring } from '../../geometry/ring.ts';
import { isCut } from '../cuts.ts';

export interface ArrangementInput {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly cuts: readonly (readonly [number, number])[];
  readonly sides: readonly (readonly number[])[];
  /** Servers that the user has dragged elsewhere, by id. */
  readonly moved: ReadonlyMap<number, Point>;
  /** From 10 servers on only some have words. */
  readonly labelled: readonly number[];
  /** The corner of the stage says that a rule is off. */
  readonly ruled?: boolean;
  /** In front of a class: neither tools nor what runs stand on it. */
  readonly wall?: boolean;
}

export interface LinkShape {
  readonly from: number;
  readonly to: number;
  readonly a: Point;
  readonly b: Point;
  /** crossing: cut by the band; oneWay: `from` cannot reach `to`, but the other way works. */
  readonly state: 'open' | 'crossing' | 'cut' | 'oneWay';
  /** Of a cut link without a band. */
  readonly stop: Point | null;
}

export interface Arrangement {
  readonly frame: Box;
  readonly compact: boolean;
  readonly ring: Ring;
  readonly positions: readonly Point[];
  readonly slots: readonly Slot[];
  /** Where words stand: of servers, of sides, of the run, of the tools. */
  readonly texts: readonly Box[];
  readonly band: Band | null;
  readonly captions: readonly (Box | null)[];
  readonly links: readonly LinkShape[];
  /** By server id: the letter of its side, '' when there are no sides or the band tells them apart. */
  readonly letters: readonly string[];
  /** Font scale of labels. */
  readonly scale: number;
}

const TOOLS_HEIGHT = 58;
/** On a phone roles stand above and below the tokens. */
const WORDS_BELOW = 26;
/** The chip of a rule that is off, below what runs. */
const CHIP = 38;
const CAPTION = { width: 236, height: 46 };
/** With more servers a line for each pair would be a grey disc. */
const MOST_LINKED = 9;

export const sideLetter = (side: number): string => String.fromCharCode(65 + side);

export function arrange(input: ArrangementInput): Arrangement {
  const { width, height, size, sides, moved, ruled = false, wall = false } = input;
  const compact = width < 600;
  const frame: Box = { left: 0, top: 0, right: width, bottom: height };
  const ring = layOut(size, { ...frame, bottom: height - (compact ? WORDS_BELOW : wall ? 0 : TOOLS_HEIGHT) });
  const positions = ring.positions.map((p, id) => moved.get(id) ?? p);
  const tokens = positions.slice(1);
  const { radius } = ring;
  const pointsOf = (side: readonly number[]) => side.flatMap((id) => positions[id] ?? []);

  const band =
    sides.length === 2 && ring.mode === 'ring'
      ? separatingBand(pointsOf(sides[0]!), pointsOf(sides[1]!), radius * 1.4 + BAND_WIDTH / 2, frame)
      : null;

  const fixed: Box[] =
    compact || wall
      ? []
      : [
          { left: 20, top: 14, right: 260, bottom: ruled ? 60 + CHIP : 60 },
          { left: 20, top: height - TOOLS_HEIGHT, right: Math.min(width - 20, 560), bottom: height - 14 },
        ];
  const captions = compact
    ? sides.map(() => null)
    : placeCaptions({
        sides: sides.map(pointsOf),
        tokens,
        reach: radius * TOKEN_REACH,
        frame,
        obstacles: fixed,
        band,
        ...CAPTION,
      });
  const obstacles = [...fixed, ...captions.filter((box) => box !== null)];
  const scale = compact ? 0.82 : 1;
  const ids = ring.mode === 'ring' ? tokens.map((_, i) => i + 1) : ring.mode === 'tokens' ? input.labelled : [];
  const slots = placeLabels({ ...ring, positions, ids, frame, obstacles, band, scale });
  const texts = [...slots.filter(({ lines }) => lines > 0), ...obstacles];
  const links = size > MOST_LINKED ? [] : linkShapes(input, positions, texts, band, radius);
  const letters = positions.map((_, id) => {
    const side = band ? -1 : sides.findIndex((members) => members.includes(id));
    return side < 0 ? '' : sideLetter(side);
  });
  return { frame, compact, ring, positions, slots, texts, band, captions, links, letters, scale };
}

function linkShapes(
  { size, cuts, sides }: ArrangementInput,
  positions: readonly Point[],
  texts: readonly Box[],
  band: Band | null,
  radius: number,
): LinkShape[] {
  const sideOf = (id: number) => sides.findIndex((members) => members.includes(id));
  const shapes: LinkShape[] = [];
  for (let i = 1; i <= size; i++) {
    for (let j = i + 1; j <= size; j++) {
      const [there, back] = [isCut(cuts, i, j), isCut(cuts, j, i)];
      const [from, to] = back && !there ? [j, i] : [i, j];
      const state =
        there && back ? (band && sideOf(i) !== sideOf(j) ? 'crossing' : 'cut') : there || back ? 'oneWay' : 'open';
      shapes.push({ from, to, a: positions[from]!, b: positions[to]!, state, stop: null });
    }
  }
  const cut = shapes.filter(({ state }) => state === 'cut');
  const shares = placeStops(
    cut.map(({ a, b }) => ({ from: a, to: b })),
    positions.slice(1),
    texts,
    radius * TOKEN_REACH,
  );
  return shapes.map((shape) => {
    const i = cut.indexOf(shape);
    if (i >= 0) return { ...shape, stop: between(shape.a, shape.b, shares[i]!) };
    return shape.state === 'oneWay' ? { ...shape, stop: between(shape.a, shape.b, 0.3) } : shape;
  });
}
