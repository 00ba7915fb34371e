/** Reads what was kept of a run. Loaded when something was. */
import { parseRun } from '../sim/parse-run.ts';
import { isTime, readBookmarks } from './bookmarks.ts';
import type { Kept } from './memory.ts';

/** Null when it is not what `Memory` keeps. */
export function readKept(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('run' in value) || !('at' in value)) return null;
  const { at, known = at, bookmarks = [] } = value as Record<string, unknown>;
  const parsed = parseRun(value.run);
  if (!parsed.ok || !isTime(at) || !isTime(known)) return null;
  return { run: parsed.run, at, known, bookmarks: readBookmarks(bookmarks) };
}
