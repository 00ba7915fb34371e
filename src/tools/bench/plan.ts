/** How long each cluster size is simulated, so that one stretch of the reference takes some tens of milliseconds. */
export const plan = [
  { servers: 5, simulatedSeconds: 1500, rounds: 7 },
  { servers: 25, simulatedSeconds: 250, rounds: 5 },
  { servers: 51, simulatedSeconds: 120, rounds: 5 },
] as const;
