/** What would be taken back, or be had again, on its button. */
import { MUTANT_RULES, type MutantId } from '../raft/mutants/ids.ts';
import { commandNamed, commandSentence, shortMessageName, type Undoable } from '../sim/index.ts';

/** What fits a button, in letters. */
const LONGEST_ACT = 22;

/** "Undo crash S3": the act in its own words where its doer is their subject and they are few, else its label. */
export function undoText(verb: 'Undo' | 'Redo', undoable: Undoable | null): string {
  if (undoable === null) return '';
  if (undoable.kind === 'removal') return `${verb} remove branch ${undoable.branch}`;
  if (undoable.kind === 'replay') return `${verb} replay with ${MUTANT_RULES[undoable.rule]}`;
  const { command, message } = undoable;
  const { rule, state } = command.args;
  if (command.name === 'setRule') return `${verb} ${MUTANT_RULES[rule as MutantId]} ${String(state)}`;
  const sentence = commandSentence(command.name, command.args, message && shortMessageName(message));
  const [, act] = /^You (.*)\.$/.exec(sentence) ?? [];
  const { label } = commandNamed(command.name)!;
  return `${verb} ${act !== undefined && act.length <= LONGEST_ACT ? act : label.toLowerCase()}`;
}
