/** Reads what was kept of a run. Loaded when something was. */
import { parseRun } from '../sim/parse-run.ts';
import type { Beat } from '../scenarios/index.ts';
import type { Moment, Run } from '../sim/index.ts';
import { FIRST_BRANCH, isTime, readBookmarks } from './bookmarks.ts';
import type { Kept } from './keeping.ts';
import type { OpenScenario } from './types.ts';

/** Null when it is not what `Memory` keeps, now or formerly: then of the branches only the one that was shown. */
export function readKept(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('run' in value) || !('at' in value)) return null;
  const { at, events, known = at, branch, branches = null, bookmarks, scenario } = value as Record<string, unknown>;
  const parsed = parseRun(value.run);
  const end = isTime(known) ? { events: Number.MAX_SAFE_INTEGER, now: known } : readMoment(known);
  if (!parsed.ok || !isTime(at) || end === null) return null;
  const place = isTime(events) ? { at, events } : { at };
  const shown = isTime(branch) && branches !== null ? branch : FIRST_BRANCH;
  const marks = readBookmarks(bookmarks, branches === null);
  const began = readScenario(scenario, parsed.run);
  return { run: parsed.run, ...place, known: end, branch: shown, branches, bookmarks: marks, scenario: began };
}

/** Of one that cannot be read the run is there all the same. */
function readScenario(value: unknown, run: Run): OpenScenario | null {
  const { name, title, text, beats, acts } = (value ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof title !== 'string' || typeof text !== 'string') return null;
  const played = parseRun({ ...run, commands: acts });
  const readable = Array.isArray(beats) && beats.every(isBeat);
  return { name, title, text, beats: readable ? beats : [], acts: played.ok ? played.run.commands : [] };
}

function isBeat(value: unknown): value is Beat {
  const { step, moment, note, question } = (value ?? {}) as Record<string, unknown>;
  return isTime(step) && readMoment(moment) !== null && typeof note === 'string' && isQuestion(question);
}

function isQuestion(value: unknown): boolean {
  if (value === null) return true;
  const { text, answers } = (value ?? {}) as Record<string, unknown>;
  return typeof text === 'string' && Array.isArray(answers);
}

function readMoment(value: unknown): Moment | null {
  const { events, now } = (value ?? {}) as Record<string, unknown>;
  return isTime(events) && isTime(now) ? { events, now } : null;
}
