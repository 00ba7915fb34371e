/**
 * The event that is being taken: a `SimEvent` while whatever happens in it fills it in. Every event is an object of
 * its own that mostly dies at once, which is cheaper than to write into one that has grown old.
 */
import type { Fired } from '../raft/fired.ts';
import type { Node } from './node.ts';
import { CLIENT, NO_EVENT, type SimEvent } from './types.ts';
import type { World } from './world.ts';

export type Draft = { -readonly [Field in keyof SimEvent]: SimEvent[Field] };

const NO_FIRED: readonly Fired[] = [];

/** Starts the next event. What its end alone can know is filled in then: `conclude`. */
export function begin(world: World): Draft {
  if (world.results.length > 0) world.results = [];
  return (world.draft = createDraft(world.events, world.now, world.nextMessage));
}

export function createDraft(id: number, at: number, firstSent: number): Draft {
  return {
    id,
    at,
    kind: 'boot',
    server: CLIENT,
    cause: NO_EVENT,
    since: at,
    previous: NO_EVENT,
    envelope: null,
    timer: null,
    command: null,
    refusal: null,
    lost: null,
    operation: null,
    written: 0,
    before: null,
    after: null,
    fired: NO_FIRED,
    firstSent,
    sent: 0,
    marks: 0,
  };
}

/** Says where it happens; to be called before anything changes there. */
export function happensAt(world: World, node: Node): void {
  world.draft.server = node.id;
  world.draft.before = node.server;
}
