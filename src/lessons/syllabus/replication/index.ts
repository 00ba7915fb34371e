/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';
import { leaderCrashes } from './leader-crashes.ts';
import { logReplication } from './log-replication.ts';
import { slowFollower } from './slow-follower.ts';

export const replication: readonly Lesson[] = [logReplication, slowFollower, leaderCrashes];
