/** What is said of scenarios that are opened. */
export const words = {
  notThere: (name: string) => `There is no scenario “${name}” in the library. The present run goes on.`,
  refused: (problem: string) => `This scenario cannot be opened: ${problem} The present run goes on.`,
  surprise: (seed: number) => `Surprise ${seed}`,
  surprised: (servers: number, faults: number) =>
    `Surprise: ${servers} servers, ${faults || 'no'} ${faults === 1 ? 'fault' : 'faults'} to come.`,
  another: 'Another',
  noWorker: 'The simulation does not run. Restart it first.',
} as const;
