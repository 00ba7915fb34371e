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
  readonly branches: Branches;
  told: Told;
  epoch: number;
  /** The search under way, or the last one. */
  search: Began | null;
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
  const { branches, told, epoch } = showing;
  return buildFrame(present(branches), branchInfos(branches), told, {
    epoch,
    branch: branches.shown,
    view,
    news,
    refusal: refusal ?? null,
    search: search ?? null,
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
