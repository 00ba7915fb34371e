/** Plays the run: joins the clock, the pace and the worker's frames, and tells the truth about the speed. */
import type { StoreApi } from 'zustand';
import { KEY_MARKS, type Micros } from '../sim/types.ts';
import type { Frame, Response, ViewPort } from '../worker/protocol.ts';
import { presentBeat } from './beats.ts';
import { createClock } from './clock.ts';
import type { Question } from './connection.ts';
import type { Gauge, WritableLive } from './live.ts';
import { followSpeed, handStep, isKeyMessage } from './pace.ts';
import type { Session } from './session.ts';
import type { Shown } from './shown.ts';
import { createSpeedometer, ENOUGH } from './speedometer.ts';
import type { Surroundings } from './surroundings.ts';
import type { Pace, State } from './types.ts';

export interface Player {
  play(): void;
  pause(): void;
  setPace(pace: Pace): void;
  wake(): void;
  /** Fetches what the page looks at anew. */
  look(): void;
  /** Pauses, and asks for something that moves the present. */
  move(question: Move): Promise<Response | null>;
  /** Pauses, and goes on to this time. */
  reach(to: Micros): void;
  /** A frame has come; the state has not yet seen it. */
  arrived(frame: Frame, asked: boolean): void;
}

type Viewing = Extract<Question, { view: ViewPort }>;
/** A request that moves the present; what the page looks at is added to it. */
export type Move = Viewing extends infer V ? (V extends Viewing ? Omit<V, 'view'> : never) : never;

interface PlayerParts {
  readonly surroundings: Surroundings;
  readonly store: StoreApi<State>;
  readonly live: WritableLive;
  readonly gauge: Gauge;
  readonly shown: Shown;
  readonly ask: Session['ask'];
  readonly view: () => ViewPort;
  readonly ticked: (wall: number) => void;
}

/** Wall milliseconds that the worker may spend on one frame: it must answer before the next picture. */
const BUDGET = 12;
/** With reduced motion a step takes so many wall milliseconds, and skims simulated time at most at this speed. */
const STEP_LENGTH = 500;
const STEP_SPEED = 2;

export function createPlayer(parts: PlayerParts): Player {
  const { surroundings, store, live, gauge, shown } = parts;
  const speedometer = createSpeedometer();
  let keyAt = surroundings.wall();
  let nextAt: Micros = Infinity;
  let gapFrom: Micros = 0;
  /** Wall milliseconds that the last event under the manual clock is looked at; 0 while the clock runs by itself. */
  let byHand = 0;
  let beatBefore = -1;

  const clock = createClock({
    surroundings,
    live,
    ask: (to) => {
      const { pace, reducedMotion } = store.getState();
      const stopOnKey = reducedMotion || pace.kind === 'follow';
      const one = live.playing && byHand > 0;
      const request = { type: 'frame', to, budgetMs: BUDGET, stopOnKey, one, view: parts.view() } as const;
      void parts.ask(request).then((answer) => answer?.type === 'frame' || clock.lost());
    },
    speed(elapsed, wall) {
      const { pace, reducedMotion } = store.getState();
      if (reducedMotion || byHand > 0) return STEP_SPEED;
      if (pace.kind === 'fixed') return pace.speed;
      if (live.messages.some(isKeyMessage)) keyAt = wall;
      return followSpeed({
        messages: live.messages,
        gap: nextAt - gapFrom,
        toNext: nextAt - live.playhead,
        quiet: wall - keyAt,
        elapsed,
        speed: live.speed,
      });
    },
    interval: () => Math.max(byHand, store.getState().reducedMotion ? STEP_LENGTH : 0),
    ticked(wall) {
      tellSpeed(wall);
      shown.tick(wall);
      parts.ticked(wall);
    },
  });

  function tellSpeed(wall: number): void {
    const { pace, tooSlow, reducedMotion } = store.getState();
    const reached = speedometer.read(live.playhead, wall);
    const steps = reducedMotion || byHand > 0;
    const slow = !steps && pace.kind === 'fixed' && reached !== null && reached < ENOUGH * pace.speed;
    if (slow !== tooSlow) store.setState({ tooSlow: slow });
    gauge.speed = slow || steps ? (reached ?? live.speed) : live.speed;
  }

  function lookingTime({ events, now, news }: Frame): number {
    const state = store.getState();
    const beats = state.scenario?.beats ?? [];
    const at = presentBeat({ ...state, events, clock: now });
    const { note = '', question = null } = (at === beatBefore ? undefined : beats[at]) ?? {};
    beatBefore = at;
    return handStep({
      note: [note, question?.text ?? ''].join(' ').trim(),
      marks: news.reduce((all, row) => all | row.marks, 0),
      lead: at < 0 ? (beats[0]?.moment.events ?? 0) : 0,
      pace: state.handPace,
    });
  }

  function pause(): void {
    clock.stop();
    store.setState({ playing: false, tooSlow: false });
    shown.settle(surroundings.wall());
  }

  return {
    play() {
      if (store.getState().phase !== 'ready') return;
      speedometer.reset();
      keyAt = surroundings.wall();
      store.setState({ playing: true });
      clock.start();
    },
    pause,
    setPace(pace) {
      speedometer.reset();
      if (pace.kind === 'fixed') gauge.speed = pace.speed;
      store.setState({ pace, tooSlow: false, speed: gauge.speed });
    },
    wake: clock.wake,
    look: clock.look,
    async move(question) {
      if (live.playing) pause();
      clock.hold();
      const answer = await parts.ask({ ...question, view: parts.view() } as Viewing);
      clock.release();
      return answer;
    },
    reach(to) {
      if (live.playing) pause();
      clock.reach(to);
    },
    arrived(frame, asked) {
      clock.arrived(frame, asked);
      byHand = frame.manual ? lookingTime(frame) : 0;
      if (frame.nextAt !== nextAt) {
        nextAt = frame.nextAt;
        gapFrom = frame.now;
      }
      if (frame.news.some((row) => (row.marks & KEY_MARKS) !== 0)) keyAt = surroundings.wall();
    },
  };
}
