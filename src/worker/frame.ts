/** One bounded message about the state at one instant, without what the page has been told already. */
import type { Log } from '../raft/index.ts';
import { nextEventTime, type Node, type Refusal, type SimEvent, type World } from '../sim/index.ts';
import { clientOperation, newestOperations } from './client-state.ts';
import { flightsOf } from './flights.ts';
import { logWindow } from './log-window.ts';
import { encodeLogs } from './logs.ts';
import { encodeMessages } from './messages.ts';
import { networkState } from './network-state.ts';
import type { News } from './news.ts';
import type { Frame, ViewPort } from './protocol.ts';
import { persistentOf, serverState } from './server-state.ts';
import { encodeServers } from './servers.ts';
import { changedNodes, nothingTold, sameList, type Told } from './told.ts';
import { type History, rowOf, truth } from './stand-in.ts';

export interface Occasion {
  readonly epoch: number;
  readonly view: ViewPort;
  readonly news: News;
  readonly broke: boolean;
  readonly refusal: Refusal | null;
  readonly canUndo: string;
  readonly canRedo: string;
}

/** `told` null: a keyframe, which tells all. Returns what the page has been told with this frame. */
export function buildFrame(history: History, before: Told | null, occasion: Occasion): { frame: Frame; told: Told } {
  const { world } = history;
  const { view, news, ...rest } = occasion;
  const told = before ?? nothingTold();
  const { messages, leftOut } = flightsOf(world, view);
  const revision = ++told.revision;
  const frame: Frame = {
    ...rest,
    now: world.now,
    events: world.events,
    deliveries: world.deliveries,
    nextAt: nextEventTime(world),
    keyframe: before === null,
    run: null,
    commands: newCommands(told, world),
    servers: encodeServers(changedNodes(told, world).map((node) => serverState(node, revision))),
    timers: timersOf(world),
    messages: encodeMessages(messages),
    messagesLeftOut: leftOut,
    network: newNetwork(told, world, revision),
    logs: newLogs(told, world, view, revision),
    clients: newClients(told, world),
    violations: newViolations(told, history),
    news: news.events.map((event: SimEvent) => rowOf(event)),
    skipped: news.skipped,
    checked: null,
  };
  return { frame, told };
}

function newCommands(told: Told, { run: { commands } }: World): Frame['commands'] {
  const before = told.commands;
  if (commands === before) return null;
  const parted = commands.findIndex((command, i) => command !== before[i]);
  const keep = parted === -1 ? commands.length : parted;
  told.commands = commands;
  return keep === before.length && keep === commands.length ? null : { keep, added: commands.slice(keep) };
}

/** [setAt, deadline] of each server's election timer; one that a pause has frozen keeps its distance from now. */
function timersOf({ nodes, now }: World): Float64Array {
  const timers = new Float64Array(2 * nodes.length).fill(NaN);
  nodes.forEach(({ status, since, election: { setAt, deadline, remaining } }, i) => {
    const frozen = status === 'paused';
    const left = frozen ? remaining : deadline - now;
    if (status === 'down' || left === Infinity) return;
    timers[2 * i] = frozen ? now - (since - setAt) : setAt;
    timers[2 * i + 1] = now + left;
  });
  return timers;
}

function newNetwork(told: Told, world: World, revision: number): Frame['network'] {
  const parts = [world.dials, ...world.cut];
  if (sameList(told.networkParts, parts)) return null;
  told.networkParts = parts;
  return networkState(world, revision);
}

function newLogs(told: Told, { nodes }: World, view: ViewPort, revision: number): Frame['logs'] {
  const logs: (Log | undefined)[] = [undefined, ...nodes.map((node: Node) => persistentOf(node).log)];
  const parts = [...logs, view.logEnd, view.logColumns];
  if (sameList(told.logParts, parts)) return null;
  told.logParts = parts;
  return encodeLogs(logWindow(logs, truth, view, revision));
}

function newClients(told: Told, world: World): Frame['clients'] {
  const operations = newestOperations(world);
  if (sameList(told.operations, operations)) return null;
  told.operations = operations;
  return operations.map(clientOperation);
}

function newViolations(told: Told, { violations }: History): Frame['violations'] {
  if (told.violations === violations.length) return null;
  told.violations = violations.length;
  return violations;
}
