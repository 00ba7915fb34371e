/** The parts of the syllabus, in teaching order. */
import type { Part } from './types.ts';

export const PARTS: readonly Part[] = [
  {
    id: 'first-steps',
    title: 'First steps',
    goal: 'From one copy to a cluster that keeps what it has promised and heals itself.',
  },
  { id: 'elections', title: 'Elections', goal: 'How one leader comes about, and why it may take a second try.' },
  { id: 'replication', title: 'Replication', goal: 'How entries reach the others, and when they can never be lost.' },
  { id: 'safety', title: 'Safety', goal: 'Which rules keep a committed entry, and what happens without one of them.' },
  { id: 'partitions', title: 'Partitions', goal: 'What each side of a broken network can do and cannot do.' },
  {
    id: 'loss',
    title: 'Loss and sizes',
    goal: 'What a crash may take, what it must not, and how many servers to have.',
  },
];
