/** Plays a stored run to its end, to see again what a swarm or a user has seen. */
import { digest } from './digest.ts';
import { createWorld } from './create.ts';
import { parseRun } from './parse-run.ts';
import type { Parsed } from './commands/parse.ts';
import { violationSentence } from './checks/index.ts';
import { advanceTo } from './take.ts';
import { toArray } from './tail.ts';
import type { ServerId } from '../raft/types.ts';
import type { Outcome } from './clients/operation.ts';
import type { Micros, Violation } from './types.ts';
import type { World } from './world.ts';

export interface Replay {
  readonly events: number;
  readonly now: Micros;
  readonly digest: number;
  /** Who leads in the end, in the highest such term; 0 for nobody (L1). */
  readonly leader: ServerId;
  /** What became of the write that was answered last or still waits; null when none was made (L2). */
  readonly lastWrite: Outcome | null;
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
  const { events, now } = world;
  return {
    ok: true,
    replay: { events, now, digest: digest(world), leader: leaderOf(world), lastWrite: lastWriteOf(world), violations },
  };
}

function leaderOf({ nodes }: World): ServerId {
  const leaders = nodes.filter(({ status, server }) => status === 'up' && server.volatile.role.name === 'leader');
  const termOf = (node: (typeof nodes)[number]) => node.server.persistent.currentTerm;
  return leaders.sort((a, b) => termOf(b) - termOf(a))[0]?.id ?? 0;
}

function lastWriteOf({ clients: { open, closed } }: World): Outcome | null {
  return (open.at(-1) ?? toArray(closed).at(-1))?.outcome ?? null;
}
