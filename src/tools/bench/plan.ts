/** How long each cluster size is simulated, so that one stretch of the reference takes some tens of milliseconds. */
export const plan = [
  { servers: 5, simulatedSeconds: 1500, rounds: 7 },
  { servers: 25, simulatedSeconds: 250, rounds: 5 },
  { servers: 51, simulatedSeconds: 120, rounds: 5 },
] as const;

/** Moves through long runs: so many seeks, drags and steps back in a run of so many events. */
export const journeys = [
  { servers: 5, events: 1_000_000, times: 10_000 },
  { servers: 51, events: 1_000_000, times: 2_000 },
] as const;

/** Simulated hours after which the heap is weighed. */
export const HOURS = 8;

/** Events all over those hours that are gone to after the weighing. */
export const REACHED = 1000;

/** Asked through the channel, as the page does. */
export const channelJourneys = [
  { servers: 5, events: 1_000_000, times: 3_000 },
  { servers: 51, events: 1_000_000, times: 1_000 },
] as const;

/** Random moves, until so many of them have led back to what was seen. */
export const PROOF = { servers: 5, events: 1_000_000, comparisons: 10_000 } as const;
