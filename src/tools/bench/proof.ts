/**
 * Whether what one comes back to is what was first seen: a run of a million events with crashes and partitions is lived
 * through, many short stretches of it event by event; then the page seeks, steps, steps back, acts in the past, takes
 * back, does again, changes branches, and each keyframe is compared with the one that was first seen at its place.
 */
import type { BranchId, Moment } from '../../sim/index.ts';
import { createHandler } from '../../worker/handler.ts';
import type { Frame, Request } from '../../worker/protocol.ts';
import { frameOf, UNHURRIED, VIEW } from './asking.ts';
import { createDie, life, SECOND } from './life.ts';
import { Line, pictureOf } from './picture.ts';

export interface Proof {
  readonly events: number;
  readonly moves: number;
  /** Keyframes at places that had been seen before. */
  readonly compared: number;
  readonly mismatches: number;
  readonly branches: number;
}

/** Seen event by event: so many stretches of so many events. */
const STRETCHES = 400;
const LENGTH = 25;
const LONG = 9500 * SECOND;

type Asked = Request extends infer R ? (R extends { readonly view: unknown } ? Omit<R, 'n' | 'view'> : never) : never;

/** Moves until it has come back so many times to a place that had been seen. */
export function prove(servers: number, events: number, comparisons: number): Proof {
  // Wall time stands still, so every answer is the same each time.
  const handle = createHandler(() => 0);
  const die = createDie();
  const line = new Line();
  const seen = new Map<string, number>();
  const places: Moment[] = [];
  let [n, compared, mismatches] = [1, 0, 0];
  let branches: readonly BranchId[] = [1];

  const hear = (frame: Frame): Frame => {
    line.hear(frame);
    branches = frame.branches?.map(({ id }) => id) ?? branches;
    return frame;
  };
  /** Null where it could not be done: nothing to undo, nothing before. */
  const ask = (asked: Asked): Frame | null => {
    const answer = handle({ ...asked, n: n++, view: VIEW } as Exclude<Request, { type: 'restore' }>);
    if (answer instanceof Promise) throw new Error('Nothing is asked that is answered later.');
    return answer.type === 'frame' ? hear(answer.frame) : null;
  };
  /** The whole picture of where we stand: from anywhere else, back to here. */
  const whole = (frame: Frame): Frame => {
    if (frame.keyframe) return frame;
    const { events, now } = frame;
    ask({ type: 'seek', to: events === 0 ? { kind: 'end' } : { kind: 'start' } });
    return ask({ type: 'seek', to: { kind: 'moment', moment: { events, now } } })!;
  };
  const see = (frame: Frame): void => {
    const keyframe = whole(frame);
    const place = line.placeOf(keyframe);
    const picture = pictureOf(keyframe);
    const before = seen.get(place);
    if (before === undefined) seen.set(place, picture);
    else {
      compared++;
      if (before !== picture) mismatches++;
    }
  };

  hear(frameOf(handle({ type: 'open', n: n++, run: life(servers, LONG), at: 0 })));
  const perSecond = eventsPerSecond(ask);
  let frame = ask({ type: 'seek', to: { kind: 'end' } })!;
  for (let stretch = 1; frame.events < events; stretch++) {
    const to = Math.round(((stretch * events) / STRETCHES / perSecond) * SECOND);
    frame = ask({ type: 'frame', to: Math.max(to, frame.now), budgetMs: UNHURRIED, stopOnKey: false })!;
    for (let i = 0; i < LENGTH; i++) {
      frame = ask({ type: 'step' })!;
      places.push({ events: frame.events, now: frame.now });
      see(frame);
    }
  }
  const lived = frame.end.events;

  compared = 0;
  let most = 1;
  let moves = 0;
  for (; compared < comparisons; moves++) {
    const moved = move();
    if (moved !== null) see(moved);
    most = Math.max(most, branches.length);
  }
  return { events: lived, moves, compared, mismatches, branches: most };

  /** One of all the ways through time, most often to a place that was seen. */
  function move(): Frame | null {
    const place = places[die(places.length - 1)]!;
    switch (die(19)) {
      case 0:
        return ask({ type: 'undo' });
      case 1:
        return ask({ type: 'redo' });
      case 2:
        return ask({ type: 'branch', change: { op: 'show', branch: branches[die(branches.length - 1)]! } });
      case 3: {
        if (die(3) > 0) return null;
        const server = 1 + die(servers - 1);
        return ask({ type: 'command', name: die(1) === 0 ? 'crash' : 'timeout', args: { server } });
      }
      case 4:
      case 5:
      case 6:
        return ask({ type: 'step' });
      case 7:
      case 8:
      case 9:
      case 10:
        return ask({ type: 'stepBack' });
      case 11:
      case 12:
        return ask({ type: 'seek', to: { kind: 'time', at: place.now } });
      case 13:
        return ask({ type: 'seek', to: { kind: 'before', event: place.events } });
      case 14:
        return ask({ type: 'seek', to: { kind: 'end' } });
      default:
        return ask({ type: 'seek', to: { kind: 'moment', moment: place } });
    }
  }
}

/** How much happens in this life, to spread what is looked at over all of it. */
function eventsPerSecond(ask: (asked: Asked) => Frame | null): number {
  const frame = ask({ type: 'frame', to: 100 * SECOND, budgetMs: UNHURRIED, stopOnKey: false })!;
  return frame.events / 100;
}
