/** Every word of the space-time diagram. */
import { formatClock } from '../../narration/index.ts';
import type { Micros } from '../../sim/types.ts';

const seconds = (at: Micros) => `${formatClock(at)} s`;

export const words = {
  diagram: 'Space-time diagram',
  grid: 'Events by server and time',
  title: (event: string) => `Space-time: ${event}`,
  untitled: 'Space-time',
  support: 'Time runs to the right. Every slanted line is a message.',
  collapse: 'Collapse heartbeats',
  fit: 'Fit causes',
  nothingToFit: 'Fit causes: select an event first',
  back: 'Back to stage',
  backToNow: 'Back to now',
  now: (clock: string) => `Now ${clock} s`,
  ahead: ['Dotted: will arrive', 'if nothing changes'],
  chosen: ['Dotted: on its way,', 'it arrives when you choose'],
  known: ['Light: known already,', 'up to the end of this branch'],
  cut: 'The cut: nothing crosses',
  tooMany: 'Too many messages to draw here. Zoom in.',
  folded: 'Heartbeats are ticks at this width.',
  walkedOnly: 'Too many events to walk here. Zoom in.',
  wholeRun: 'Whole run',
  length: (end: number) => `${(end / 1_000_000).toFixed(2)} s`,
  place: (clock: string, end: string) => `${clock} s of ${end} s`,
  commit: (index: number) => `commit ${index}`,
  timerSet: 'timer set',
  timerRanOut: 'ran out',
  runsOut: (at: number) => `runs out at ${seconds(at)}`,
  server: (id: number, role: string, status: string, term: number) =>
    `S${id}, ${status === 'up' ? role : status}, term ${term}.`,
  roles: { follower: 'follower', candidate: 'candidate', leader: 'leader' },
  event: (id: number, server: number, at: number) => `Event ${id} at S${server}, ${seconds(at)}.`,
  told: (sentence: string, at: number) => `${sentence} At ${seconds(at)}.`,
} as const;
