/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';
import { leaderIsolated } from './leader-isolated.ts';
import { normalElection } from './normal-election.ts';
import { randomTimeouts } from './random-timeouts.ts';
import { splitVote } from './split-vote.ts';

export const elections: readonly Lesson[] = [normalElection, splitVote, randomTimeouts, leaderIsolated];
