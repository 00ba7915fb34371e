/**
 * One run in one worker, and what happens when the worker dies: the run is kept here, so another worker can be given
 * it. The first death is made good at once; after a second one the reader decides, because it may come again.
 */
import type { StoreApi } from 'zustand';
import { formatClock } from '../narration/index.ts';
import type { Micros } from '../sim/types.ts';
import type { Frame, Response } from '../worker/protocol.ts';
import { FIRST_BRANCH, onBranch } from './bookmarks.ts';
import { connect, type Connection, type Question } from './connection.ts';
import type { Notices } from './notices.ts';
import type { Surroundings } from './surroundings.ts';
import type { State } from './types.ts';
import { words } from './words.ts';

export interface Session {
  /** Opens `run` at `at`, known up to `known`; the answer is '' or a sentence that says why not, and then the old run goes on. */
  open(run: unknown, at: Micros, known?: Micros): Promise<string>;
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
  let opened = { run: null as unknown, at: 0, known: 0 };

  function died(): void {
    connection?.close();
    connection = null;
    if (first) {
      first = false;
      const others = store.getState().branches.length > 1;
      notices.say('info', words.restarted(formatClock(parts.playhead()), others));
      restart();
    } else {
      parts.onStopped();
      store.setState({ phase: 'stopped' });
    }
  }

  function restart(): void {
    const { run, end, branch, bookmarks } = store.getState();
    if (run === null) return void open(opened.run, opened.at, opened.known);
    // Only the branch that is shown is known here; in the new worker it is the first.
    store.setState({
      bookmarks: onBranch(
        bookmarks.filter((one) => one.branch === branch),
        FIRST_BRANCH,
      ),
    });
    const at = Math.floor(parts.playhead());
    void open(run, at, Math.max(at, end.now));
  }

  async function ask(question: Question): Promise<Response | null> {
    const line = connection;
    const response = (await line?.ask(question)) ?? null;
    if (response === null || line !== connection) return null;
    if (response.type === 'frame') parts.onFrame(response.frame, question.type === 'frame');
    if (response.type === 'failed' && response.problem.kind === 'crashed') died();
    return response;
  }

  async function open(run: unknown, at: Micros, known = at): Promise<string> {
    opened = { run, at, known };
    connection ??= connect(surroundings, died);
    const response = await ask({ type: 'open', run, at, known });
    if (response?.type === 'frame' && response.frame.now < at) {
      notices.say('info', words.openedEarlier(formatClock(response.frame.now), formatClock(at)));
    }
    return response?.type === 'failed' && response.problem.kind === 'badRun' ? response.problem.message : '';
  }

  return { open, ask, restart };
}
