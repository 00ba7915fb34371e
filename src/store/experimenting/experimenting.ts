/** An experiment as the page follows it: predicted, started, stopped, gone on with; trials come in slices. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Experiment, ExperimentRequest, ExperimentResponse, OpenTrial } from '../../experiments/index.ts';
import type { WorkerLike } from '../connection.ts';
import { type Line, lineOf, withTrials } from './results.ts';

export interface Experimenting {
  /** asking: nothing is shown before the reader has said what he expects. */
  readonly phase: 'asking' | 'running' | 'stopped' | 'done' | 'failed';
  /** Settings by their ids; '' where nothing has been said. */
  readonly expected: { readonly fastest: string; readonly longestTail: string };
  /** How often each setting is to be tried, as far as it may be tried so often. */
  readonly wanted: number;
  /** In the order of the settings. */
  readonly lines: readonly Line[];
}

export interface ExperimentActions {
  expect(changes: Partial<Experimenting['expected']>): void;
  setWanted(trials: number): void;
  /** Locks in what is expected, and tries whatever is missing. */
  start(): void;
  stop(): void;
  /** Forgets what was expected and what came. */
  askAnew(): void;
  /** Stopped, with what has come; the worker ends. */
  leave(): void;
  /** A trial as a scenario; null when the worker died. */
  fetchTrial(setting: string, seed: number): Promise<OpenTrial | null>;
}

export interface Assembled {
  readonly useExperiment: UseBoundStore<StoreApi<Experimenting>>;
  readonly experimentActions: ExperimentActions;
}

/** A request without its number. */
type Question = ExperimentRequest extends infer R ? (R extends ExperimentRequest ? Omit<R, 'n'> : never) : never;

/** `trials`: how often each setting is tried at first. */
export function createExperimenting(
  { id, settings }: Experiment,
  startWorker: () => WorkerLike,
  trials: number,
): Assembled {
  const linesFor = (wanted: number, before: readonly Line[]): readonly Line[] =>
    settings.map((setting, i) => {
      const line = before[i] ?? lineOf(setting, 0);
      return { ...line, wanted: Math.max(line.trials.length, Math.min(wanted, setting.trials)) };
    });
  const NOTHING = { phase: 'asking', expected: { fastest: '', longestTail: '' } } as const;
  const useExperiment = create<Experimenting>()(() => ({
    ...NOTHING,
    wanted: trials,
    lines: linesFor(trials, []),
  }));
  const { getState, setState } = useExperiment;
  let worker: WorkerLike | null = null;
  let asked = 0;
  const waiting = new Map<number, (response: ExperimentResponse | null) => void>();

  function end(): void {
    worker?.terminate();
    worker = null;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  }
  function die(): void {
    end();
    if (getState().phase === 'running') setState({ phase: 'failed' });
  }
  function connect(): WorkerLike {
    if (worker !== null) return worker;
    const fresh = startWorker();
    const ifPresent = (act: () => void) => () => {
      if (worker === fresh) act();
    };
    fresh.addEventListener('message', ({ data }) => {
      const response = data as ExperimentResponse;
      waiting.get(response.n)?.(response);
      waiting.delete(response.n);
    });
    fresh.addEventListener('error', ifPresent(die));
    fresh.addEventListener('messageerror', ifPresent(die));
    return (worker = fresh);
  }
  function ask(question: Question): Promise<ExperimentResponse | null> {
    const n = ++asked;
    return new Promise((resolve) => {
      waiting.set(n, resolve);
      connect().postMessage({ ...question, n });
    });
  }

  /** The quick settings come last in the figure, and first here: their lines are there at once. */
  async function work(): Promise<void> {
    while (getState().phase === 'running') {
      const line = getState().lines.findLast(({ trials, wanted }) => trials.length < wanted);
      if (line === undefined) return setState({ phase: 'done' });
      const done = line.trials.length;
      const count = line.wanted - done;
      const answer = await ask({
        ...{ type: 'trials', experiment: id, setting: line.setting.id },
        ...{ firstSeed: done + 1, count },
      });
      // Stopped, or started anew since.
      if (answer?.type !== 'trials') return;
      setState(({ lines }) => ({
        lines: lines.map((one) => (one.setting === line.setting ? withTrials(one, answer.trials) : one)),
      }));
    }
  }

  return {
    useExperiment,
    experimentActions: {
      expect(changes) {
        if (getState().phase === 'asking') setState(({ expected }) => ({ expected: { ...expected, ...changes } }));
      },
      setWanted(wanted) {
        const { phase, lines } = getState();
        if (phase === 'running') return;
        const next = linesFor(wanted, lines);
        const isMore = phase === 'done' && next.some((line) => line.trials.length < line.wanted);
        setState({ wanted, lines: next, phase: isMore ? 'stopped' : phase });
      },
      start() {
        const { phase, expected } = getState();
        if (phase === 'running' || expected.fastest === '' || expected.longestTail === '') return;
        setState({ phase: 'running' });
        void work();
      },
      stop() {
        if (getState().phase !== 'running') return;
        setState({ phase: 'stopped' });
        end();
      },
      askAnew() {
        end();
        setState(({ wanted }) => ({ ...NOTHING, lines: linesFor(wanted, []) }));
      },
      leave() {
        if (getState().phase === 'running') setState({ phase: 'stopped' });
        end();
      },
      async fetchTrial(setting, seed) {
        const answer = await ask({ type: 'open', experiment: id, setting, seed });
        return answer?.type === 'opened' ? answer.trial : null;
      },
    },
  };
}
