/** The runs of a lesson, really played, and what is true at their places. */
import { lastIndex, termAt } from '../../raft/log.ts';
import { endOf, messagesInFlight, type Moment, worldAt, type World } from '../../sim/index.ts';
import { type MessageRef, readScenario, rehearse, type Rehearsal } from '../../scenarios/index.ts';
import { entryNamed } from '../../scenarios/library/index.ts';
import type { Lesson, Place, RunSource } from '../types.ts';

export interface Stage {
  readonly problems: readonly string[];
  readonly servers: number;
  readonly places: ReadonlyMap<Place, Moment>;
  worldAt(place: Place): World;
}

export function stageOf(source: RunSource): Stage {
  const text = 'text' in source ? source.text : entryNamed(source.scenario)?.text;
  if (text === undefined) throw new Error(`There is no scenario “${'scenario' in source ? source.scenario : ''}”.`);
  const read = readScenario(text);
  if (!read.ok) throw new Error(read.problems.map(({ problem }) => problem).join(' '));
  return staged(rehearse(read.scenario));
}

function staged({ performance, history }: Rehearsal): Stage {
  const servers = history.world.nodes.length;
  const places = new Map(Object.entries(performance.places));
  places.set('start', { events: servers, now: 0 });
  places.set('end', endOf(history));
  return {
    problems: performance.failures.map(({ problem }) => problem),
    servers,
    places,
    worldAt(place) {
      const moment = places.get(place);
      if (moment === undefined) throw new Error(`The run has no place “${place}”: ${[...places.keys()].join(', ')}.`);
      return worldAt(history, moment);
    },
  };
}

const known = new Map<Lesson, ReadonlyMap<string, Stage>>();

/** Of each run by its name, played once. */
export function stagesOf(lesson: Lesson): ReadonlyMap<string, Stage> {
  const stages =
    known.get(lesson) ?? new Map(Object.entries(lesson.runs).map(([name, source]) => [name, stageOf(source)]));
  known.set(lesson, stages);
  return stages;
}

/** The terms of a server's log, "1 1 4"; of one that is down what its disk holds. */
export function logAt(world: World, server: number): string {
  const node = world.nodes[server - 1]!;
  const log = node.status === 'down' ? node.durable.log : node.server.persistent.log;
  return Array.from({ length: lastIndex(log) }, (_, i) => termAt(log, i + 1)).join(' ');
}

export const entriesAt = (world: World, server: number): number =>
  logAt(world, server).split(' ').filter(Boolean).length;

export const isInFlight = (world: World, { type, from, to }: MessageRef): boolean =>
  messagesInFlight(world).some(
    (one) => one.from === from && one.to === to && (one.body.type === type || one.body.type === `${type}Request`),
  );
