/** The dials: ranges, units and words of everything about the world that can be turned while it runs. */
import type { DialId, Dials } from './types.ts';

export interface Dial {
  readonly id: DialId;
  readonly label: string;
  /** ms: values are stored in microseconds and shown in milliseconds; perMille: parts per thousand, shown in %. */
  readonly unit: 'ms' | 'perMille';
  /** In stored units, both ends included. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** What it does, in one sentence. */
  readonly words: string;
}

const MS = 1000;

/** In the order in which they are shown. */
export const DIALS = [
  {
    id: 'latency',
    label: 'Latency',
    unit: 'ms',
    min: 0,
    max: 1000 * MS,
    step: 500,
    default: 5 * MS,
    words: 'How long every message takes one way, at least.',
  },
  {
    id: 'jitter',
    label: 'Jitter',
    unit: 'ms',
    min: 0,
    max: 1000 * MS,
    step: 500,
    default: 5 * MS,
    words: 'Up to so much is added to the latency of each message, so messages can overtake each other.',
  },
  {
    id: 'loss',
    label: 'Loss',
    unit: 'perMille',
    min: 0,
    max: 1000,
    step: 10,
    default: 0,
    words: 'The share of messages that never arrive.',
  },
  {
    id: 'duplication',
    label: 'Duplication',
    unit: 'perMille',
    min: 0,
    max: 1000,
    step: 10,
    default: 0,
    words: 'The share of messages between servers that arrive twice.',
  },
  {
    id: 'electionTimeoutMin',
    label: 'Election timeout, shortest',
    unit: 'ms',
    min: 1 * MS,
    max: 10_000 * MS,
    step: MS,
    default: 150 * MS,
    words: 'A follower that hears no leader waits at least so long before it starts an election.',
  },
  {
    id: 'electionTimeoutMax',
    label: 'Election timeout, longest',
    unit: 'ms',
    min: 1 * MS,
    max: 10_000 * MS,
    step: MS,
    default: 300 * MS,
    words: 'Each election timeout is drawn between the shortest and this one.',
  },
  {
    id: 'heartbeatInterval',
    label: 'Heartbeat interval',
    unit: 'ms',
    min: 1 * MS,
    max: 10_000 * MS,
    step: MS,
    default: 75 * MS,
    words: 'A leader speaks to every follower so often.',
  },
  {
    id: 'diskLatency',
    label: 'Disk latency',
    unit: 'ms',
    min: 0,
    max: 1000 * MS,
    step: 500,
    default: 0,
    words:
      'How long a disk write takes. What waits for it is said only then, and a crash loses what is not yet written.',
  },
  {
    id: 'timerJitter',
    label: 'Timer jitter',
    unit: 'ms',
    min: 0,
    max: 100 * MS,
    step: 10,
    default: 0,
    words: 'Up to so much is added to every timer, as real clocks and schedulers do.',
  },
] as const satisfies readonly Dial[];

const BY_ID: ReadonlyMap<string, Dial> = new Map(DIALS.map((dial) => [dial.id, dial]));

export function dialOf(id: string): Dial | undefined {
  return BY_ID.get(id);
}

export const DEFAULT_DIALS: Dials = Object.fromEntries(
  DIALS.map((dial) => [dial.id, dial.default]),
) as unknown as Dials;

/** A value as people read it: `5 ms`, `2.5 %`. */
export function dialText(dial: Dial, value: number): string {
  return dial.unit === 'ms' ? `${value / MS} ms` : `${value / 10} %`;
}

/** What is wrong with a value of a dial, as a sentence; null when nothing is. */
export function dialProblem(dial: Dial, value: unknown): string | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= dial.min && value <= dial.max) return null;
  return `${dial.label} must lie between ${dialText(dial, dial.min)} and ${dialText(dial, dial.max)}.`;
}

/** What is wrong with the dials as a whole; null when nothing is. */
export function dialsProblem(dials: Dials): string | null {
  const { electionTimeoutMin, electionTimeoutMax } = dials;
  if (electionTimeoutMin <= electionTimeoutMax) return null;
  return (
    `The shortest election timeout (${electionTimeoutMin / MS} ms) must not be longer than ` +
    `the longest one (${electionTimeoutMax / MS} ms).`
  );
}
