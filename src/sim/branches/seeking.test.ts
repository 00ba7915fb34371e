import { describe, expect, test } from 'vitest';
import {
  actNow,
  type Branches,
  branchInfos,
  COMMANDS,
  createBranches,
  createHistory,
  digest,
  endOf,
  messagesInFlight,
  momentOf,
  nextEventTime,
  present,
  redo,
  seek,
  seekTime,
  showBranch,
  stepBack,
  stepEvent,
  toArray,
  undo,
  type World,
} from '../index.ts';
import { MS, runWith } from '../testing/lives.ts';
import { anyCommand, createDice, type Dice, randomArgs } from '../swarm.ts';

/** All that a picture of the world is made of, part by part. */
function partsOf(world: World): Record<string, unknown> {
  const servers = world.nodes.map(
    ({ id, server: { persistent, volatile }, durable, status, since, machine, previous }) => [
      `S${id}`,
      {
        currentTerm: persistent.currentTerm,
        votedFor: persistent.votedFor,
        log: persistent.log.entries.slice(0, persistent.log.length).slice(-10),
        durable: durable.log.length,
        volatile,
        status: [status, since],
        machine: [machine.applied, previous],
      },
    ],
  );
  const { open, closed } = world.clients;
  return {
    digest: digest(world),
    ...Object.fromEntries(servers),
    // What comes by itself: a command that is known to come had not been given when this was first seen.
    due: nextEventTime({ ...world, run: { ...world.run, commands: [] }, nextCommand: 0 }),
    flights: messagesInFlight(world).map(({ id, deliverAt, fate, body }) => [id, deliverAt, fate, body.type]),
    clients: [open, closed.length],
    violations: toArray(world.violations),
    ledger: world.ghost!.ledger.length,
    cut: [...world.cut],
    dials: world.dials,
    manual: world.manual,
  };
}

/** One hash for each part, so that a difference can be named. */
function pictureOf(world: World): string {
  return Object.values(partsOf(world))
    .map((part) => hash(JSON.stringify(part)))
    .join(' ');
}

/** The parts of a world that are not as they were. */
function differences(world: World, before: string): Record<string, unknown> {
  const then = before.split(' ').map(Number);
  const parts = Object.entries(partsOf(world));
  return Object.fromEntries(parts.filter(([, part], i) => hash(JSON.stringify(part)) !== then[i]));
}

/** Where it is: a world is what its run has made of it so far. */
function placeOf({ events, now, run, nextCommand }: World): string {
  return `${events} ${now} ${hash(JSON.stringify(run.commands.slice(0, nextCommand)))}`;
}

function hash(text: string): number {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return h;
}

/** A life of so many events with an act every now and then, seen event by event. */
function livedThrough(seed: number, events: number, dice: Dice, see: (world: World) => void): Branches {
  const run = runWith({ loss: 20, jitter: 3 * MS, diskLatency: dice(1) * 3 * MS }, 3 + 2 * dice(1), seed);
  const branches = createBranches(createHistory(run));
  see(present(branches).world);
  while (present(branches).world.events < events) {
    if (dice(150) === 0) actRandomly(branches, dice);
    else if (stepEvent(present(branches)) === null) actRandomly(branches, dice);
    see(present(branches).world);
  }
  return branches;
}

function actRandomly(branches: Branches, dice: Dice): void {
  // Half are writes, so that there is something to lose.
  const definition = dice(1) === 0 ? COMMANDS.find(({ id }) => id === 'write')! : anyCommand(dice);
  actNow(branches, definition.id, randomArgs(present(branches).world, definition, dice));
}

describe('wherever one goes, everything is as it was when it was first seen', () => {
  test.each([
    [1, 5000, 6000],
    [2, 2500, 4000],
  ])('seeks, steps, acts in the past, undo, redo, other branches (seed %i)', (seed, events, moves) => {
    const dice = createDice(seed);
    const seen = new Map<string, string>();
    let compared = 0;
    const see = (world: World) => {
      const place = placeOf(world);
      const before = seen.get(place);
      const picture = pictureOf(world);
      if (before === undefined) seen.set(place, picture);
      else if (before !== picture) expect(differences(world, before), `differs at ${place}`).toEqual({});
      else compared++;
    };
    const branches = livedThrough(seed, events, dice, see);
    let most = 1;
    for (let i = 0; i < moves; i++) {
      const history = present(branches);
      const end = endOf(history);
      switch (dice(19)) {
        case 0:
          undo(branches);
          break;
        case 1:
          redo(branches);
          break;
        case 2:
          showBranch(branches, 1 + dice(branches.nextId - 1));
          break;
        case 3:
          if (dice(3) === 0) actRandomly(branches, dice);
          break;
        case 4:
        case 5:
        case 6:
          stepEvent(history);
          break;
        case 7:
        case 8:
        case 9:
        case 10:
          stepBack(history);
          break;
        case 11:
        case 12:
          seekTime(history, dice(end.now));
          break;
        case 13:
          seek(history, end);
          break;
        default:
          seek(history, { events: dice(end.events), now: 0 });
      }
      see(present(branches).world);
      const infos = branchInfos(branches);
      most = Math.max(most, infos.length);
      const ids = infos.map(({ id }) => id);
      expect(ids).toContain(branches.shown);
      for (const { id, parent } of infos) expect(id === 1 ? [0] : ids).toContain(parent);
      expect(momentOf(present(branches)).events).toBeLessThanOrEqual(endOf(present(branches)).events);
    }
    expect(compared).toBeGreaterThan(moves / 2);
    expect(most).toBeGreaterThan(3);
  });
});
