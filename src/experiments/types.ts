/** What an experiment is: many runs that differ in their seeds, made in a worker of their own, and what comes of each. */
import type { Moment } from '../sim/index.ts';
import type { Micros } from '../sim/types.ts';

/** One line of the picture: a setting, how often it is tried, and after which time a trial is given up. */
export interface Setting {
  readonly id: string;
  /** "150–155 ms". */
  readonly label: string;
  /** At most; who wants to wait less tries less often. */
  readonly trials: number;
  readonly cap: Micros;
  /** The curve of the literature: cumulative share (0 to 1) by time; empty where there is none. */
  readonly published: readonly PublishedPoint[];
  readonly publishedMean: Micros;
  /** The mean is higher: the published curve leaves its picture. */
  readonly meanIsBound: boolean;
}

export interface PublishedPoint {
  readonly at: Micros;
  readonly share: number;
}

export interface Trial {
  readonly setting: string;
  readonly seed: number;
  /** Null: given up at the cap. */
  readonly took: Micros | null;
}

/** Asked of the worker: some trials of a setting, by consecutive seeds; or one, to be opened. */
export type ExperimentRequest = { readonly n: number; readonly experiment: ExperimentId; readonly setting: string } & (
  | { readonly type: 'trials'; readonly firstSeed: number; readonly count: number }
  | { readonly type: 'open'; readonly seed: number }
);

export type ExperimentResponse =
  /** As many as fitted into a slice of time, at least one. */
  | { readonly type: 'trials'; readonly n: number; readonly trials: readonly Trial[] }
  | { readonly type: 'opened'; readonly n: number; readonly trial: OpenTrial };

/** A trial as the text of a scenario. */
export interface OpenTrial {
  readonly text: string;
  /** Just before what is measured begins. */
  readonly from: Moment;
}

/** What the page knows of an experiment without the simulator. */
export interface Experiment {
  readonly id: ExperimentId;
  readonly settings: readonly Setting[];
}
export type ExperimentId = 'random-timeouts';

/** What the worker knows of it. Settings are named by their ids, which exist. */
export interface Laboratory {
  measure(setting: string, seed: number): Micros | null;
  open(setting: string, seed: number): OpenTrial;
}
