/**
 * What moves on the stage, and the one writer that moves it. Elements register here when React has built them; each
 * animation frame writes their transforms (timer rings: dash offsets) from the playhead, straight from `sentAt` and
 * `deliverAt`, and nothing else.
 */
import type { Point } from '../../geometry/plane.ts';
import { pointOn, progress, timerLeft, type Route } from '../../geometry/routes.ts';
import { live } from '../../store/index.ts';

export interface Flight {
  readonly route: Route;
  readonly sentAt: number;
  readonly deliverAt: number;
  /** Stands still at this share of its way: reduced motion, or no time of its arrival is known; null: it flies. */
  readonly stands: number | null;
  /** Part of the route along which the words go. */
  readonly first: number;
  readonly last: number;
}
interface FlyingElements {
  /** All of it: hidden before it is sent and after it has arrived. */
  readonly whole: SVGGElement;
  readonly behind: SVGGElement;
  readonly glyph: SVGGElement;
  /** Goes with the glyph as far as it does not cover a token. */
  readonly words: SVGGElement | null;
}
/** The ring, and the thick last fifth of it. */
type Arc = 'rest' | 'last';
/** `written`: what stands on the screen, NaN when nothing does yet. */
interface FlightEntry {
  readonly flight: Flight;
  readonly elements: FlyingElements;
  written: number;
}
interface TimerEntry {
  rest: SVGCircleElement | null;
  last: SVGCircleElement | null;
  written: number;
}

export interface Mover {
  fly(id: number, flight: Flight, elements: FlyingElements): void;
  land(id: number): void;
  /** The button that stands for a message: follows its glyph. */
  follower(id: number, element: HTMLElement | null): void;
  timer(server: number, arc: Arc, element: SVGCircleElement | null): void;
  /** Under the manual clock: what is left of each timer, 0 to 1, by server; null: time itself drains them. */
  order(shares: ReadonlyMap<number, number> | null): void;
  /** Writes everything as it is now; true while something moves. */
  write(): boolean;
  /** Where a message's glyph stands now; null when it is not on the stage. */
  place(id: number): Point | null;
  route(id: number): Route | null;
}

/** Above this speed timers are not drawn: they would only flicker, and of many small ones much sooner. */
const fastestTimer = (timers: number): number => (timers > 25 ? 0.5 : 20);
/** Writes smaller than this many pixels or percent are spared: they would not be seen. */
const LEAST = 0.3;

export function createMover(): Mover {
  const flights = new Map<number, FlightEntry>();
  const followers = new Map<number, HTMLElement>();
  const timers = new Map<number, TimerEntry>();
  let shares: ReadonlyMap<number, number> | null = null;

  const lengthAlong = ({ route, sentAt, deliverAt, stands }: Flight, now: number): number =>
    route.length * (stands ?? progress(sentAt, deliverAt, now));

  function writeFlight(id: number, entry: FlightEntry): void {
    const { flight, elements } = entry;
    const { route, sentAt, deliverAt } = flight;
    const now = live.playhead;
    const away = now < sentAt || now >= deliverAt;
    const along = away ? -1 : lengthAlong(flight, now);
    if (Math.abs(along - entry.written) < LEAST) return;
    if (away !== entry.written < 0 || Number.isNaN(entry.written)) turn(elements.whole, route, away);
    entry.written = along;
    if (away) return;
    elements.behind.setAttribute('transform', `scale(${along.toFixed(1)} 1)`);
    elements.glyph.setAttribute('transform', `translate(${along.toFixed(1)} 0)`);
    const wordsAlong = Math.min(flight.last, Math.max(flight.first, along));
    elements.words?.setAttribute('transform', `translate(${wordsAlong.toFixed(1)} 0)`);
    const follower = followers.get(id);
    if (follower) follower.style.transform = positionOn(route, along);
  }

  function writeTimer(server: number, entry: TimerEntry): void {
    const setAt = live.timers[2 * (server - 1)] ?? Number.NaN;
    const deadline = live.timers[2 * (server - 1) + 1] ?? Number.NaN;
    // Without a timer the ring keeps what it last showed: that of a paused server is frozen.
    if (Number.isNaN(setAt)) return;
    const seen = !live.playing || live.speed <= fastestTimer(timers.size);
    const share = shares ? (shares.get(server) ?? 0) : timerLeft(setAt, deadline, live.playhead);
    const left = seen ? 100 * share : 0;
    if (Math.abs(left - entry.written) < LEAST) return;
    entry.written = left;
    entry.rest?.setAttribute('stroke-dashoffset', (100 - left).toFixed(1));
    entry.last?.setAttribute('stroke-dashoffset', left >= 20 ? '20' : (20 - left).toFixed(1));
  }

  return {
    fly(id, flight, elements) {
      const entry = { flight, elements, written: Number.NaN };
      flights.set(id, entry);
      writeFlight(id, entry);
    },
    land: (id) => void flights.delete(id),
    follower(id, element) {
      if (!element) return void followers.delete(id);
      followers.set(id, element);
      const entry = flights.get(id);
      if (!entry) return;
      entry.written = Number.NaN;
      writeFlight(id, entry);
    },
    timer(server, arc, element) {
      const entry: TimerEntry = timers.get(server) ?? { rest: null, last: null, written: Number.NaN };
      entry[arc] = element;
      entry.written = Number.NaN;
      if (!entry.rest && !entry.last) return void timers.delete(server);
      timers.set(server, entry);
      writeTimer(server, entry);
    },
    order(next) {
      shares = next;
      for (const [server, entry] of timers) writeTimer(server, entry);
    },
    write() {
      for (const [id, entry] of flights) writeFlight(id, entry);
      for (const [server, entry] of timers) writeTimer(server, entry);
      return live.playing;
    },
    place(id) {
      const flight = flights.get(id)?.flight;
      if (!flight || live.playhead < flight.sentAt || live.playhead >= flight.deliverAt) return null;
      return pointOn(flight.route, lengthAlong(flight, live.playhead));
    },
    route: (id) => flights.get(id)?.flight.route ?? null,
  };
}

function turn(whole: SVGGElement, { from, angle }: Route, away: boolean): void {
  const degrees = ((angle * 180) / Math.PI).toFixed(2);
  whole.setAttribute(
    'transform',
    away ? 'scale(0)' : `translate(${from.x.toFixed(1)} ${from.y.toFixed(1)}) rotate(${degrees})`,
  );
}

function positionOn({ from, angle }: Route, along: number): string {
  return `translate(${(from.x + Math.cos(angle) * along).toFixed(1)}px, ${(from.y + Math.sin(angle) * along).toFixed(1)}px)`;
}
