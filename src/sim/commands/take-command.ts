/** Carries out the next command of the run, as an event; a command that does not apply is an event too. */
import { begin } from '../draft.ts';
import { conclude } from '../event.ts';
import { Mark, type Refusal, type RunCommand, type SimEvent } from '../types.ts';
import type { World } from '../world.ts';
import { commandNamed } from './index.ts';
import { parseArgs } from './parse.ts';
import { refuse } from './refusals.ts';

export function takeCommand(world: World): void {
  const command = world.run.commands[world.nextCommand++]!;
  const draft = begin(world);
  draft.command = command;
  draft.refusal = carryOut(world, command);
  if (command.name !== 'write') draft.marks |= Mark.fault;
  conclude(world, 'command');
}

function carryOut(world: World, { name, args }: RunCommand): Refusal | null {
  const definition = commandNamed(name);
  if (definition === undefined) return refuse('unknownCommand', { name });
  const parsed = parseArgs(definition, args);
  if (!parsed.ok) return refuse('badArguments', { problem: parsed.problem });
  const refusal = definition.possible(world, parsed.args);
  if (refusal === null) definition.apply(world, parsed.args);
  return refusal;
}

/** Does something now: it becomes the next command of the run, at this very position, and is carried out. */
export function act(world: World, name: string, args: RunCommand['args']): SimEvent {
  const { run, nextCommand } = world;
  const command: RunCommand = { at: world.now, after: world.takenNow, name, args };
  world.run = { ...run, commands: run.commands.toSpliced(nextCommand, 0, command) };
  takeCommand(world);
  return world.draft;
}
