/** What an experiment is: many runs that differ in their seeds, made in a worker of their own, and what comes of each. */
import type { Micros, Run } from '../sim/index.ts';

/** One line of the picture: a setting, how often it is tried, and after which time a trial is given up. */
export interface Setting {
  readonly id: string;
  /** "150-155 ms". */
  readonly label: string;
  readonly trials: number;
  readonly cap: Micros;
  /** The curve of the literature: cumulative share (0 to 1) by time; empty where there is none. */
  readonly published: readonly { readonly at: Micros; readonly share: number }[];
}

export interface Trial {
  readonly setting: string;
  readonly seed: number;
  /** Null: given up at the cap. */
  readonly took: Micros | null;
}

/** Asked of the worker: some trials of a setting, by consecutive seeds. */
export interface TrialsRequest {
  readonly n: number;
  readonly setting: string;
  readonly firstSeed: number;
  readonly count: number;
}
export interface TrialsResponse {
  readonly n: number;
  readonly trials: readonly Trial[];
}

/** A trial as a run that can be opened, just before what is measured begins. */
export interface OpenTrial {
  readonly run: Run;
  readonly at: Micros;
}
