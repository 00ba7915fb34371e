/** What is searched for when a condition is: loaded by the first search, with the registry of conditions. */
import { notFoundText, runUntilText } from '../narration/searching.ts';
import { parseCondition, type NamedCondition } from '../sim/conditions/parse.ts';
import type { CommandArgs, Micros } from '../sim/types.ts';

type Aimed =
  | { readonly ok: true; readonly condition: NamedCondition; readonly label: string; readonly nothing: string }
  | { readonly ok: false; readonly problem: string };

/** `furthest`: simulated microseconds after which it is given up. */
export function aimAt(name: string, args: CommandArgs, furthest: Micros): Aimed {
  const parsed = parseCondition({ name, args });
  if (!parsed.ok) return parsed;
  const { condition } = parsed;
  const label = runUntilText(condition.name, condition.args);
  return { ok: true, condition, label, nothing: notFoundText(condition.name, condition.args, furthest) };
}
