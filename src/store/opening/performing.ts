/** Has scenarios played by the worker. The library's are played once. */
import type { Performance, Scenario } from '../../scenarios/index.ts';
import { decodeLogs } from '../../worker/logs.ts';
import { decodeServers } from '../../worker/servers.ts';
import { decodeTape } from '../../worker/tapes.ts';
import { FIRST_BRANCH } from '../bookmarks.ts';
import type { Kept } from '../keeping.ts';
import type { Question } from '../connection.ts';
import type { Session } from '../session.ts';
import type { ServerState } from '../../worker/protocol.ts';
import type { OpenScenario, Preview } from '../types.ts';
import { scenarioNamed } from './library.ts';

/** Answers are null when the worker is gone. */
export interface Performing {
  perform(scenario: Scenario): Promise<Performance | null>;
  performanceOf(name: string): Promise<Performance | null>;
  /** Of a scenario of the library that has been played already. */
  known(name: string): Performance | undefined;
  surprise(seed: number): Promise<Performance | null>;
  preview(scenario: Scenario): Promise<Preview | null>;
}

export function createPerforming({ ask, connect }: Session): Performing {
  const played = new Map<string, Performance>();

  async function performed(question: Question): Promise<Performance | null> {
    connect();
    const answer = await ask(question);
    return answer?.type === 'performed' ? answer.performance : null;
  }
  const perform = (scenario: Scenario) => performed({ type: 'perform', scenario });

  return {
    perform,
    async performanceOf(name) {
      const scenario = scenarioNamed(name)?.scenario;
      if (scenario === undefined) return null;
      const performance = played.get(name) ?? (await perform(scenario));
      if (performance !== null) played.set(name, performance);
      return performance;
    },
    known: (name) => played.get(name),
    surprise: (seed) => performed({ type: 'surprise', seed }),
    async preview(scenario) {
      connect();
      const answer = await ask({ type: 'preview', scenario });
      if (answer?.type !== 'preview') return null;
      const { size, end, tape, logs, servers } = answer.preview;
      return { size, end, tape: decodeTape(tape), logs: decodeLogs(logs), servers: byId(decodeServers(servers)) };
    },
  };
}

/** Slot 0 unused. */
function byId(servers: readonly ServerState[]): readonly ServerState[] {
  const all: ServerState[] = [];
  for (const server of servers) all[server.id] = server;
  return all;
}

/** A run that was scripted, from its start, with all that is known of it. */
export function keptOf({ run, end, beats }: Performance, scenario: Omit<OpenScenario, 'beats'>): Kept {
  const opened = { ...scenario, beats };
  return { run, at: 0, events: 0, known: end, branch: FIRST_BRANCH, branches: null, bookmarks: [], scenario: opened };
}
