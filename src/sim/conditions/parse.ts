/** Unknown input becomes a condition, or a sentence that says what is wrong with it. */
import { isRecord, parseArgs, type Parsed, show } from '../commands/parse.ts';
import type { CommandArgs } from '../types.ts';
import { conditionNamed, CONDITIONS, type ConditionName } from './index.ts';

export interface NamedCondition {
  readonly name: ConditionName;
  readonly args: CommandArgs;
}

/** `{ name, args }` from a form, a link or a lesson. Missing arguments take their default where there is one. */
export function parseCondition(raw: unknown): Parsed<{ condition: NamedCondition }> {
  if (!isRecord(raw)) return { ok: false, problem: 'A condition must be an object with a name and arguments.' };
  const { name, args } = raw;
  const definition = typeof name === 'string' ? conditionNamed(name) : undefined;
  if (definition === undefined) {
    const names = CONDITIONS.map(({ id }) => id).join(', ');
    return { ok: false, problem: `There is no condition “${show(name)}”. The conditions are ${names}.` };
  }
  const parsed = parseArgs(definition, `Run until ${definition.words.label}`, args ?? {});
  return parsed.ok ? { ok: true, condition: { name: definition.id, args: parsed.args } } : parsed;
}
