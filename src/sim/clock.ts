/**
 * Who lets things happen: the world by itself (auto), or the user, one choice at a time (manual). The clock can change
 * hands in the middle of a run, so that a class runs to the interesting moment and goes on by hand.
 */
import { awaitAnswer, retryNow } from './clients/client.ts';
import { resumeWrites } from './disk.ts';
import { holdAll, sendAllHeld } from './network.ts';
import { Due, removeWhere } from './queue.ts';
import { restartTimer, timerOf } from './timers.ts';
import type { Micros } from './types.ts';
import type { World } from './world.ts';

/** What happens by itself when its time comes, and under the manual clock never does. */
const BY_ITSELF: readonly number[] = [Due.election, Due.heartbeat, Due.write, Due.clientTimeout];

/**
 * auto to manual: what is on its way waits, lost or not; timers and writes keep the times at which they would be due,
 * which show their order. A client has no patience to lose, and one that paused before its next attempt makes it now.
 */
export function takeClock(world: World): void {
  world.manual = true;
  holdAll(world);
  removeWhere(world.queue, (slot) => BY_ITSELF.includes(world.queue.kind[slot]!));
  for (const { election, heartbeat } of world.nodes) election.queuedSeq = heartbeat.queuedSeq = -1;
  retryNow(world);
}

/**
 * manual to auto: what was held sets out now; timers and writes whose time has passed meanwhile are due at once, in
 * the order in which they would have been.
 */
export function letClockRun(world: World): void {
  world.manual = false;
  sendAllHeld(world);
  const due: { readonly at: Micros; readonly seq: number; readonly start: () => void }[] = [];
  for (const node of world.nodes) {
    for (const kind of ['election', 'heartbeat'] as const) {
      const timer = timerOf(node, kind);
      // That of a paused server stands still; what was overdue when it stopped has nothing left.
      timer.remaining = Math.max(0, timer.remaining);
      if (timer.deadline === Infinity) continue;
      due.push({ at: timer.deadline, seq: timer.seq, start: () => restartTimer(world, node, kind) });
    }
    const [write] = node.writes;
    if (write !== undefined) {
      due.push({ at: write.dueAt, seq: node.writeSeq, start: () => resumeWrites(world, node) });
    }
  }
  due.sort((a, b) => a.at - b.at || a.seq - b.seq).forEach(({ start }) => start());
  for (const { request } of world.clients.open) awaitAnswer(world, request);
}
