/** A file whose shape is right: what `schema.ts` has let pass, before the registries had their final word. */
import type { FileAbout } from '../about.ts';
import type { FileArgs } from './args.ts';

export interface File extends FileAbout {
  readonly cluster?: FileCluster;
  readonly steps: readonly FileStep[];
  readonly expect?: FileExpect;
}

export interface FileCluster {
  readonly simulatorVersion?: number;
  readonly servers?: number;
  readonly seed?: number;
  readonly clock?: 'auto' | 'manual';
  readonly noop?: boolean;
  readonly fastBacktrack?: boolean;
  readonly maxEntries?: number;
  /** Microseconds. */
  readonly writeJitter?: number;
  readonly askWithin?: number;
  readonly unsafe?: readonly string[];
  /** Milliseconds, or parts per thousand. */
  readonly dials?: Readonly<Record<string, number>>;
  readonly initial?: Readonly<Record<string, FileServer>>;
}

export interface FileServer {
  readonly currentTerm: number;
  readonly votedFor?: string | null;
  readonly log?: string;
}

/** Beside these the arguments of what it does. */
export interface FileStep extends FileArgs {
  readonly at?: number;
  readonly n?: number;
  readonly after?: number;
  readonly when?: FileArgs & { readonly condition: string; readonly within?: number };
  readonly do?: string;
  readonly note?: string;
  readonly ask?: FileQuestion;
  readonly label?: string;
  readonly expect?: FileExpect;
}

export interface FileQuestion {
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly right?: boolean; readonly because?: string }[];
  readonly until?: string;
}

export type FileExpect = Readonly<Record<string, unknown>>;
