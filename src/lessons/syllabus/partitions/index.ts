/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';
import { deposedLeader } from './deposed-leader.ts';
import { minorityPartition } from './minority-partition.ts';

export const partitions: readonly Lesson[] = [minorityPartition, deposedLeader];
