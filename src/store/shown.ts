/**
 * Puts the picture into the state at human pace: what changed structurally at most twelve times a second while
 * playing, the clock at most ten times, and everything at once when paused. What moves faster is in `live`.
 */
import type { StoreApi } from 'zustand';
import { signOf } from '../narration/index.ts';
import type { Run } from '../sim/types.ts';
import type { Frame } from '../worker/protocol.ts';
import { clusterOf } from './cluster.ts';
import type { Gauge, WritableLive } from './live.ts';
import { emptyPicture, mergeFrame, type Picture } from './picture.ts';
import type { SignText, State } from './types.ts';
import { words } from './words.ts';

export interface Shown {
  accept(frame: Frame, wall: number): void;
  /** Between frames: lets the clock run on. */
  tick(wall: number): void;
  /** Everything as it is now, whatever the pace. */
  settle(wall: number): void;
}

/** Wall milliseconds. */
const BETWEEN_PICTURES = 80;
const BETWEEN_CLOCKS = 100;

export function createShown(
  { getState, setState }: StoreApi<State>,
  live: WritableLive,
  gauge: Gauge,
  canUndoNewRun: (run: Run | null) => boolean,
): Shown {
  let picture = emptyPicture;
  let published: Picture | null = null;
  let publishedAt = -Infinity;
  let clockAt = -Infinity;
  let jumps = 0;

  function publish(wall: number): void {
    // Nothing has been told yet.
    if (picture === emptyPicture) return;
    publishedAt = wall;
    published = picture;
    const state = getState();
    const news = {
      run: picture.run,
      epoch: picture.epoch,
      jumps,
      servers: picture.servers,
      size: picture.servers.length - 1,
      messages: picture.messages,
      messagesLeftOut: picture.messagesLeftOut,
      network: picture.network ?? state.network,
      logs: picture.logs ?? state.logs,
      clients: picture.clients,
      violations: picture.violations,
      unsafe: picture.unsafe,
      events: picture.events,
      manual: picture.manual,
      takenNow: picture.takenNow,
      end: picture.end,
      hold: picture.hold,
      came: picture.came,
      branch: picture.branch,
      branches: picture.branches,
      canUndo: picture.canUndo || (canUndoNewRun(picture.run) ? words.undoNewRun : ''),
      canRedo: picture.canRedo,
      ...clock(wall),
    };
    setState({ ...news, sign: sameOr(state.sign, signOf(clusterOf({ ...state, ...news }))) });
  }

  function clock(wall: number): Pick<State, 'clock' | 'speed'> {
    clockAt = wall;
    // While paused the frame's own time is exact; while playing the playhead may carry a fraction.
    return { clock: live.playing ? Math.floor(live.playhead) : picture.now, speed: gauge.speed };
  }

  function tick(wall: number): void {
    const urgent = !live.playing || picture.violations !== published?.violations;
    if (picture !== published && (urgent || wall - publishedAt >= BETWEEN_PICTURES) && differs(picture, published))
      publish(wall);
    else if (wall - clockAt >= BETWEEN_CLOCKS) setState(clock(wall));
  }

  return {
    accept(frame, wall) {
      picture = mergeFrame(picture, frame);
      live.messages = picture.messages;
      if (frame.keyframe) jumps++;
      if (frame.keyframe || !live.playing) publish(wall);
      else tick(wall);
      if (getState().phase !== 'ready') setState({ phase: 'ready' });
    },
    tick,
    settle: publish,
  };
}

/** Whether more than time has passed. */
function differs(a: Picture, b: Picture | null): boolean {
  return (
    b === null ||
    (Object.keys(a) as (keyof Picture)[]).some((key) => key !== 'now' && key !== 'nextAt' && a[key] !== b[key])
  );
}

function sameOr(before: SignText, now: SignText): SignText {
  return before.headline === now.headline && before.support === now.support && before.term === now.term ? before : now;
}
