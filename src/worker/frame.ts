/** One bounded message about the state at one instant, without what the page has been told already. */
import type { Log } from '../raft/index.ts';
import {
  type BranchId,
  type BranchInfo,
  describeEvent,
  endOf,
  type EventFilter,
  type EventId,
  eventNumbered,
  type EventRow,
  events,
  eventsFrom,
  type History,
  KEY_MARKS,
  type Micros,
  nextEventTime,
  type Refusal,
  toArray,
  type Undoable,
  type World,
} from '../sim/index.ts';
import { clientOperation, newestOperations } from './client-state.ts';
import { flightsOf } from './flights.ts';
import { logWindow } from './log-window.ts';
import { encodeLogs } from './logs.ts';
import { encodeMessages } from './messages.ts';
import { networkState } from './network-state.ts';
import type { Frame, ViewPort } from './protocol.ts';
import { persistentOf, serverState } from './server-state.ts';
import { encodeServers } from './servers.ts';
import { storesOf } from './stores.ts';
import { changedNodes, sameList, type Told } from './told.ts';

interface Occasion {
  readonly epoch: number;
  readonly branch: BranchId;
  readonly view: ViewPort;
  /** Which events are news. */
  readonly news: EventFilter;
  readonly refusal: Refusal | null;
  readonly search: Frame['search'];
  readonly came: boolean;
  readonly canUndo: Undoable | null;
  readonly canRedo: Undoable | null;
}

/** Changes `told`, since the page knows what the frame says once it is sent. */
export function buildFrame(history: History, branches: readonly BranchInfo[], told: Told, occasion: Occasion): Frame {
  const { world } = history;
  const { view, news, ...rest } = occasion;
  const { messages, leftOut } = flightsOf(world, view);
  const { keyframe } = told;
  told.keyframe = false;
  const revision = ++told.revision;
  const broke = world.violations.length > told.violations && !keyframe;
  return {
    ...rest,
    ...newsOf(told, history, news, keyframe),
    keyframe,
    broke,
    now: world.now,
    events: world.events,
    manual: world.manual,
    nextAt: nextAt(history),
    takenNow: world.takenNow,
    end: endOf(history),
    hold: history.closed ? endOf(history) : null,
    branches: newBranches(told, branches),
    run: null,
    lost: [],
    commands: newCommands(told, world),
    servers: newServers(told, world, view, revision),
    timers: timersOf(world),
    messages: encodeMessages(messages),
    messagesLeftOut: leftOut,
    network: newNetwork(told, world, revision),
    logs: newLogs(told, world, view, revision),
    clients: newClients(told, world),
    violations: newViolations(told, world),
    unsafe: newUnsafe(told, world),
  };
}

/** Of what may not be known yet, no more than that it does not come before the end. */
function nextAt({ world, end, closed }: History): Micros {
  if (!closed || world.events < end.events) return nextEventTime(world);
  return world.now < end.now ? end.now : Infinity;
}

const MOST_NEWS = 4;

/** What has happened since the page was told; of a moment that it comes to anew, the event that made it. */
function newsOf(told: Told, history: History, filter: EventFilter, keyframe: boolean): Pick<Frame, 'news' | 'skipped'> {
  const { events: now } = history.world;
  const before = told.events;
  told.events = now;
  if (keyframe) return filter === 'all' ? { news: lastEvent(history), skipped: 0 } : NO_NEWS;
  const happened = filter === 'all' ? now - before : keyEventsBetween(history, before, now);
  if (happened === 0) return NO_NEWS;
  const { rows } = events(history, { filter, after: before - 1, limit: MOST_NEWS });
  return { news: rows, skipped: Math.max(0, happened - rows.length) };
}

function lastEvent(history: History): readonly EventRow[] {
  const event = eventNumbered(history, history.world.events - 1);
  return event === undefined ? [] : [describeEvent(history, event)];
}

/** Counted where they are: of a moment in the past the count since the start would take a replay. */
function keyEventsBetween(history: History, from: EventId, before: EventId): number {
  let count = 0;
  if (from >= before) return count;
  for (const { id, marks } of eventsFrom(history, from)) {
    if (id >= before) break;
    if ((marks & KEY_MARKS) !== 0) count++;
  }
  return count;
}
const NO_NEWS: Pick<Frame, 'news' | 'skipped'> = { news: [], skipped: 0 };

function newBranches(told: Told, branches: readonly BranchInfo[]): Frame['branches'] {
  if (told.branches === branches) return null;
  told.branches = branches;
  return branches;
}

function newServers(told: Told, world: World, { inspected }: ViewPort, revision: number): Frame['servers'] {
  // Whoever is inspected now may have been told with a part of its store.
  if (told.inspected !== inspected) told.servers[inspected] = [];
  told.inspected = inspected;
  const nodes = changedNodes(told, world);
  const store = storesOf(nodes, inspected);
  return encodeServers(nodes.map((node) => serverState(node, revision, store(node))));
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

function newLogs(told: Told, world: World, view: ViewPort, revision: number): Frame['logs'] {
  const logs: (Log | undefined)[] = [undefined, ...world.nodes.map((node) => persistentOf(node).log)];
  // What is committed and on a majority may change without any of these logs.
  const truth = [...world.nodes.map(({ durable }) => durable.log), world.ghost?.ledger.length];
  const parts = [...logs, ...truth, view.logEnd, view.logColumns];
  if (sameList(told.logParts, parts)) return null;
  told.logParts = parts;
  return encodeLogs(logWindow(logs, world, view, revision));
}

function newClients(told: Told, world: World): Frame['clients'] {
  const operations = newestOperations(world);
  if (sameList(told.operations, operations)) return null;
  told.operations = operations;
  return operations.map(clientOperation);
}

/** A world shares the list with its forks, and gets another one when a rule is switched. */
function newUnsafe(told: Told, { unsafe }: World): Frame['unsafe'] {
  if (told.unsafe === unsafe) return null;
  told.unsafe = unsafe;
  return unsafe;
}

function newViolations(told: Told, { violations }: World): Frame['violations'] {
  if (told.violations === violations.length) return null;
  told.violations = violations.length;
  return toArray(violations).slice(0, MOST_VIOLATIONS);
}

/** The first ones matter; a broken rule may break the same property at every event. */
const MOST_VIOLATIONS = 8;
