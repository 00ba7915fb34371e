import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from './fresh.ts';

test('an empty address asks for nothing', () => {
  expect(parseAddress('')).toEqual({ kind: 'none' });
  expect(parseAddress('#')).toEqual({ kind: 'none' });
});

test('seed and servers are read in any order, each optional', () => {
  expect(parseAddress('#servers=9&seed=7')).toEqual({ kind: 'start', seed: 7, servers: 9 });
  expect(parseAddress('#seed=0')).toEqual({ kind: 'start', seed: 0 });
});

test('every seed and every size is read', () => {
  const seed = fc.integer({ min: 0, max: 0xffff_ffff });
  const servers = fc.integer({ min: 1, max: 51 });
  fc.assert(
    fc.property(seed, servers, (seed, servers) => {
      expect(parseAddress(`#seed=${seed}&servers=${servers}`)).toEqual({ kind: 'start', seed, servers });
    }),
  );
});

test.each([
  ['#figure-8', 'figure-8'],
  ['#servers=52', '1 to 51'],
  ['#servers=0', '1 to 51'],
  ['#servers=', '1 to 51'],
  ['#servers=5&servers=6', 'twice'],
  ['#seed=4294967296', '0 to 4294967295'],
  ['#seed=1e3', '1e3'],
  ['#seed=-1', '-1'],
  [`#${'x'.repeat(100_000)}`, 'not known'],
])('%.20s is answered with a sentence that says what is wrong', (hash, part) => {
  const address = parseAddress(hash);
  expect(address.kind).toBe('unknown');
  const { problem } = address as Extract<typeof address, { kind: 'unknown' }>;
  expect(problem).toContain(part);
  expect(problem.length).toBeLessThan(240);
});

test('no text makes the reader throw', () => {
  fc.assert(fc.property(fc.string(), (text) => ['none', 'start', 'unknown'].includes(parseAddress(text).kind)));
});
