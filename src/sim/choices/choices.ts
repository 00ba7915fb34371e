/**
 * What can happen next, as commands that make it happen. Of a clock that runs these are the events that the queue holds
 * and a client's patience, which no command ends; of a manual clock, all there is.
 */
import { CHOICE_TIME } from '../choice-time.ts';
import { refusalOf, act } from '../commands/take-command.ts';
import { rowOf } from '../describe/describe.ts';
import { messagesInFlight } from '../network.ts';
import type { Envelope } from '../envelope.ts';
import type { Node } from '../node.ts';
import { advanceTo } from '../take.ts';
import { timerOf } from '../timers.ts';
import { toArray } from '../tail.ts';
import type { EventRow, Micros } from '../types.ts';
import { forkWorld, type World } from '../world.ts';
import type { Choice } from './types.ts';

/** More are not told: nobody reads them. */
export const MOST_CHOICES = 100;

/** A choice before it has been tried. */
export type Enabled = Omit<Choice, 'then'>;

/** Messages by arrival, or by number while they are held; then disk writes and timers, each by due time. */
export function choices(world: World): readonly Choice[] {
  const trial = forkWorld(world);
  // What the run still holds is not to happen first, when its present lies in the past of what is known.
  trial.run = { ...world.run, commands: [] };
  trial.nextCommand = 0;
  return enabled(world).map((choice) => ({ ...choice, then: outcomeOf(trial, choice) }));
}

/** At most `MOST_CHOICES`; where there are more, messages of late arrival give way. */
export function enabled(world: World): readonly Enabled[] {
  const others = [...writes(world), ...timers(world)];
  const room = Math.max(MOST_CHOICES / 2, MOST_CHOICES - others.length);
  return [...messages(world).slice(0, room), ...others].slice(0, MOST_CHOICES);
}

function messages(world: World): Enabled[] {
  return messagesInFlight(world)
    .sort((a, b) => order(a.deliverAt, b.deliverAt) || a.id - b.id)
    .map(({ id: message, deliverAt }: Envelope) => ({
      what: { kind: 'message', message },
      acts: [
        { name: 'deliver', args: { message } },
        { name: 'drop', args: { message } },
      ],
      dueAt: deliverAt,
    }));
}

/** Each disk finishes its oldest write first. A write fails only together with its server. */
function writes({ nodes, manual }: World): Enabled[] {
  return nodes
    .filter((node) => node.writes.length > 0)
    .sort((a, b) => a.writes[0]!.dueAt - b.writes[0]!.dueAt || a.writeSeq - b.writeSeq)
    .map(({ id: server, writes: [write] }) => ({
      what: { kind: 'write', server, lastIndex: write!.lastIndex },
      acts: [
        { name: 'completeWrite', args: { server } },
        { name: 'crash', args: { server } },
      ],
      dueAt: manual ? Infinity : write!.dueAt,
    }));
}

function timers(world: World): Enabled[] {
  return world.nodes
    .flatMap((node) => (['election', 'heartbeat'] as const).map((kind) => ({ node, kind, timer: timerOf(node, kind) })))
    .filter(({ node, kind, timer }) => timer.deadline !== Infinity && canFire(world, node, ACT[kind]))
    .sort((a, b) => a.timer.deadline - b.timer.deadline || a.timer.seq - b.timer.seq)
    .map(({ node: { id: server }, kind, timer: { deadline, setAt } }) => ({
      what: { kind: 'timer', server, timer: kind, share: shareLeft(world.now, setAt, deadline) },
      acts: [{ name: ACT[kind], args: { server } }],
      dueAt: world.manual ? Infinity : deadline,
    }));
}

const ACT = { election: 'timeout', heartbeat: 'heartbeat' } as const;

const canFire = (world: World, { id }: Node, act: string): boolean => refusalOf(world, act, { server: id }) === null;

function shareLeft(now: Micros, setAt: Micros, deadline: Micros): number {
  return deadline <= now ? 0 : (deadline - now) / (deadline - setAt);
}

/** Infinity is as late as infinity, which a difference does not say. */
const order = (a: Micros, b: Micros): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the usual act would bring about, tried on a copy. */
function outcomeOf(trial: World, { acts: [usual] }: Enabled): EventRow {
  const world = forkWorld(trial);
  if (world.manual) advanceTo(world, world.now + CHOICE_TIME);
  const event = act(world, usual!.name, usual!.args);
  return rowOf(
    event,
    toArray(world.violations).filter((violation) => violation.event === event.id),
  );
}
