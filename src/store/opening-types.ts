/** What is open: a run, the scenario that it began as, or one of the pages that lie over it. */
import type { About } from '../scenarios/about.ts';
import type { Beat, TextProblem } from '../scenarios/index.ts';
import type { LogWindow, ServerState } from '../worker/protocol.ts';
import type { Micros, RunCommand, Tape } from '../sim/index.ts';

export type { TextProblem };

export interface Opened {
  /** The run below is kept as it is. */
  readonly page: 'run' | 'library' | 'editor' | 'lessons' | 'quiz' | 'experiment';
  /** What the run began as; null for a fresh cluster. */
  readonly scenario: OpenScenario | null;
  /** Names of library scenarios that the reader has seen to their end. */
  readonly done: readonly string[];
  /** A compact picture within somebody else's page; see the README of `app`. */
  readonly embedded: boolean;
}

export interface OpenScenario {
  /** Its name in the library; '' for one from a file or a link. */
  readonly name: string;
  readonly title: string;
  /** In the order of their moments. */
  readonly beats: readonly Beat[];
  /** What is done in it; a line with other acts is not what it tells. */
  readonly acts: readonly RunCommand[];
  /** The text it was read from; '' where there was none. */
  readonly text: string;
}

/** A scenario of the library as a card shows it. */
export interface LibraryCard extends About {
  readonly name: string;
  /** From 1, as scripts and books of the project count them: 8 is Figure 8. */
  readonly number: number;
  readonly pack: string;
  readonly rules: readonly string[];
  readonly servers: number;
}

export interface Library {
  readonly packs: readonly { readonly id: string; readonly title: string }[];
  /** In teaching order within their packs. */
  readonly cards: readonly LibraryCard[];
}

/** The end of a scenario. */
export interface Preview {
  readonly size: number;
  readonly end: Micros;
  readonly tape: Tape;
  readonly logs: LogWindow;
  readonly servers: readonly ServerState[];
}

export interface OpeningActions {
  setPage(page: Opened['page']): void;
  /** Loaded when the library is first opened. */
  fetchLibrary(): Promise<Library>;
  /** Null when it could not be made. */
  fetchPreview(name: string): Promise<Preview | null>;
  /** Of the library, from its start. The run before it can be had back by undo. */
  openScenario(name: string, how: { readonly playing: boolean }): Promise<void>;
  /** Any seed will do. */
  surpriseMe(): void;
  /** What is wrong with it; nothing changes. */
  checkScenario(text: string): Promise<readonly TextProblem[]>;
  /** Opens the scenario that a text describes, from its start; with problems it does not, and nothing changes. */
  openScenarioText(text: string): Promise<readonly TextProblem[]>;
  /** The run that is shown, up to the end of what is known, as the text of a scenario file. */
  fetchScenarioText(title: string): Promise<string>;
  /** What failed of the scenario that is open, played anew: steps and expectations, in sentences. */
  rehearse(text: string): Promise<readonly string[]>;
}

/** A scenario as text that the reader keeps on this device; every name is there once. */
export interface SavedScenario {
  readonly name: string;
  readonly text: string;
}

/** What the reader writes. Answers are '' where it was kept, else a sentence: nothing is lost silently. */
export interface SavingActions {
  /** By name; empty where there are none or none can be read. */
  fetchSaved(): Promise<readonly SavedScenario[]>;
  /** In place of the one that has this name, if there is one. */
  saveScenario(name: string, text: string): Promise<string>;
  renameSaved(name: string, to: string): Promise<string>;
  removeSaved(name: string): Promise<string>;
  /** What is being written, through a reload; '' for nothing. */
  fetchDraft(): Promise<string>;
  keepDraft(text: string): Promise<string>;
}
