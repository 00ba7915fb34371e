import { describe, expect, test } from 'vitest';
import { connect } from './connection.ts';
import { frame } from './testing/frames.ts';
import { FakeSurroundings, settled } from './testing/surroundings.ts';

function scene() {
  const surroundings = new FakeSurroundings();
  const deaths: string[] = [];
  const connection = connect(surroundings, (cause) => deaths.push(cause));
  return { surroundings, deaths, connection, worker: surroundings.worker };
}
const question = { type: 'open', run: {}, at: 0 } as const;

describe('the connection', () => {
  test('gives each answer to its question, in whatever order', async () => {
    const { connection, worker } = scene();
    const first = connection.ask(question);
    const second = connection.ask(question);
    const [a, b] = worker.requests;
    expect(a!.n).not.toBe(b!.n);
    worker.answer({ type: 'frame', n: b!.n, frame: frame({ now: 2 }) });
    worker.answer({ type: 'frame', n: a!.n, frame: frame({ now: 1 }) });
    expect(await first).toMatchObject({ frame: { now: 1 } });
    expect(await second).toMatchObject({ frame: { now: 2 } });
  });

  test('a death answers everything with null, is told once, and ends the worker', async () => {
    const { connection, worker, deaths } = scene();
    const answer = connection.ask(question);
    worker.die('boom');
    worker.die('again');
    expect(await answer).toBeNull();
    expect(await connection.ask(question)).toBeNull();
    expect(deaths).toEqual(['boom']);
    expect(worker.terminated).toBe(true);
  });

  test('a worker that owes an answer for long is taken for dead, one that owes nothing is not', async () => {
    const { connection, worker, deaths, surroundings } = scene();
    await surroundings.picture(100_000);
    const step = connection.ask({
      type: 'step',
      view: { logEnd: 0, logColumns: 1, selected: 0, inspected: 0, maxMessages: 1 },
    });
    await surroundings.picture(10_000);
    expect(deaths).toEqual([]);
    worker.answer({ type: 'frame', n: 1, frame: frame() });
    await step;
    await surroundings.picture(100_000);
    expect(deaths).toEqual([]);
    void connection.ask(question);
    await surroundings.picture(60_000);
    await surroundings.picture(60_000);
    expect(deaths).toEqual(['no answer']);
  });

  test('closing is no death', async () => {
    const { connection, deaths } = scene();
    const answer = connection.ask(question);
    connection.close();
    await settled();
    expect(await answer).toBeNull();
    expect(deaths).toEqual([]);
  });
});
