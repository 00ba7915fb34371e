/** Where the window of the tape stands: shared by the tape, the branches above it and the whole run below it. */
import { create } from 'zustand';
import {
  followedOrigin,
  pannedOrigin,
  placeOf,
  type Reach,
  timeAt,
  zoomedOrigin,
} from '../../geometry/tape-standing.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import { live, useStore } from '../../store/index.ts';

interface Standing {
  /** Steps of zoom away from what fits the speed. */
  readonly zoom: number;
  /** The reader has slid the window away from the present. */
  readonly away: boolean;
  /** Grows when the window is moved by hand; movers and tiles listen. */
  readonly moves: number;
}
export const useStanding = create<Standing>()(() => ({ zoom: 0, away: false, moves: 0 }));
export const selectZoom = ({ zoom }: Standing) => zoom;
export const selectAway = ({ away }: Standing) => away;

/** Moves at 60 Hz: never in a state. */
let origin: Micros = 0;

/** The present, and how far the run is known. */
export function reachNow(): Reach {
  const { events, end } = useStore.getState();
  const now = live.playhead;
  return { now, end: events >= end.events ? now : Math.max(now, end.now) };
}

/** The time at the usual place of the now-line. Every mover may ask in every frame. */
export function originNow(time: TimeScale): Micros {
  const reach = reachNow();
  if (useStanding.getState().away) {
    origin = Math.min(origin, reach.end);
    // The present has come into the window: it need not be fetched.
    if (isAtHome(reach.now, time)) useStanding.setState({ away: false });
  } else origin = followedOrigin(origin, reach, time);
  return origin;
}

const isAtHome = (now: Micros, time: TimeScale): boolean => {
  const x = placeOf(now, origin, time);
  return x >= 0 && x <= time.nowX + 0.5;
};

function moved(time: TimeScale, zoom: number): void {
  useStanding.setState(({ moves }) => ({ zoom, away: !isAtHome(live.playhead, time), moves: moves + 1 }));
}

export function pan(pixels: number, time: TimeScale): void {
  origin = pannedOrigin(origin, pixels, reachNow().end, time);
  moved(time, useStanding.getState().zoom);
}

/** To another scale, about x; while the present is followed, about the present. */
export function zoomTo(zoom: number, x: number, from: TimeScale, to: TimeScale): void {
  const nowX = placeOf(live.playhead, origin, from);
  const follows = !useStanding.getState().away && nowX >= from.nowX - 0.5;
  origin = pannedOrigin(zoomedOrigin(origin, follows ? from.nowX : x, from, to), 0, reachNow().end, to);
  moved(to, zoom);
}

/** The window goes where the present is. */
export function backToNow(): void {
  useStanding.setState(({ moves }) => ({ away: false, moves: moves + 1 }));
}

/** What a pointer means at x pixels from the left edge of the plot, within what is known. */
export function timeUnder(x: number, time: TimeScale): Micros {
  return Math.max(0, Math.min(reachNow().end, timeAt(x, origin, time)));
}

/** x = 0 of the plot lies here. */
export const leftNow = (time: TimeScale): Micros => origin - time.nowX / time.scale;
