/**
 * One run in one worker, and what happens when the worker dies: the run is kept here, so another worker can be given
 * it. The first death is made good at once; after a second one the reader decides, because it may come again.
 */
import type { StoreApi } from 'zustand';
import { formatClock } from '../narration/index.ts';
import type { Micros } from '../sim/types.ts';
import type { Frame, Response } from '../worker/protocol.ts';
import { connect, type Connection, type Question } from './connection.ts';
import type { Notices } from './notices.ts';
import type { Surroundings } from './surroundings.ts';
import type { State } from './types.ts';
import { words } from './words.ts';

export interface Session {
  /** Opens `run` at `at`; the answer is '' or a sentence that says why not, and then the old run goes on. */
  open(run: unknown, at: Micros): Promise<string>;
  /** Frames among the answers have gone to `onFrame` before this resolves. Null when the worker is gone. */
  ask(question: Question): Promise<Response | null>;
  restart(): void;
}

export interface SessionParts {
  readonly surroundings: Surroundings;
  readonly store: StoreApi<State>;
  readonly notices: Notices;
  readonly playhead: () => Micros;
  /** `asked`: it answers the clock's credit. */
  onFrame(frame: Frame, asked: boolean): void;
  /** Nothing will be answered until `restart`. */
  onStopped(): void;
}

export function createSession(parts: SessionParts): Session {
  const { surroundings, store, notices } = parts;
  let connection: Connection | null = null;
  let first = true;
  /** The last run that was opened, for a worker that dies before it has said anything. */
  let opened: { readonly run: unknown; readonly at: Micros } = { run: null, at: 0 };

  function died(): void {
    connection?.close();
    connection = null;
    if (first) {
      first = false;
      notices.say('info', words.restarted(formatClock(parts.playhead())));
      restart();
    } else {
      parts.onStopped();
      store.setState({ phase: 'stopped' });
    }
  }

  function restart(): void {
    const { run } = store.getState();
    void open(run ?? opened.run, run === null ? opened.at : Math.floor(parts.playhead()));
  }

  async function ask(question: Question): Promise<Response | null> {
    const line = connection;
    const response = (await line?.ask(question)) ?? null;
    if (response === null || line !== connection) return null;
    if (response.type === 'frame') parts.onFrame(response.frame, question.type === 'frame');
    if (response.type === 'failed' && response.problem.kind === 'crashed') died();
    return response;
  }

  async function open(run: unknown, at: Micros): Promise<string> {
    opened = { run, at };
    connection ??= connect(surroundings, died);
    const response = await ask({ type: 'open', run, at });
    if (response?.type === 'frame' && response.frame.now < at) {
      notices.say('info', words.openedEarlier(formatClock(response.frame.now), formatClock(at)));
    }
    return response?.type === 'failed' && response.problem.kind === 'badRun' ? response.problem.message : '';
  }

  return { open, ask, restart };
}
