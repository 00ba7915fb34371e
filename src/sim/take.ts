/** Takes the next event: the clock jumps to it, somebody handles it, and what happened is returned as data. */
import { losePatience, openRequest, retry } from './clients/client.ts';
import { takeCommand } from './commands/take-command.ts';
import { begin } from './draft.ts';
import type { Envelope } from './envelope.ts';
import { conclude } from './event.ts';
import { arrive, boot, finishWrite, fireTimer, lose, reportWrite } from './occur.ts';
import { Due, pop, top } from './queue.ts';
import { isDue, requeueTimer, takeFromQueue } from './timers.ts';
import type { EventId, EventKind, Micros, SimEvent } from './types.ts';
import { nodeOf, type World } from './world.ts';

/** When the next event is due, a command of the run included; Infinity when nothing is. */
export function nextEventTime(world: World): Micros {
  dropStale(world);
  return Math.min(nextDue(world), commandTime(world));
}

/** Takes the next event in (time, sequence) order, commands at their position; null when nothing is due. */
export function takeEvent(world: World): SimEvent | null {
  return takeUntil(world, Infinity) ? world.draft : null;
}

/** Takes the next event if it is due up to `time`, and leaves it in the draft; false when there is none. */
export function takeUntil(world: World, time: Micros): boolean {
  dropStale(world);
  const { queue } = world;
  const due = nextDue(world);
  if (commandTime(world) <= due && commandIsNext(world, due)) {
    if (commandTime(world) > time) return false;
    passTo(world, commandTime(world));
    takeCommand(world);
    return true;
  }
  if (due > time || queue.size === 0) return false;
  const slot = top(queue);
  const kind = queue.kind[slot]! as Due;
  const data = queue.data[slot]!;
  const envelope = queue.envelope[slot]!;
  passTo(world, due);
  pop(queue);
  begin(world);
  conclude(world, occur(world, kind, data, envelope));
  return true;
}

/** Lets what was due happen, and names its kind. `envelope` is there when the kind has one. */
function occur(world: World, kind: Due, data: number, envelope: Envelope): EventKind {
  switch (kind) {
    case Due.message:
      if (envelope.fate === 'lose') lose(world, envelope, 'loss');
      else arrive(world, envelope);
      return world.draft.lost === null ? 'deliver' : 'lost';
    case Due.cut:
      lose(world, envelope, 'cut');
      world.draft.cause = data;
      return 'lost';
    case Due.election:
      takeFromQueue(nodeOf(world, data), 'election');
      fireTimer(world, nodeOf(world, data), 'election');
      return 'timeout';
    case Due.heartbeat:
      takeFromQueue(nodeOf(world, data), 'heartbeat');
      fireTimer(world, nodeOf(world, data), 'heartbeat');
      return 'timeout';
    case Due.write:
      finishWrite(world, nodeOf(world, data));
      return 'written';
    case Due.report:
      reportWrite(world, nodeOf(world, data));
      return 'written';
    case Due.boot:
      boot(world, nodeOf(world, data));
      return 'boot';
    case Due.clientTimeout:
      losePatience(world, openRequest(world, data)!);
      return 'client';
    case Due.clientRetry:
      retry(world, openRequest(world, data)!);
      return 'client';
  }
}

/** Takes every event up to and including `time`, at most `budget` of them; the clock then stands at `time`. */
export function advanceTo(world: World, time: Micros, budget = Infinity): number {
  let taken = 0;
  while (taken < budget && takeUntil(world, time)) taken++;
  if (taken < budget || nextEventTime(world) > time) passTo(world, time);
  return taken;
}

/** Whether what comes next is a message that the event `id` stopped by cutting its link. */
export function nextIsConsequenceOf({ queue, now }: World, id: EventId): boolean {
  if (queue.size === 0) return false;
  const slot = top(queue);
  return queue.kind[slot] === Due.cut && queue.data[slot] === id && queue.time[slot] === now;
}

/** Lets time pass; it never goes back. */
export function passTo(world: World, time: Micros): void {
  if (time <= world.now) return;
  world.now = time;
  world.takenNow = 0;
}

function nextDue({ queue }: World): Micros {
  return queue.size === 0 ? Infinity : queue.time[top(queue)]!;
}

/** When the next command of the run is to be carried out; Infinity when there is none. */
function commandTime({ run, nextCommand, now }: World): Micros {
  return nextCommand === run.commands.length ? Infinity : Math.max(now, run.commands[nextCommand]!.at);
}

/** Whether the next command, at `due` or earlier, comes before what is due then: after `after` events of its instant. */
function commandIsNext({ run, nextCommand, now, takenNow }: World, due: Micros): boolean {
  if (nextCommand === run.commands.length) return false;
  const { at, after } = run.commands[nextCommand]!;
  return at < due || after <= (now === at ? takenNow : 0);
}

/** Removes entries from the front of the queue that will never be events, so that the first one is. */
function dropStale(world: World): void {
  const { queue } = world;
  while (queue.size > 0) {
    const slot = top(queue);
    const kind = queue.kind[slot]! as Due;
    if (kind === Due.message) return;
    const data = queue.data[slot]!;
    const seq = queue.seq[slot]!;
    switch (kind) {
      case Due.election:
      case Due.heartbeat: {
        const timer = kind === Due.election ? 'election' : 'heartbeat';
        if (isDue(nodeOf(world, data), timer, seq)) return;
        pop(queue);
        requeueTimer(world, nodeOf(world, data), timer, seq);
        continue;
      }
      case Due.write:
        if (nodeOf(world, data).writeSeq === seq) return;
        break;
      case Due.boot:
        if (!nodeOf(world, data).booted) return;
        break;
      case Due.report:
        if (nodeOf(world, data).reports[0]?.seq === seq) return;
        break;
      case Due.clientTimeout:
      case Due.clientRetry:
        if (openRequest(world, data) !== undefined) return;
        break;
      case Due.cut:
        return;
    }
    pop(queue);
  }
}
