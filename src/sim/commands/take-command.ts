/** Carries out the next command of the run, as an event; a command that does not apply is an event too. */
import { begin } from '../draft.ts';
import { conclude } from '../event.ts';
import { type CommandArgs, Mark, type Refusal, type RunCommand, type SimEvent } from '../types.ts';
import type { World } from '../world.ts';
import { DEEDS } from './deeds.ts';
import { type CommandName, isFault } from './index.ts';
import { parseCommand } from './parse.ts';

export function takeCommand(world: World): void {
  const command = world.run.commands[world.nextCommand++]!;
  const draft = begin(world);
  draft.command = command;
  draft.refusal = carryOut(world, command);
  draft.marks |= marksOf(command, draft.refusal);
  conclude(world, 'command');
}

/** A write is the client's. What was refused has broken nothing. */
function marksOf({ name, args }: RunCommand, refusal: Refusal | null): number {
  if (name === 'write') return 0;
  return refusal === null && isFault(name, args) ? Mark.act | Mark.fault : Mark.act;
}

/** Why a command cannot be carried out now; null when it can. Its arguments have been parsed. */
export function refusalOf(world: World, name: string, args: CommandArgs): Refusal | null {
  return DEEDS[name as CommandName].possible(world, args);
}

/** Names and arguments are valid: `parseRun` and `act` see to that. */
function carryOut(world: World, { name, args }: RunCommand): Refusal | null {
  const refusal = refusalOf(world, name, args);
  if (refusal === null) DEEDS[name as CommandName].apply(world, args);
  return refusal;
}

/**
 * Does something now: it becomes the next command of the run, at this very position, and is carried out. Throws when
 * the arguments are not what the command declares: what people type goes through `parseCommand` first.
 */
export function act(world: World, name: string, args: RunCommand['args']): SimEvent {
  const parsed = parseCommand({ name, args });
  if (!parsed.ok) throw new Error(parsed.problem);
  const { run, nextCommand } = world;
  const command: RunCommand = { at: world.now, after: world.takenNow, ...parsed.command };
  world.run = { ...run, commands: run.commands.toSpliced(nextCommand, 0, command) };
  takeCommand(world);
  return world.draft;
}
