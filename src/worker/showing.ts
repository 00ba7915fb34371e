/** What one page is shown of a run: its branches, and what it has been told of the one that it looks at. */
import {
  type Branches,
  branchInfos,
  canRedo,
  canUndo,
  type EventFilter,
  type History,
  type Moment,
  present,
  type Refusal,
} from '../sim/index.ts';
import { buildFrame } from './frame.ts';
import type { Frame, Problem, Response, ViewPort } from './protocol.ts';
import { retold, type Told } from './told.ts';

export interface Showing {
  /** Under a hold, as much of them as may be known. */
  branches: Branches;
  hold: Hold | null;
  watch: Watch | null;
  told: Told;
  epoch: number;
  /** The search under way, or the last one. */
  search: Began | null;
}

/** Lines that may not be known beyond a moment. Loaded when the first of them is held. */
export interface Hold {
  /** Every branch as it is. */
  readonly all: Branches;
  /** All may be known while something is done to them, and then no longer. */
  lift(): void;
  lay(): void;
}

/** A condition that somebody waits for. Loaded when the first one is watched. */
export interface Watch {
  /** Whether it has come true on the way to the present. */
  came(history: History): boolean;
}

/** Where a search began, and what was known then. */
interface Began {
  readonly history: History;
  readonly from: Moment;
  readonly end: Moment;
  readonly violations: number;
}

/** What a request that moved the present, or acted, leaves to be told; or why it could not be carried out. */
export type Done = Shown | { readonly problem: Problem };
export interface Shown {
  /** Which events are news. */
  readonly news: EventFilter;
  readonly refusal?: Refusal;
  readonly search?: NonNullable<Frame['search']>;
}

/** Tells whether so many wall milliseconds have passed since it was asked for. */
export type Within = (budget: number) => () => boolean;

export const presentOf = ({ branches }: Showing): History => present(branches);

/** Does something to the branches, all that is known of them. */
export function freely<T>({ hold }: Showing, act: () => T): T {
  hold?.lift();
  const done = act();
  hold?.lay();
  return done;
}

/** Another moment: the next frame tells the whole state. */
export function turn(showing: Showing): void {
  showing.told = retold(showing.told);
}

/** Another line of events: what the page knows of events is void, and so are answers about them. */
export function turnPage(showing: Showing): void {
  showing.epoch++;
  turn(showing);
}

export function frameOf(showing: Showing, view: ViewPort, { news, refusal, search }: Shown): Frame {
  const { branches, told, epoch, watch } = showing;
  const history = present(branches);
  return buildFrame(history, branchInfos(branches), told, {
    epoch,
    branch: branches.shown,
    view,
    news,
    refusal: refusal ?? null,
    search: search ?? null,
    came: watch?.came(history) ?? false,
    canUndo: canUndo(branches),
    canRedo: canRedo(branches),
  });
}

/** A look at the run as it is now, or why there is none. */
export function respond(showing: Showing, { n, view }: { n: number; view: ViewPort }, done: Done): Response {
  if ('problem' in done) return failed(n, done.problem);
  return { type: 'frame', n, frame: frameOf(showing, view, done) };
}
export const failed = (n: number, problem: Problem): Response => ({ type: 'failed', n, problem });
export const problem = (kind: Problem['kind'], message = ''): { readonly problem: Problem } => ({
  problem: { kind, message },
});
