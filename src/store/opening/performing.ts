/** Has scenarios read and played by the worker. The library's are played once. */
import type { Performance, TextProblem } from '../../scenarios/index.ts';
import { decodeLogs } from '../../worker/logs.ts';
import type { Response, ServerState } from '../../worker/protocol.ts';
import { decodeServers } from '../../worker/servers.ts';
import { decodeTape } from '../../worker/tapes.ts';
import { FIRST_BRANCH } from '../bookmarks.ts';
import type { Question } from '../connection.ts';
import type { Kept } from '../keeping.ts';
import type { Session } from '../session.ts';
import type { OpenScenario, Preview } from '../types.ts';
import { textOf } from './library.ts';
import { words } from './words.ts';

/** What a text describes when it is played, or what is wrong with it. */
export type Played = { readonly title: string; readonly performance: Performance } | { readonly problems: Problems };
type Problems = readonly TextProblem[];
export type Whole = Extract<Played, { performance: Performance }>;

export interface Performing {
  check(text: string): Promise<Problems>;
  play(text: string): Promise<Played>;
  /** The same each time; of ours, which are tested. Null without a worker. */
  playOurs(text: string): Promise<Whole | null>;
  /** Of a scenario of the library that has been played already. */
  known(name: string): Performance | undefined;
  surprise(seed: number): Promise<Performance | null>;
  /** Null when it could not be made. */
  preview(text: string): Promise<Preview | null>;
}

export function createPerforming({ ask, connect }: Session): Performing {
  /** By their texts. */
  const played = new Map<string, Whole>();

  /** No run need be open. */
  function inquire(question: Question): Promise<Response | null> {
    connect();
    return ask(question);
  }
  async function play(text: string): Promise<Played> {
    const answer = await inquire({ type: 'perform', text });
    if (answer?.type === 'performed') return answer;
    return { problems: problemsOf(answer) };
  }

  return {
    check: async (text) => problemsOf(await inquire({ type: 'check', text })),
    play,
    async playOurs(text) {
      const known = played.get(text);
      if (known !== undefined) return known;
      const fresh = await play(text);
      if (!('performance' in fresh)) return null;
      played.set(text, fresh);
      return fresh;
    },
    known: (name) => played.get(textOf(name) ?? '')?.performance,
    async surprise(seed) {
      const answer = await inquire({ type: 'surprise', seed });
      return answer?.type === 'performed' ? answer.performance : null;
    },
    async preview(text) {
      const answer = await inquire({ type: 'preview', text });
      if (answer?.type !== 'preview') return null;
      const { size, end, tape, logs, servers } = answer.preview;
      return { size, end, tape: decodeTape(tape), logs: decodeLogs(logs), servers: byId(decodeServers(servers)) };
    },
  };
}

function problemsOf(answer: Response | null): Problems {
  if (answer?.type === 'checked') return answer.problems;
  return [about(answer?.type === 'failed' ? answer.problem.message : words.noWorker)];
}
const about = (problem: string): TextProblem => ({ line: 0, column: 0, path: '', problem });

/** Slot 0 unused. */
function byId(servers: readonly ServerState[]): readonly ServerState[] {
  const all: ServerState[] = [];
  for (const server of servers) all[server.id] = server;
  return all;
}

/** A run that was scripted, from its start, with all that is known of it. */
export function keptOf({ run, end, beats }: Performance, scenario: Omit<OpenScenario, 'beats' | 'acts'>): Kept {
  const opened = { ...scenario, beats, acts: run.commands };
  // All servers have started.
  const start = { at: 0, events: Math.min(run.options.servers, end.events) };
  return { run, ...start, known: end, branch: FIRST_BRANCH, branches: null, bookmarks: [], scenario: opened };
}
