/**
 * The tape's memory: tiles of history, asked for one by one and kept. Only a tile that still grows, or has messages
 * under way, is asked for again.
 */
import type { Micros } from '../../sim/types.ts';
import type { Actions, Tape } from '../../store/index.ts';

export interface Tile {
  readonly index: number;
  readonly from: Micros;
  readonly to: Micros;
  readonly tape: Tape;
}
interface Kept extends Tile {
  /** Nothing in it can change any more. */
  readonly settled: boolean;
}

/** Tiles of another window are stretched over this one until its own have come, by so much at most. */
const MOST_STRETCH = 4;

/** Those of `tiles` that can be drawn in a window with tiles of `length`: far wider ones would be thousands of ticks. */
export const drawable = (tiles: readonly Tile[], length: Micros): readonly Tile[] =>
  tiles.filter(({ from, to }) => to - from <= MOST_STRETCH * length);

/** A tile with more messages than this is drawn without them. */
const MAX_STROKES = 1000;
const KEEP = 48;

export class TileCache {
  private readonly kept = new Map<number, Kept>();
  private readonly fetchTape: Actions['fetchTape'];
  private readonly length: Micros;

  constructor(length: Micros, fetchTape: Actions['fetchTape']) {
    this.length = length;
    this.fetchTape = fetchTape;
  }

  /** Asks for what is missing or may have changed from tile `first` to `last`, as far as the run is known. True when it did. */
  async refresh(first: number, last: number, end: Micros): Promise<boolean> {
    let changed = false;
    for (let index = Math.min(last, Math.floor(end / this.length)); index >= first; index--) {
      if (this.kept.get(index)?.settled) continue;
      const from = index * this.length;
      const to = from + this.length;
      // From one microsecond before: a change at the very start is then seen to be one.
      const tape = await this.fetchTape(Math.max(0, from - 1), to, MAX_STROKES);
      // No answer: the worker is busy starting, or the run was replaced meanwhile.
      if (tape.tracks.length === 0) break;
      const flying = tape.strokes.some(({ end, sentAt }) => end === 'flying' && sentAt >= from);
      this.kept.set(index, { index, from, to, tape, settled: end >= to && !flying });
      changed = true;
    }
    for (const index of this.kept.keys())
      if (this.kept.size > KEEP && (index < first - 1 || index > last + 1)) this.kept.delete(index);
    return changed;
  }

  /** The tiles from `first` to `last` that are known; the one after the newest continues it until it is asked for. */
  tiles(first: number, last: number): readonly Tile[] {
    const tiles: Tile[] = [];
    for (let index = first; index <= last; index++) {
      const kept = this.kept.get(index);
      const before = tiles.at(-1);
      if (kept) tiles.push(kept);
      else if (before?.index === index - 1) tiles.push(this.continued(before));
    }
    return tiles;
  }

  private readonly continuations = new WeakMap<Tile, Tile>();
  private continued(before: Tile): Tile {
    const known = this.continuations.get(before);
    if (known) return known;
    const from = before.to;
    const to = from + this.length;
    const tracks = before.tape.tracks.map(({ server, pieces }) => ({ server, pieces: pieces.slice(-1) }));
    const cuts = before.tape.cuts.filter(({ until }) => until > from);
    const tape: Tape = {
      from,
      to,
      tracks,
      cuts,
      marks: [],
      commits: [],
      strokes: [],
      strokesLeftOut: false,
      dots: [],
      dotsLeftOut: false,
    };
    const tile = { index: before.index + 1, from, to, tape };
    this.continuations.set(before, tile);
    return tile;
  }
}
