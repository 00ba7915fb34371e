/** Names of files that are given away: they say what is in them, and every file system takes them. */
import { formatClock } from '../../narration/numbers.ts';
import type { State } from '../../store/index.ts';

/** 'raftarium-figure-8-1.288s.svg': what is open, the moment that is shown, the kind of file. */
export function fileName(state: Pick<State, 'scenario' | 'run' | 'size' | 'clock'>, ending: string): string {
  return `raftarium-${subject(state)}-${formatClock(state.clock)}s.${ending}`;
}

function subject({ scenario, run, size }: Pick<State, 'scenario' | 'run' | 'size'>): string {
  return slug(scenario?.name ?? '') || slug(scenario?.title ?? '') || `${size}-servers-seed-${run?.seed ?? 0}`;
}

/** Small letters, digits and hyphens, cut at a word where it is long. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.length <= 48 ? words : words.slice(0, 48).replace(/-[^-]*$/, '');
}
