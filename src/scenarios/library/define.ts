/** What the library says of a scenario beyond its file. */
export interface Entry {
  /** In links: `#figure-8`. */
  readonly name: string;
  /** As the catalogue of canonical scenarios counts them: 8 is Figure 8. Variants share it. */
  readonly number: number;
  readonly pack: PackId;
  /** The file as it stands in the repository; `readScenario` reads it. */
  readonly text: string;
}

/** In teaching order. */
export const PACKS = [
  { id: 'basics', title: 'First steps' },
  { id: 'elections', title: 'Elections' },
  { id: 'logs', title: 'Logs' },
  { id: 'commit', title: 'Commit and safety' },
  { id: 'faults', title: 'Faults' },
] as const;
export type PackId = (typeof PACKS)[number]['id'];
