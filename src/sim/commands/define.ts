/**
 * What a command declares. From this one declaration come menus, forms, keyboard help, validation of stored runs and
 * links, narration and random fuzzing.
 */
import type { ServerId } from '../../raft/types.ts';
import type { CommandArgs, Micros, Refusal } from '../types.ts';
import type { World } from '../world.ts';

/** What a command is done to: where menus offer it. */
export type Subject = 'server' | 'link' | 'message' | 'network' | 'client' | 'dial' | 'clock' | 'rule';

export type Param =
  /** A server's id. */
  | { readonly name: string; readonly type: 'server'; readonly label: string }
  /** A server's id, or 0 for whoever leads, unless `zero` says what else 0 stands for. */
  | { readonly name: string; readonly type: 'target'; readonly label: string; readonly zero?: string }
  | { readonly name: string; readonly type: 'message'; readonly label: string }
  /** Microseconds. */
  | {
      readonly name: string;
      readonly type: 'duration';
      readonly label: string;
      readonly min: Micros;
      readonly max: Micros;
      readonly default: Micros;
    }
  | {
      readonly name: string;
      readonly type: 'integer';
      readonly label: string;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly name: string;
      readonly type: 'choice';
      readonly label: string;
      readonly choices: readonly string[];
      readonly default: string;
      /** Anything but the default takes away what Raft relies on: a fault, which random lives leave alone. */
      readonly unsafe?: true;
    }
  | {
      readonly name: string;
      readonly type: 'text';
      readonly label: string;
      readonly minLength: number;
      readonly maxLength: number;
      /** word: letters, digits, `_`, `-` and `.`; line: anything that prints. */
      readonly alphabet: 'word' | 'line';
      readonly default: string;
    }
  /** Two or more groups of servers, none in two of them. */
  | { readonly name: string; readonly type: 'sides'; readonly label: string };

type ValueOf<P extends Param> = P['type'] extends 'choice' | 'text'
  ? string
  : P['type'] extends 'sides'
    ? readonly (readonly ServerId[])[]
    : number;

/** The arguments that a list of parameters describes. */
export type ArgsOf<Params extends readonly Param[]> = {
  readonly [P in Params[number] as P['name']]: ValueOf<P>;
};

export interface Definition<Id extends string, Params extends readonly Param[]> {
  readonly id: Id;
  /** The verb on a button. */
  readonly label: string;
  readonly subject: Subject;
  /** The letter of the keyboard, '' when it has none. */
  readonly key: string;
  /** It breaks something or keeps a message back; other acts mend, bring forward or set. */
  readonly fault?: true;
  readonly params: Params;
  /** What is wrong with arguments that are fine one by one, as a sentence. */
  problem?(args: ArgsOf<Params>): string | null;
}

/** What a command does. Whoever calls it has checked the arguments against `params` first (`parseCommand`). */
export interface Deed<Args> {
  /** Why it cannot be carried out now; null when it can. */
  possible(world: World, args: Args): Refusal | null;
  /** Carries it out and fills in the draft of its event. Only called when it is possible. */
  apply(world: World, args: Args): void;
}

/** The deed of a definition: its arguments are typed by the parameters declared there. */
export type DeedOf<D> = D extends Definition<string, infer Params> ? Deed<ArgsOf<Params>> : never;

/** A command as everybody else sees it, whatever its parameters are. */
export interface CommandDefinition<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly subject: Subject;
  readonly key: string;
  readonly fault?: true;
  readonly params: readonly Param[];
  problem?(args: CommandArgs): string | null;
}

/** Declares a command: keeps the literal types of its id and its parameters. */
export function defineCommand<const Id extends string, const Params extends readonly Param[]>(
  definition: Definition<Id, Params>,
): Definition<Id, Params> {
  return definition;
}
