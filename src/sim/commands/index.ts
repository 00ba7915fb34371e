/** All commands, in the order in which menus show them. */
import { completeWrite } from './complete-write.ts';
import { crash } from './crash.ts';
import { cut } from './cut.ts';
import { cutOneWay } from './cut-one-way.ts';
import type { CommandArgs } from '../types.ts';
import type { CommandDefinition } from './define.ts';
import { delay } from './delay.ts';
import { deliver } from './deliver.ts';
import { drop } from './drop.ts';
import { duplicate } from './duplicate.ts';
import { healAll } from './heal-all.ts';
import { healLink } from './heal-link.ts';
import { healOneWay } from './heal-one-way.ts';
import { heartbeat } from './heartbeat.ts';
import { hold } from './hold.ts';
import { partition } from './partition.ts';
import { pause } from './pause.ts';
import { release } from './release.ts';
import { restart } from './restart.ts';
import { resume } from './resume.ts';
import { setClock } from './set-clock.ts';
import { setDial } from './set-dial.ts';
import { setRule } from './set-rule.ts';
import { timeout } from './timeout.ts';
import { write } from './write.ts';

export const COMMANDS = [
  crash,
  restart,
  pause,
  resume,
  timeout,
  heartbeat,
  completeWrite,
  write,
  cut,
  cutOneWay,
  healLink,
  healOneWay,
  partition,
  healAll,
  deliver,
  drop,
  delay,
  duplicate,
  hold,
  release,
  setDial,
  setClock,
  setRule,
] as const satisfies readonly CommandDefinition[];

export type CommandName = (typeof COMMANDS)[number]['id'];

const BY_NAME: ReadonlyMap<string, CommandDefinition> = new Map(COMMANDS.map((command) => [command.id, command]));

/** Whether it breaks something, done so; the others are the reader's acts. */
export function isFault(name: string, args: CommandArgs): boolean {
  const definition = commandNamed(name);
  if (definition?.fault === true) return true;
  return (
    definition?.params.some((param) => 'unsafe' in param && (args[param.name] ?? param.default) !== param.default) ??
    false
  );
}

export function commandNamed(name: string): CommandDefinition | undefined {
  return BY_NAME.get(name);
}
