/** One kind of fact that a scenario can expect at a moment. */
import type { GenericSchema } from 'valibot';
import type { History } from '../../sim/index.ts';

export interface ExpectationDefinition<Id extends string = string, Value = unknown> {
  /** Its key in `"expect": { ... }`. */
  readonly id: Id;
  /** What a file may say; descriptions in it become the schema's. */
  readonly schema: GenericSchema<unknown, Value>;
  /** '' where it holds at the present of `history`, else what is expected and what is, as a sentence. */
  check(history: History, value: Value): string;
}

/** As everybody else sees it, whatever its value is. */
export interface AnyExpectation {
  readonly id: string;
  readonly schema: GenericSchema;
  check(history: History, value: never): string;
}

export function defineExpectation<const Id extends string, Value>(
  definition: ExpectationDefinition<Id, Value>,
): ExpectationDefinition<Id, Value> {
  return definition;
}
