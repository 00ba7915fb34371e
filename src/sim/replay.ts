/** Plays a stored run to its end, to see again what a swarm or a user has seen. */
import { digest } from './digest.ts';
import { createWorld } from './create.ts';
import { parseRun } from './parse-run.ts';
import type { Parsed } from './commands/parse.ts';
import { violationSentence } from './checks/index.ts';
import { advanceTo } from './take.ts';
import { toArray } from './tail.ts';
import type { Micros, Violation } from './types.ts';

export interface Replay {
  readonly events: number;
  readonly now: Micros;
  readonly digest: number;
  readonly violations: readonly { readonly violation: Violation; readonly sentence: string }[];
}

/** Simulated time that a run goes on after its last command. */
const AFTERMATH: Micros = 5_000_000;

/** `text`: a run as JSON. What is wrong with it comes back as a sentence. */
export function replayRun(text: string): Parsed<{ replay: Replay }> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'This is not JSON.' };
  }
  const parsed = parseRun(raw);
  if (!parsed.ok) return parsed;
  const world = createWorld(parsed.run);
  advanceTo(world, (parsed.run.commands.at(-1)?.at ?? 0) + AFTERMATH);
  const violations = toArray(world.violations).map((violation) => ({
    violation,
    sentence: violationSentence(violation),
  }));
  return { ok: true, replay: { events: world.events, now: world.now, digest: digest(world), violations } };
}
