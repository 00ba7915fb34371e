/** Which rules were in force when: a run may switch them on its way. */
import type { Options } from '../../raft/types.ts';
import type { ArgsOf } from '../commands/define.ts';
import { type setRule, setRuleDeed } from '../commands/set-rule.ts';
import type { History } from '../history/history.ts';
import type { EventId } from '../types.ts';
import { forkWorld } from '../world.ts';

/** Raft's options when an event of the line, up to its present, was taken. */
export function optionsAt({ world, checkpoints, commandEvents }: History): (event: EventId) => Options {
  // Nothing but this command changes them, so a copy of the start that is told of no other has them all.
  const copy = forkWorld(checkpoints[0]!.world);
  const changes = [{ from: 0, options: copy.options }];
  commandEvents.slice(0, world.nextCommand).forEach((from, place) => {
    const { name, args } = world.run.commands[place]!;
    if (name !== 'setRule') return;
    const switched = args as ArgsOf<typeof setRule.params>;
    if (setRuleDeed.possible(copy, switched) !== null) return;
    setRuleDeed.apply(copy, switched);
    changes.push({ from, options: copy.options });
  });
  return (event) => changes.findLast(({ from }) => from <= event)!.options;
}
