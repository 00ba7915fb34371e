/**
 * What the worker holds after hours of a run with some faults, of which the page asked frames all the while; and whether
 * every event of it can still be reached.
 */
import { createBranches, createHistory, eventNumbered, present } from '../../sim/index.ts';
import { moveOn, moveTo } from '../../worker/moving.ts';
import type { Frame } from '../../worker/protocol.ts';
import { type Done, frameOf as look, type Showing } from '../../worker/showing.ts';
import { nothingTold } from '../../worker/told.ts';
import { VIEW } from './asking.ts';
import { createDie, life, SECOND } from './life.ts';
import { Line, pictureOf } from './picture.ts';

/** All that the handler keeps. A page could not have opened a run with so many commands: they were given as it went. */
export interface Worker {
  readonly showing: Showing;
  /** By place, what was seen there first. */
  readonly seen: ReadonlyMap<string, number>;
  readonly line: Line;
}

/** Now and then a frame, and some hundred times the whole picture. */
const FRAMES_EVERY = 10 * SECOND;
const PICTURES = 400;
/** One round of faults in so many. */
const FAULTS = 30;
const NEVER = () => false;

export function liveFor(servers: number, hours: number): Worker {
  const until = hours * 3600 * SECOND;
  const history = createHistory(life(servers, until, FAULTS));
  const branches = createBranches(history);
  const showing: Showing = { branches, hold: null, watch: null, told: nothingTold(), epoch: 1, search: null };
  const line = new Line();
  const seen = new Map<string, number>();
  const pictureEvery = until / PICTURES;
  for (let to = 0, picture = pictureEvery; to <= until; to += FRAMES_EVERY) {
    line.hear(shown(showing, moveOn(showing, { to, stopOnKey: false, exhausted: NEVER })));
    if (to < picture) continue;
    picture += pictureEvery;
    shown(showing, moveTo(showing, { kind: 'start' }));
    const frame = shown(showing, moveTo(showing, { kind: 'end' }));
    seen.set(line.placeOf(frame), pictureOf(frame));
  }
  return { showing, line, seen };
}

export interface Reached {
  /** Random events that were gone to. */
  readonly events: number;
  /** Of these, those at which not the very event was found. */
  readonly missing: number;
  /** Pictures that were seen while it was lived, and how many of them are different now. */
  readonly pictures: number;
  readonly mismatches: number;
}

export function reach({ showing, line, seen }: Worker, events: number): Reached {
  const history = present(showing.branches);
  const die = createDie();
  let [missing, mismatches] = [0, 0];
  for (let i = 0; i < events; i++) {
    const event = die(history.end.events - 1);
    const frame = shown(showing, moveTo(showing, { kind: 'after', event }));
    const found = eventNumbered(history, event);
    if (frame.events !== event + 1 || found?.id !== event || found.at !== frame.now) missing++;
  }
  for (const [place, picture] of seen) {
    const [events, now] = place.split(' ').map(Number) as [number, number];
    const frame = shown(showing, moveTo(showing, { kind: 'moment', moment: { events, now } }));
    if (line.placeOf(frame) !== place || pictureOf(whole(showing, frame)) !== picture) mismatches++;
  }
  return { events, missing, pictures: seen.size, mismatches };
}

/** Where nothing moved, the frame left out what was told. */
function whole(showing: Showing, frame: Frame): Frame {
  if (frame.keyframe) return frame;
  const { events, now } = frame;
  shown(showing, moveTo(showing, { kind: 'start' }));
  return shown(showing, moveTo(showing, { kind: 'moment', moment: { events, now } }));
}

/** Looks at so many stretches, which are then kept whole, and says how many events those hold. */
export function lookAround({ showing }: Worker): number {
  const history = present(showing.branches);
  for (let i = 1; i <= 12; i++) eventNumbered(history, history.end.events - i * history.interval - 1);
  return [...history.stretches.values()].reduce((sum, { length }) => sum + length, 0);
}

function shown(showing: Showing, done: Done): Frame {
  if ('problem' in done) throw new Error(done.problem.message);
  return look(showing, VIEW, done);
}
