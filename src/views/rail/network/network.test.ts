import { describe, expect, test } from 'vitest';
import { dials } from '../../testing/scene.ts';
import { verdicts } from './verdicts.ts';

const MS = 1000;

describe('the verdicts on the dials', () => {
  const calm = { ...dials, latency: 5 * MS, jitter: 5 * MS };
  test('elections are stable, tight or hopeless by round trip and timeout', () => {
    expect(verdicts(calm).jitter).toBe(
      'Worst round trip 20 ms, shortest election timeout 150 ms: elections are stable.',
    );
    expect(verdicts({ ...calm, diskLatency: 40 * MS }).jitter).toMatch(/^Worst round trip 100 ms.*may have to repeat/);
    expect(verdicts({ ...calm, latency: 150 * MS }).jitter).toMatch(/longest election timeout 300 ms.*hardly any/);
  });
  test('nothing is said where nothing is remarkable', () => expect(Object.keys(verdicts(calm))).toEqual(['jitter']));
  test('leaders lose office when heartbeats come too late', () =>
    expect(verdicts({ ...calm, heartbeatInterval: 145 * MS }).heartbeatInterval).toMatch(/up to 155 ms/));
  test('equal timeouts split votes unless the timers jitter', () => {
    const equal = { ...calm, electionTimeoutMax: 150 * MS };
    expect(verdicts(equal).electionTimeoutMax).toMatch(/split the vote/);
    expect(verdicts({ ...equal, timerJitter: MS }).electionTimeoutMax).toBeUndefined();
  });
  test('loss is told in percent, and all of it as what it is', () => {
    expect(verdicts({ ...calm, loss: 125 }).loss).toBe('About 12.5 % of all messages never arrive.');
    expect(verdicts({ ...calm, loss: 1000 }).loss).toMatch(/nobody can win/);
  });
});
