/** What would have become of a line, had a rule never been off: the same start and the same acts, with the rule on. */
import type { MutantId } from '../../raft/mutants/index.ts';
import { catchUp } from '../history/catch-up.ts';
import { forkHistory } from '../history/fork.ts';
import type { History } from '../history/history.ts';
import type { Moment } from '../history/moment.ts';
import { endOf, issue, momentBefore, momentOf, seekTime } from '../history/moving.ts';
import type { RunCommand } from '../types.ts';
import { MOST_BRANCHES } from './act.ts';
import { type Branch, type Branches, leave, ownerOf, shownBranch } from './branch.ts';

export type Replayed = { readonly ok: true } | { readonly ok: false; readonly problem: 'tooManyBranches' | 'ruleIsOn' };

/**
 * Lives the shown line again as a branch of its own, up to the end of what is known or until `exhausted`, and shows it
 * at the same time. Where the rule was off from the start, the branch begins by switching it on; else it parts where
 * the rule was switched off, and does not.
 */
export function replayWith(branches: Branches, rule: MutantId, exhausted: () => boolean): Replayed {
  if (branches.list.length >= MOST_BRANCHES) return { ok: false, problem: 'tooManyBranches' };
  const shown = shownBranch(branches);
  const { history } = shown;
  const at = momentOf(history);
  const fork = partingOf(history, rule);
  if (fork === null) return { ok: false, problem: 'ruleIsOn' };
  const line = forkHistory(history, fork);
  const isOff = line.world.unsafe.includes(rule);
  const act = isOff ? issue(line, 'setRule', { rule, state: 'on' }).command : null;
  const { world } = line;
  const rest = history.end.run.commands.slice(world.nextCommand - (isOff ? 1 : 0));
  world.run = { ...world.run, commands: [...world.run.commands, ...without(rule, rest, isOff ? fork.now : -1)] };
  catchUp(line, { events: Infinity, now: endOf(history).now }, exhausted);
  seekTime(line, history.world.now);
  leave(branches, shown);
  const parent = ownerOf(branches, shown, fork).id;
  const replay = { rule, from: shown.id, at, commands: line.end.run.commands.length };
  const child: Branch = { id: branches.nextId++, name: '', parent, fork, act, history: line, replay };
  branches.undone = [];
  branches.removed = [];
  branches.list = [...branches.list, child];
  branches.shown = child.id;
  return { ok: true };
}

/** Once all servers have started, or just before the rule is switched off; null when it is on throughout. */
function partingOf(history: History, rule: MutantId): Moment | null {
  const { checkpoints, commandEvents, end } = history;
  const { unsafe, nodes } = checkpoints[0]!.world;
  const start = { events: Math.min(nodes.length, end.events), now: 0 };
  const switches = commandEvents.flatMap((event, place) => {
    const command = end.run.commands[place]!;
    return isSwitch(command, rule) ? [{ event, off: command.args['state'] === 'off' }] : [];
  });
  if (unsafe.includes(rule) && switches[0]?.event !== start.events) return start;
  const off = switches.find((one) => one.off);
  return off === undefined ? null : momentBefore(history, off.event);
}

const isSwitch = ({ name, args }: RunCommand, rule: MutantId): boolean => name === 'setRule' && args['rule'] === rule;

/** All but the switches of this rule, each at its place: what went before it at its instant is one more or fewer. */
function without(rule: MutantId, commands: readonly RunCommand[], addedAt: number): RunCommand[] {
  const kept: RunCommand[] = [];
  let shift = 1;
  let instant = addedAt;
  for (const command of commands) {
    if (command.at !== instant) {
      instant = command.at;
      shift = 0;
    }
    if (isSwitch(command, rule)) shift--;
    else kept.push({ ...command, after: Math.max(0, command.after + shift) });
  }
  return kept;
}
