/** Who decides. Membership does not change at run time yet: the configuration is the one the run began with. */
import type { Options, ServerId } from './types.ts';

/** The servers whose votes and copies count, in ascending order. */
export const votersOf = (options: Options): readonly ServerId[] => options.voters;

/** EL-3: a strict majority of the whole configuration, whoever is alive: 1, 2, 2, 3, 3 for 1 to 5 voters. */
export const majorityOf = (voters: readonly ServerId[]): number => (voters.length >>> 1) + 1;
