/** Writes the link of a run. */
import { pack } from './pack.ts';
import { seal } from './seal.ts';
import type { SharedRun } from './types.ts';

/** `#1<payload>`: the whole hash. */
export const writeRun = (shared: SharedRun): Promise<string> => seal(pack(shared));
