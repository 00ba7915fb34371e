import { describe, expect, test } from 'vitest';
import { handleExperiment } from '../../experiments/handler.ts';
import { type ExperimentRequest, type ExperimentResponse, randomTimeouts } from '../../experiments/index.ts';
import type { WorkerLike } from '../connection.ts';
import { createExperimenting } from './experimenting.ts';
import { fastest, figureAt, lineOf, longestTail, meanOf, publishedAt, trialAt, withTrials } from './results.ts';

/** The real handler, whose answers wait until the test lets them come. */
class Bench implements WorkerLike {
  readonly asked: ExperimentRequest[] = [];
  ended = false;
  private readonly listeners = new Map<string, (event: never) => void>();
  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, listener);
  }
  postMessage(message: unknown): void {
    this.asked.push(message as ExperimentRequest);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Answers the latest question with at most so many trials. */
  async answer(trials: number): Promise<ExperimentResponse> {
    const request = this.asked.at(-1)!;
    let left = trials;
    const data = handleExperiment(request, () => (left-- > 0 ? 0 : Infinity));
    this.emit('message', { data });
    await Promise.resolve();
    await Promise.resolve();
    return data;
  }
  emit(type: string, event: object): void {
    this.listeners.get(type)?.(event as never);
  }
}

function begin(settings = randomTimeouts.settings.slice(-2)) {
  const benches: Bench[] = [];
  const { useExperiment, experimentActions } = createExperimenting(
    { ...randomTimeouts, settings },
    () => benches[benches.push(new Bench()) - 1]!,
    5,
  );
  const counts = () => useExperiment.getState().lines.map(({ trials }) => trials.length);
  const lockIn = () => {
    experimentActions.expect({ fastest: settings[0]!.id, longestTail: settings[1]!.id });
    experimentActions.start();
  };
  return { ...experimentActions, state: useExperiment.getState, benches, counts, lockIn };
}

describe('an experiment', () => {
  test('starts when both questions have been answered, and not before', () => {
    const { start, expect: expects, state, benches } = begin();
    start();
    expects({ fastest: '150-200' });
    start();
    expect([state().phase, benches.length]).toEqual(['asking', 0]);
    expects({ longestTail: '150-300' });
    start();
    expect([state().phase, benches.length]).toEqual(['running', 1]);
    expects({ fastest: '150-300' });
    expect(state().expected).toEqual({ fastest: '150-200', longestTail: '150-300' });
  });

  test('asks for what is missing of each line, from the quickest on, until all is there', async () => {
    const { lockIn, state, benches, counts } = begin();
    lockIn();
    await benches[0]!.answer(2);
    expect(counts()).toEqual([0, 2]);
    expect(benches[0]!.asked.at(-1)).toMatchObject({ setting: '150-300', firstSeed: 3, count: 3 });
    await benches[0]!.answer(9);
    expect(counts()).toEqual([0, 5]);
    await benches[0]!.answer(9);
    expect([state().phase, counts()]).toEqual(['done', [5, 5]]);
    for (const { trials } of state().lines)
      expect(trials.map(({ seed }) => seed).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  test('stops at once, keeps what it has, and goes on from there with another worker', async () => {
    const { lockIn, stop, start, state, benches, counts } = begin();
    lockIn();
    await benches[0]!.answer(3);
    stop();
    await benches[0]!.answer(3);
    expect([state().phase, counts(), benches[0]!.ended]).toEqual(['stopped', [0, 3], true]);
    start();
    expect(benches[1]!.asked).toMatchObject([{ firstSeed: 4, count: 2 }]);
    expect(state().phase).toBe('running');
  });

  test('tries more on top of what was tried', async () => {
    const { lockIn, setWanted, state, benches } = begin();
    lockIn();
    await benches[0]!.answer(9);
    await benches[0]!.answer(9);
    setWanted(8);
    expect(state().phase).toBe('stopped');
    expect(state().lines.map(({ wanted }) => wanted)).toEqual([8, 8]);
    setWanted(3);
    expect(state().lines.map(({ wanted }) => wanted)).toEqual([5, 5]);
  });

  test('says when its worker dies, and can be tried again', async () => {
    const { lockIn, start, state, benches, counts } = begin();
    lockIn();
    await benches[0]!.answer(2);
    benches[0]!.emit('error', { message: 'lost' });
    expect([state().phase, counts()]).toEqual(['failed', [0, 2]]);
    start();
    // The old worker has nothing to say any more.
    benches[0]!.emit('error', { message: 'lost' });
    expect([state().phase, benches.length]).toEqual(['running', 2]);
  });

  test('can be asked anew from nothing', async () => {
    const { lockIn, askAnew, state, benches, counts } = begin();
    lockIn();
    await benches[0]!.answer(4);
    askAnew();
    expect(state()).toMatchObject({ phase: 'asking', expected: { fastest: '', longestTail: '' } });
    expect([counts(), benches[0]!.ended]).toEqual([[0, 0], true]);
  });

  test('fetches a trial as a scenario', async () => {
    const { fetchTrial, leave, benches } = begin();
    const fetched = fetchTrial('150-200', 3);
    await benches[0]!.answer(1);
    expect((await fetched)?.text).toContain('Timeouts 150–200 ms, trial 3');
    const lost = fetchTrial('150-200', 4);
    leave();
    expect(await lost).toBeNull();
  });
});

describe('its figures', () => {
  const setting = { ...randomTimeouts.settings[0]!, cap: 1000 };
  const line = (...took: readonly (number | null)[]) =>
    withTrials(
      lineOf(setting, took.length),
      took.map((took, i) => ({ setting: setting.id, seed: i + 1, took })),
    );

  test('a share of the trials was no longer than its figure', () => {
    const ten = line(10, 90, 20, 80, 30, 70, 40, 60, 50, 100);
    expect([0.5, 0.9, 0.99].map((share) => figureAt(ten, share)?.time)).toEqual([50, 90, 100]);
    expect(trialAt(ten, 0.5)).toMatchObject({ seed: 9, took: 50 });
    expect(meanOf(ten)).toEqual({ time: 55, atLeast: false });
    expect(figureAt(line(), 0.5)).toBeNull();
    expect(meanOf(line())).toBeNull();
  });

  test('what was given up is longer than all others, and makes means lower bounds', () => {
    const four = line(null, 10, 20, 30);
    expect(four.capped).toBe(1);
    expect(figureAt(four, 0.75)).toEqual({ time: 30, atLeast: false });
    expect(figureAt(four, 0.99)).toEqual({ time: 1000, atLeast: true });
    expect(meanOf(four)).toEqual({ time: 265, atLeast: true });
  });

  test('the fastest and the longest, once all have some', () => {
    const named = (id: string, ...took: readonly (number | null)[]) => ({
      ...line(...took),
      setting: { ...setting, id },
    });
    expect(fastest([named('a', 5), named('b')])).toBe('');
    const lines = [named('a', 30, 40, 50), named('b', 10, 20, 60), named('c', 1, 25, null)];
    expect([fastest(lines), longestTail(lines)]).toEqual(['b', 'c']);
  });

  test('what was published, where it was', () => {
    const { published } = randomTimeouts.settings[2]!;
    expect(publishedAt(published, 0.5)).toBe(287_000);
    expect(publishedAt(published, 0.4)).toBeNull();
  });
});
