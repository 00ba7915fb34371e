/** Words of messages that stand still: each beside its glyph where it meets nothing, else it stays silent (design §13). */
import { boxesOverlap, distanceToBox, segmentMeetsBox, type Box, type Point } from './plane.ts';
import { pointOn, type Route } from './routes.ts';
import { boxOf, spots, type WordsAside } from './words-aside.ts';

/** A message with its words, most telling first. */
export interface Resting {
  readonly id: number;
  /** Of messages of one group a single word says it for all. */
  readonly group: string;
  readonly way: Route;
  /** Where on its way the glyph stands, in pixels. */
  readonly along: number;
  readonly width: number;
}
interface Around {
  readonly tokens: readonly Point[];
  /** How far a token extends. */
  readonly reach: number;
  readonly boxes: readonly Box[];
}

const MOST = 6;
/** Half a glyph with its rim. */
const GLYPH = 15;

export function wordsAtRest(messages: readonly Resting[], around: Around): ReadonlyMap<number, WordsAside> {
  const { tokens, reach } = around;
  const at = messages.map(({ way, along }) => pointOn(way, along));
  const glyphs = at.map(({ x, y }) => ({ left: x - GLYPH, right: x + GLYPH, top: y - GLYPH, bottom: y + GLYPH }));
  const taken: Box[] = [...around.boxes, ...glyphs];
  const isFree = (box: Box) =>
    !taken.some((other) => boxesOverlap(box, other)) &&
    tokens.every((token) => distanceToBox(token, box) >= reach) &&
    !messages.some(({ way }) => segmentMeetsBox(way.from, pointOn(way, way.length), box, 1));

  const said = new Map<number, WordsAside>();
  const groups = new Set<string>();
  for (const [i, { id, group, along, width }] of messages.entries()) {
    if (said.size >= MOST || groups.has(group)) continue;
    const spot = Object.values(spots).find((spot) => isFree(boxOf(at[i]!, spot, width)));
    if (!spot) continue;
    groups.add(group);
    taken.push(boxOf(at[i]!, spot, width));
    said.set(id, { ...spot, first: along, last: along });
  }
  return said;
}
