/** What can be done in a way that Raft does not allow for, such as a restart of a server whose disk has lost its vote. */
import { type CommandArgs, commandNamed, commandSentence } from '../sim/index.ts';

export interface UnsafeWay {
  readonly args: CommandArgs;
  /** "Restart S2 without its vote" */
  readonly label: string;
}

/** Of a command, by what it declares unsafe; `args`: what the thing that it is done to gives. */
export function unsafeWays(name: string, args: CommandArgs): UnsafeWay[] {
  return (commandNamed(name)?.params ?? []).flatMap((param) => {
    if (param.type !== 'choice' || param.unsafe !== true) return [];
    const choices = param.choices.filter((choice) => choice !== param.default);
    return choices.map((choice) => {
      const chosen = { ...args, [param.name]: choice };
      const act = commandSentence(name, chosen).slice('You '.length, -1);
      return { args: chosen, label: `${act[0]!.toUpperCase()}${act.slice(1)}` };
    });
  });
}
