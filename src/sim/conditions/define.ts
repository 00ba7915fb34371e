/**
 * What a run can be run until. From this one declaration come the menu of "run until", its form and its sentence;
 * scenarios and lessons wait on the same conditions.
 */
import type { ArgsOf, Param } from '../commands/define.ts';
import type { CommandArgs, SimEvent } from '../types.ts';
import type { World } from '../world.ts';

export interface ConditionDefinitionOf<Id extends string, Params extends readonly Param[]> {
  readonly id: Id;
  readonly params: Params;
  readonly words: {
    /** In the menu: "a leader is elected". */
    readonly label: string;
    /** With its values: "S3 applies index 4". Continues "Run until ...". */
    sentence(args: ArgsOf<Params>): string;
  };
  /** Whether it has come true in the event that was taken last. Asked after every event: it must be cheap. */
  holds(world: World, event: SimEvent, args: ArgsOf<Params>): boolean;
}

/** A condition as everybody else sees it, whatever its parameters are. */
export interface ConditionDefinition<Id extends string = string> {
  readonly id: Id;
  readonly params: readonly Param[];
  readonly words: { readonly label: string; sentence(args: CommandArgs): string };
  holds(world: World, event: SimEvent, args: CommandArgs): boolean;
}

/** Declares a condition: keeps the literal types of its id and its parameters. */
export function defineCondition<const Id extends string, const Params extends readonly Param[]>(
  definition: ConditionDefinitionOf<Id, Params>,
): ConditionDefinitionOf<Id, Params> {
  return definition;
}
