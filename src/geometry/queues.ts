/** Messages that wait on their way: in a row without lying on each other; where there are too many, some are folded. */
import { group } from 'd3';

export interface Waiting {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  /** Of the way, in pixels. */
  readonly length: number;
}
export interface Queues {
  /** Where each stands, as a share of its way. */
  readonly stands: ReadonlyMap<number, number>;
  /** How many stand behind the last glyph as a mere number, by the id of the first of them. */
  readonly counts: ReadonlyMap<number, number>;
  /** All that have no glyph of their own. */
  readonly folded: ReadonlySet<number>;
}

/** From one glyph to the next, in pixels. */
const PITCH = 27;

/**
 * In the order they were sent, the first foremost. Where both ways of a link wait each keeps to the half before its
 * goal. The latest keep their glyphs: those before them are mostly of terms that are over. So does the one to `keep`.
 */
export function queues(waiting: readonly Waiting[], keep: number): Queues {
  const stands = new Map<number, number>();
  const counts = new Map<number, number>();
  const folded = new Set<number>();
  const ways = group(waiting, ({ from, to }) => `${from} ${to}`);
  for (const way of ways.values()) {
    const { from, to, length } = way[0]!;
    const begin = ways.has(`${to} ${from}`) ? 0.5 : 0;
    const slots = Math.max(2, Math.floor(((1 - begin) * length) / PITCH));
    const spare = way.length <= slots ? 0 : way.length - slots + 1;
    const hidden = new Set(way.slice(0, spare).map(({ id }) => id));
    if (hidden.delete(keep)) hidden.add(way[spare]!.id);
    const shown = way.filter(({ id }) => !hidden.has(id));
    const places = shown.length + Math.sign(spare);
    const shareOf = (place: number) => begin + ((1 - begin) * (place + 1)) / (places + 1);
    shown.forEach(({ id }, i) => stands.set(id, shareOf(places - 1 - i)));
    for (const id of hidden) {
      stands.set(id, shareOf(0));
      folded.add(id);
    }
    const [first] = hidden;
    if (first !== undefined) counts.set(first, spare);
  }
  return { stands, counts, folded };
}
