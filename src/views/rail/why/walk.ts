/** One step along the reasons, for the keys `[` and `]`. */
import type { EventId } from '../../../sim/types.ts';
import type { Explanation } from '../../../store/index.ts';

/** The step before the event in question; null when it began the story. */
export const causeOf = ({ causes }: Explanation): EventId | null => causes.at(-2)?.row.id ?? null;

/** The first that it led to so far. */
export const effectOf = ({ effects }: Explanation): EventId | null => effects[0]?.id ?? null;
