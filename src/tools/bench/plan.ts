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
