/** Plays the run: joins the clock, the pace and the worker's frames, and tells the truth about the speed. */
import type { StoreApi } from 'zustand';
import type { Moment } from '../sim/index.ts';
import { KEY_MARKS, type Micros } from '../sim/types.ts';
import type { Frame, Response, ViewPort } from '../worker/protocol.ts';
import { presentBeat } from './beats.ts';
import { createClock } from './clock.ts';
import type { Question } from './connection.ts';
import type { Gauge, WritableLive } from './live.ts';
import { followSpeed, handStep, isKeyMessage } from './pace.ts';
import { isAt } from './playing.ts';
import type { Session } from './session.ts';
import type { Shown } from './shown.ts';
import { createSpeedometer, ENOUGH } from './speedometer.ts';
import type { Surroundings } from './surroundings.ts';
import type { Pace, State } from './types.ts';

export interface Player {
  /** `guided`: up to a moment, where it pauses; else as far as the reader lets it. */
  play(guided?: Guided): void;
  pause(): void;
  setPace(pace: Pace): void;
  wake(): void;
  /** Fetches what the page looks at anew. */
  look(): void;
  /** Pauses, and asks for something that moves the present. */
  move(question: Move): Promise<Response | null>;
  /** It is not led this way any more. */
  release(way: Guided): void;
  isGuided(): boolean;
  /** Pauses, and goes on to this time. */
  reach(to: Micros): void;
  /** A frame has come; the state has not yet seen it. */
  arrived(frame: Frame, asked: boolean): void;
}

type Viewing = Extract<Question, { view: ViewPort }>;
/** A request that moves the present; what the page looks at is added to it. */
export type Move = Viewing extends infer V ? (V extends Viewing ? Omit<V, 'view'> : never) : never;

/** How a lesson leads: not beyond this moment, also when the reader pauses and plays on, until `release`. */
export interface Guided {
  readonly stop: Moment;
  readonly slow: boolean;
}

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
/** What is to be looked at closely plays at this part of the speed, and under the manual clock of the pace. */
const SLOW = 0.4;
const SLOW_BY_HAND = 0.5;

export function createPlayer(parts: PlayerParts): Player {
  const { surroundings, store, live, gauge, shown } = parts;
  const speedometer = createSpeedometer();
  let keyAt = surroundings.wall();
  let nextAt: Micros = Infinity;
  let gapFrom: Micros = 0;
  /** Wall milliseconds that the last event under the manual clock is looked at; 0 while the clock runs by itself. */
  let byHand = 0;
  let beatBefore = -1;
  let guided: Guided | null = null;

  const clock = createClock({
    surroundings,
    live,
    ask: (to) => {
      const { pace, reducedMotion } = store.getState();
      const stopOnKey = reducedMotion || pace.kind === 'follow';
      const one = live.playing && byHand > 0;
      const request = { type: 'frame', to, budgetMs: BUDGET, stopOnKey, one, view: parts.view() } as const;
      void parts.ask(guided === null ? request : { ...request, stop: guided.stop }).then((answer) => {
        if (answer?.type !== 'frame') clock.lost();
        else if (live.playing && isOver(answer.frame)) pause();
      });
    },
    speed(elapsed, wall) {
      const { pace, reducedMotion } = store.getState();
      if (reducedMotion || byHand > 0) return STEP_SPEED;
      const part = guided?.slow === true ? SLOW : 1;
      if (pace.kind === 'fixed') return part * pace.speed;
      if (live.messages.some(isKeyMessage)) keyAt = wall;
      return (
        part *
        followSpeed({
          messages: live.messages,
          gap: nextAt - gapFrom,
          toNext: nextAt - live.playhead,
          quiet: wall - keyAt,
          elapsed,
          speed: live.speed / part,
        })
      );
    },
    interval: () => Math.max(byHand, store.getState().reducedMotion ? STEP_LENGTH / handPart() : 0),
    ticked(wall) {
      tellSpeed(wall);
      shown.tick(wall);
      parts.ticked(wall);
    },
  });

  /** Where a lesson leads, or nobody may look further. */
  function isOver({ events, now, hold }: Frame): boolean {
    return [hold, guided?.stop].some((end) => isAt(end, events, now));
  }
  const handPart = (): number => (guided?.slow === true ? SLOW_BY_HAND : 1);

  function tellSpeed(wall: number): void {
    const { pace, tooSlow, reducedMotion } = store.getState();
    const reached = speedometer.read(live.playhead, wall);
    const steps = reducedMotion || byHand > 0;
    const slow = !steps && pace.kind === 'fixed' && reached !== null && reached < ENOUGH * live.speed;
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
      pace: state.handPace * handPart(),
    });
  }

  function pause(): void {
    clock.stop();
    store.setState({ playing: false, tooSlow: false });
    shown.settle(surroundings.wall());
  }

  return {
    play(leading) {
      if (store.getState().phase !== 'ready') return;
      guided = leading ?? guided;
      speedometer.reset();
      keyAt = surroundings.wall();
      store.setState({ playing: true });
      clock.start();
    },
    pause,
    release(way) {
      if (guided === way) guided = null;
    },
    isGuided: () => guided !== null,
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
