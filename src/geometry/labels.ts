/**
 * Where a server's words stand: outside the ring beside its token, so that no label meets a token, the band, a caption
 * or another label (design §13). Slots are planned without knowing the words, so they stay while roles change; the
 * words are then chosen to fit.
 */
import { boxesOverlap, contains, distanceToBox, segmentMeetsBox, type Box, type Point } from './plane.ts';
import type { Band } from './partition.ts';
import { TOKEN_REACH } from './ring.ts';

export interface Slot extends Box {
  /** Where the text begins: at the left edge, at the right edge, or around the middle. */
  readonly anchor: 'start' | 'end' | 'middle';
  /** 3: role, line, ballots; 2: role and line (or ballots); 1: role alone; 0: no room for words. */
  readonly lines: 0 | 1 | 2 | 3;
}

interface LabelProblem {
  /** Of the servers that want a label, with their ids as index. */
  readonly ids: readonly number[];
  /** Of all tokens by id, slot 0 unused. */
  readonly positions: readonly Point[];
  readonly radius: number;
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  /** The whole stage. */
  readonly frame: Box;
  /** Captions and tools. */
  readonly obstacles: readonly Box[];
  readonly band: Band | null;
  /** 1 on a desk, less where type is smaller. */
  readonly scale: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly lines: 1 | 2 | 3;
}
/** From the most generous to the least. */
const sizes: readonly Size[] = [
  { width: 152, height: 64, lines: 3 },
  { width: 124, height: 64, lines: 3 },
  { width: 104, height: 64, lines: 3 },
  { width: 124, height: 41, lines: 2 },
  { width: 104, height: 41, lines: 2 },
  { width: 88, height: 41, lines: 2 },
  { width: 88, height: 22, lines: 1 },
  { width: 80, height: 20, lines: 1 },
];
const NO_SLOT: Slot = { left: 0, top: 0, right: 0, bottom: 0, anchor: 'start', lines: 0 };
const GAP = 6;
/** Pixels that the word of a role takes at least. */
const SHORT_WORDS = 60;
/** Beyond this share of the ring (squared) words are out of the way of messages. */
const OUTSIDE = 0.8;
/** Enough to find a way for nine servers, few enough never to be felt. */
const MOST_TRIALS = 3000;

/** Slots by server id; servers that want none, or for which there is no room, have one with no lines. */
export function placeLabels(problem: LabelProblem): Slot[] {
  const slots = problem.positions.map(() => NO_SLOT);
  // Fewer words outside the ring are better than more words inside, where the messages fly.
  const tries = (['outward', 'outside', 'anywhere'] as const).flatMap((where) =>
    sizes.map((size) => ({ size, where })),
  );
  const common = tries.findIndex((attempt) => placeAll(problem, attempt, slots));
  if (common < 0) for (const id of problem.ids) slots[id] = firstFree(problem, id, tries, slots) ?? NO_SLOT;
  // What fits all may be less than what fits one at its place.
  for (const id of problem.ids) {
    const now = slots[id]!;
    const better = tries.slice(0, Math.max(0, common));
    slots[id] = firstFree(problem, id, better, slots, (slot) => boxesOverlap(slot, now)) ?? now;
  }
  return slots;
}

interface Attempt {
  readonly size: Size;
  /** outward: on the side of the token that looks away from the ring; outside: not within the ring. */
  readonly where: 'outward' | 'outside' | 'anywhere';
}

/** Depth-first over the servers, preferred places first. */
function placeAll(problem: LabelProblem, attempt: Attempt, slots: Slot[]): boolean {
  let trials = 0;
  const place = (i: number): boolean => {
    const id = problem.ids[i];
    if (id === undefined) return true;
    for (const slot of candidates(problem, id, attempt)) {
      if (++trials > MOST_TRIALS) break;
      if (!isFree(problem, id, slot, slots)) continue;
      slots[id] = slot;
      if (place(i + 1)) return true;
    }
    slots[id] = NO_SLOT;
    return false;
  };
  return place(0);
}

function firstFree(
  problem: LabelProblem,
  id: number,
  among: readonly Attempt[],
  slots: readonly Slot[],
  wanted: (slot: Slot) => boolean = () => true,
): Slot | null {
  for (const attempt of among)
    for (const slot of candidates(problem, id, attempt))
      if (wanted(slot) && isFree(problem, id, slot, slots)) return slot;
  return null;
}

function isFree(problem: LabelProblem, id: number, slot: Slot, slots: readonly Slot[]): boolean {
  const { positions, radius, frame, obstacles, band } = problem;
  return (
    contains(frame, slot) &&
    !obstacles.some((box) => boxesOverlap(slot, box)) &&
    !(band && segmentMeetsBox(band.a, band.b, slot, 10)) &&
    positions.every((p, other) => other === 0 || distanceToBox(p, slot) >= radius * TOKEN_REACH) &&
    belongs(positions, id, slot) &&
    slots.every((taken, other) => other === id || taken.lines === 0 || !boxesOverlap(slot, taken))
  );
}

/** Words are read as those of the token that is nearest to them; a near tie is told apart by their side. */
function belongs(positions: readonly Point[], id: number, slot: Slot): boolean {
  const words = surelyFilled(slot);
  const own = distanceToBox(positions[id]!, words);
  return positions.every((p, other) => other === 0 || other === id || distanceToBox(p, words) > own * 0.8);
}

/** The part of a slot in which even short words stand. */
function surelyFilled({ left, right, top, bottom, anchor }: Slot): Box {
  const spare = Math.max(0, right - left - SHORT_WORDS);
  const before = anchor === 'start' ? 0 : anchor === 'end' ? spare : spare / 2;
  return { left: left + before, right: right - spare + before, top, bottom };
}

function candidates(problem: LabelProblem, id: number, { size, where }: Attempt): Slot[] {
  const { radius, centre, rx, ry, scale } = problem;
  const p = problem.positions[id]!;
  const [width, height] = [size.width * scale, size.height * scale];
  const reach = radius * TOKEN_REACH + GAP;
  const away = Math.hypot(p.x - centre.x, p.y - centre.y) || 1;
  const [ux, uy] = [(p.x - centre.x) / away, (p.y - centre.y) / away];
  // Beside the token the first two lines are centred on its middle.
  const level = p.y - 21 * scale;
  const shifts = [0, 0.5, 1, 1.5, 2].flatMap((step) => (step === 0 ? [0] : uy < 0 ? [-step, step] : [step, -step]));

  const beside = (right: boolean): Slot[] =>
    shifts.map((shift) => {
      const top = level + shift * radius;
      const left = right ? p.x + reach : p.x - reach - width;
      return slot(left, top, right ? 'start' : 'end');
    });
  const over = (below: boolean): Slot[] =>
    [0, -0.2, 0.2, -0.35, 0.35, -0.7, 0.7].map((shift) =>
      slot(p.x - width / 2 + shift * width, below ? p.y + reach : p.y - reach - height, 'middle'),
    );
  const slot = (left: number, top: number, anchor: Slot['anchor']): Slot => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
    anchor,
    lines: size.lines,
  });

  const right = ux > -0.3;
  const outward = [...beside(right), ...(Math.abs(ux) <= 0.3 ? beside(!right) : []), ...over(uy > 0)];
  const all = where === 'outward' ? outward : [...outward, ...beside(!right), ...over(uy <= 0)];
  const beyondRing = ({ left, right, top, bottom }: Slot) =>
    (((left + right) / 2 - centre.x) / rx) ** 2 + (((top + bottom) / 2 - centre.y) / ry) ** 2 > OUTSIDE;
  return where === 'anywhere' ? all : all.filter(beyondRing);
}
