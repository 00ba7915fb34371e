/**
 * One run in one worker, and what happens when the worker dies: the run is kept here, so another worker can be given
 * it. The first death is made good at once; after a second one the reader decides, because it may come again.
 */
import type { StoreApi } from 'zustand';
import { formatClock } from '../narration/index.ts';
import type { Micros } from '../sim/types.ts';
import type { Frame, Response } from '../worker/protocol.ts';
import { bookmarksIn } from './bookmarks.ts';
import { connect, type Connection, type Question } from './connection.ts';
import type { Kept } from './keeping.ts';
import type { Notices } from './notices.ts';
import type { Surroundings } from './surroundings.ts';
import type { State } from './types.ts';
import { words } from './words.ts';

export interface Session {
  /** The answer is '' or a sentence that says why it cannot be opened, and then the old run goes on. */
  open(kept: Kept): Promise<string>;
  /** Frames among the answers have gone to `onFrame` before this resolves. Null when the worker is gone. */
  ask(question: Question): Promise<Response | null>;
  restart(): void;
  /** For questions that need no run. */
  connect(): void;
}

interface SessionParts {
  readonly surroundings: Surroundings;
  readonly store: StoreApi<State>;
  readonly notices: Notices;
  readonly playhead: () => Micros;
  /** The run as another worker can be given it, and whether that is all of it. */
  readonly kept: () => Kept | null;
  readonly isWhole: () => boolean;
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
  let opened: Kept | null = null;

  function died(): void {
    connection?.close();
    connection = null;
    if (first) {
      first = false;
      notices.say('info', words.restarted(formatClock(parts.playhead()), parts.isWhole()));
      restart();
    } else {
      parts.onStopped();
      store.setState({ phase: 'stopped' });
    }
  }

  function restart(): void {
    const kept = parts.kept();
    if (kept === null) {
      if (opened !== null) void open(opened);
      return;
    }
    void open({ ...kept, at: Math.floor(parts.playhead()) });
  }

  async function ask(question: Question): Promise<Response | null> {
    const line = connection;
    const response = (await line?.ask(question)) ?? null;
    if (response === null || line !== connection) return null;
    if (response.type === 'frame') parts.onFrame(response.frame, question.type === 'frame');
    if (response.type === 'failed' && response.problem.kind === 'crashed') died();
    return response;
  }

  function begin(): void {
    connection ??= connect(surroundings, died);
  }
  async function open(kept: Kept): Promise<string> {
    opened = kept;
    begin();
    const { branches, bookmarks, branch, scenario, ...rest } = kept;
    const response = await ask(branches === null ? { type: 'open', ...rest } : { type: 'restore', branches, ...rest });
    if (response?.type === 'frame') {
      store.setState({ bookmarks: bookmarksIn(store.getState(), { branch, bookmarks }), scenario });
      tellLosses(response.frame, kept.at);
    }
    return response?.type === 'failed' && response.problem.kind === 'badRun' ? response.problem.message : '';
  }
  function tellLosses({ now, lost }: Frame, at: Micros): void {
    if (now < at) notices.say('info', words.openedEarlier(formatClock(now), formatClock(at)));
    if (lost.length > 0) notices.say('problem', words.branchesLost(lost));
  }

  return { open, ask, restart, connect: () => void (store.getState().phase !== 'stopped' && begin()) };
}
