/** The runs that a lesson leads through, each played once, and where its places lie in them. */
import type { Lesson, Place, RunSource } from '../../lessons/index.ts';
import { beatPlace } from '../../lessons/index.ts';
import type { Moment } from '../../sim/index.ts';
import { partingOf } from '../beats.ts';
import type { Kept } from '../keeping.ts';
import type { LateOpening } from '../opening/index.ts';
import { keptOf } from '../opening/performing.ts';
import type { State } from '../types.ts';

/** A run of a lesson. */
export interface Line {
  /** From its start, all of it known. Its scenario tells nothing: the lesson does. */
  readonly kept: Kept;
  /** Undefined for what is no place of it. */
  momentOf(place: Place): Moment | undefined;
}

export async function lineOf(source: RunSource, opening: LateOpening): Promise<Line | null> {
  const played = await opening.played(source);
  if (played === null) return null;
  const { performance, title, text } = played;
  const { scenario, ...kept } = keptOf(performance, { name: '', title, text });
  const places = new Map(Object.entries(performance.places));
  performance.beats.forEach(({ moment }, i) => places.set(beatPlace(i), moment));
  places.set('start', { events: kept.events ?? 0, now: kept.at });
  places.set('end', performance.end);
  return {
    kept: { ...kept, scenario: scenario && { ...scenario, beats: [] } },
    momentOf: (place) => places.get(place),
  };
}

/** Played when it is first needed. */
export function linesOf({ runs }: Lesson, opening: LateOpening): (run: string) => Promise<Line | null> {
  const lines = new Map<string, Promise<Line | null>>();
  return (run) => {
    const known = lines.get(run) ?? lineOf(runs[run]!, opening);
    lines.set(run, known);
    return known;
  };
}

/** Whether the shown branch has all that the lesson's line has, act by act. */
export function isWhole({ kept }: Line, { run }: Pick<State, 'run'>): boolean {
  const [told, done] = [kept.run.commands, run?.commands ?? []];
  return run?.seed === kept.run.seed && done.length >= told.length && partingOf(told, done).told === undefined;
}

/** Nothing more happens before it, and its time has come. */
export const standsAt = ({ events, clock }: Pick<State, 'events' | 'clock'>, moment: Moment): boolean =>
  events === moment.events && clock >= moment.now;
