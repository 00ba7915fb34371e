/**
 * Verbs that scripts of Raft are told in, each of which stands for several commands: "S1 is elected by S2 and S3". What
 * the run records is those commands.
 */
import type { Param, World } from '../../sim/index.ts';
import type { ActArgs } from '../types.ts';

/** Beyond the parameters of commands: several servers, and an index that may be left out (0). */
export type VerbParam =
  | Param
  | { readonly name: string; readonly type: 'servers'; readonly label: string }
  | { readonly name: string; readonly type: 'index'; readonly label: string };

/** What a verb can do in the world it is told in. */
export interface Stage {
  /** As it is now. */
  readonly world: World;
  /** Carries out a command of the registry; the answer is '' or why it was refused. */
  command(name: string, args: ActArgs): string;
}

export interface Verb {
  readonly id: string;
  readonly params: readonly VerbParam[];
  /** What it means, in one sentence: for the schema and the README. */
  readonly help: string;
  /** The answer is '' or why it could not be done. */
  perform(stage: Stage, args: ActArgs): string;
}
