/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';
import { normalElection } from './normal-election.ts';

export const elections: readonly Lesson[] = [normalElection];
