/** What the address of an embed asks for, beside the run: `?embed&autoplay&view=logs&from=1.2&to=3.4&theme=dark#…`. */
import type { Micros } from '../../sim/types.ts';
import { embedWords as words } from './words.ts';

export const VIEWS = ['stage', 'logs', 'space-time'] as const;
export const THEMES = ['light', 'dark'] as const;

export interface Attributes {
  /** Plays by itself as soon as it is there. */
  readonly autoplay: boolean;
  /** Null: as the link says. */
  readonly view: (typeof VIEWS)[number] | null;
  /** The span that is played; null: from where the link leads, or without an end. */
  readonly from: Micros | null;
  readonly to: Micros | null;
  /** Null: the reader's system. */
  readonly theme: (typeof THEMES)[number] | null;
}

interface Read {
  readonly attributes: Attributes;
  /** What was asked for and cannot be had, in sentences. What is not known at all belongs to somebody else. */
  readonly problems: readonly string[];
}

/** A day of simulated time: whoever asks for more has mistaken the unit. */
const MOST_SECONDS = 86_400;

/** @param search the address from `?` up to `#` */
export function readAttributes(search: string): Read {
  const given = new URLSearchParams(search);
  const problems: string[] = [];

  function oneOf<T extends string>(name: string, known: readonly T[]): T | null {
    const text = given.get(name);
    if (text === null) return null;
    const found = known.find((one) => one === text) ?? null;
    if (found === null) problems.push(words.unknown(name, text, known));
    return found;
  }
  function seconds(name: string): Micros | null {
    const text = given.get(name);
    if (text === null) return null;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Infinity;
    if (value <= MOST_SECONDS) return Math.round(value * 1e6);
    problems.push(words.noTime(name, text));
    return null;
  }

  const span = { from: seconds('from'), to: seconds('to') };
  const isEmpty = span.to !== null && span.to <= (span.from ?? 0);
  if (isEmpty) problems.push(words.emptySpan);
  const attributes: Attributes = {
    autoplay: !['0', 'false'].includes(given.get('autoplay') ?? 'false'),
    view: oneOf('view', VIEWS),
    theme: oneOf('theme', THEMES),
    from: span.from,
    to: isEmpty ? null : span.to,
  };
  return { attributes, problems };
}
