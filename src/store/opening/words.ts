/** What is said of scenarios that are opened. */
export const words = {
  notThere: (name: string) => `There is no scenario “${name}” in the library. The present run goes on.`,
  refused: (problem: string) => `This scenario cannot be opened: ${problem} The present run goes on.`,
  surprise: (seed: number) => `Surprise ${seed}`,
  noWorker: 'The simulation does not run. Restart it first.',
} as const;
