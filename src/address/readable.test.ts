import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeCluster, writeExperiment, writeLesson, writeLessons, writeScenarioLink } from './index.ts';

async function problemOf(hash: string): Promise<string> {
  const address = await readAddress(hash);
  if (address.kind !== 'unreadable') throw new Error(`This was read: ${hash}`);
  expect(address.text).toBe(hash);
  return address.problem;
}

test('an empty address asks for nothing', async () => {
  for (const hash of ['', '#', ' ', '#\n']) expect(await readAddress(hash)).toEqual({ kind: 'none' });
});

describe('a fresh cluster', () => {
  test('seed and servers in any order, each optional', async () => {
    expect(await readAddress('#cluster?servers=9&seed=7')).toEqual({ kind: 'cluster', seed: 7, servers: 9 });
    expect(await readAddress('#cluster?seed=0')).toEqual({ kind: 'cluster', seed: 0 });
    expect(await readAddress('#cluster')).toEqual({ kind: 'cluster' });
  });

  test('every seed and every size', async () => {
    const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
    const sizes = fc.integer({ min: 1, max: 51 });
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, servers) => {
        expect(await readAddress(writeCluster(seed, servers))).toEqual({ kind: 'cluster', seed, servers });
      }),
    );
  });
});

describe('a lesson', () => {
  test('by its id, at a step by its own', async () => {
    expect(writeLesson('losing-a-leader', 'crash')).toBe('#lesson/losing-a-leader/crash');
    expect(writeLesson('losing-a-leader', '')).toBe('#lesson/losing-a-leader');
    for (const hash of ['#lesson/losing-a-leader/crash', 'https://x.org/raft/#Lesson/Losing-A-Leader/crash/.']) {
      expect(await readAddress(hash)).toEqual({ kind: 'lesson', lesson: 'losing-a-leader', step: 'crash' });
    }
    expect(await readAddress('#lesson/tour')).toEqual({ kind: 'lesson', lesson: 'tour', step: '' });
  });

  test('or the list of them, or the page of the experiment', async () => {
    expect(await readAddress(writeLessons())).toEqual({ kind: 'lessons' });
    expect(await readAddress(writeExperiment())).toEqual({ kind: 'experiment' });
  });

  test.each(['#lesson', '#lesson/', '#lesson/a/b/c', '#lesson/a?step=b', `#lesson/${'a'.repeat(65)}`])(
    '%s is none',
    async (hash) => {
      expect(await problemOf(hash)).toMatch(/is no lesson. Right ones look like #lesson\/losing-a-leader /);
    },
  );

  test('a scenario may have a name that begins so', async () => {
    expect(await readAddress('#lesson-one')).toMatchObject({ kind: 'scenario', name: 'lesson-one' });
  });
});

describe('a scenario by its name', () => {
  test('is as people write it', async () => {
    expect(writeScenarioLink('figure-8', null, {})).toBe('#figure-8');
    const look = { view: 'space-time', tab: 'rules', selection: 'S3', as: 2, rule: 'CM-1' } as const;
    expect(writeScenarioLink('figure-8', { at: 1_288_000, taken: 2 }, look)).toBe(
      '#figure-8?at=1.288.2&view=space-time&tab=rules&select=S3&as=2&rule=CM-1',
    );
    expect(await readAddress('#figure-8?view=logs')).toEqual({
      kind: 'scenario',
      name: 'figure-8',
      place: null,
      look: { view: 'logs' },
    });
  });

  test.each([
    ['1.288.2', 1_288_000, 2],
    ['0.000.0', 0, 0],
    ['61.000001.12', 61_000_001, 12],
    ['5', 5_000_000, 0],
    ['5.5', 5_500_000, 0],
  ])('at=%s', async (text, at, taken) => {
    expect(await readAddress(`#split-vote?at=${text}`)).toMatchObject({ name: 'split-vote', place: { at, taken } });
  });

  test('every moment and every selection comes back', async () => {
    const at = fc.integer({ min: 0, max: 365 * 24 * 3600 * 1_000_000 });
    const taken = fc.integer({ min: 0, max: 9_999_999 });
    const selection = fc.constantFrom('S3', 'm7', 'S1-S2', 'S1:4', 'e120');
    await fc.assert(
      fc.asyncProperty(at, taken, selection, async (at, taken, selection) => {
        const hash = writeScenarioLink('read-only-2', { at, taken }, { selection });
        const look = { selection };
        expect(await readAddress(hash)).toEqual({ kind: 'scenario', name: 'read-only-2', place: { at, taken }, look });
      }),
    );
  });
});

describe('what programs between sender and reader do to a link does no harm', () => {
  const LINK = '#figure-8?at=1.288.2&view=space-time&select=S1:4';
  test.each([
    ['a full stop', `${LINK}.`],
    ['a comma and a quote', `${LINK}”,`],
    ['brackets', `${LINK})>`],
    ['escaped', `#${encodeURIComponent(LINK.slice(1))}`],
    ['escaped twice', `#${encodeURIComponent(encodeURIComponent(LINK.slice(1)))}`],
    ['escaped three times, with its #', [1, 2, 3].reduce(encodeURIComponent, LINK)],
    ['escaped for markup', LINK.replaceAll('&', '&amp;')],
    ['escaped for markup twice', LINK.replaceAll('&', '&amp;amp;')],
    ['escaped for markup, then for an address', encodeURIComponent(LINK.replaceAll('&', '&amp;'))],
    ['broken into lines', `${LINK.slice(0, 20)}\r\n  ${LINK.slice(20)}\n`],
    ['with characters that are not seen', `\u200b${LINK.slice(0, 12)}\u00ad\u2060${LINK.slice(12)}\ufeff`],
    ['without its #', LINK.slice(1)],
    ['with the whole address before it', `https://example.org/raft/index.html?x=1${LINK}`],
    ['with an & too many', LINK.replace('&', '&&').replace('?', '?&')],
  ])('%s', async (_, hash) => {
    expect(await readAddress(hash)).toEqual(await readAddress(LINK));
    expect(await readAddress(hash)).toMatchObject({ kind: 'scenario', place: { at: 1_288_000, taken: 2 } });
  });
});

const wrong: readonly (readonly [hash: string, part: string])[] = [
  ['#cluster?servers=52', '1 to 51'],
  ['#cluster?servers=0', '1 to 51'],
  ['#cluster?servers=', '1 to 51'],
  ['#cluster?servers=5&servers=6', 'twice'],
  ['#cluster?seed=4294967296', '0 to 4294967295'],
  ['#cluster?seed=1e3', '1e3'],
  ['#cluster?seed=-1', '-1'],
  ['#cluster?at=5', 'seed, servers'],
  ['#seed=7&servers=5', '#cluster?seed=7'],
  ['#figure-8?at=soon', 'seconds'],
  ['#figure-8?at=1.2.3.4', 'seconds'],
  ['#figure-8?view=upside-down', 'space-time or logs'],
  ['#figure-8?as=52', 'number of a server'],
  ['#figure-8?rule=RV-99', 'RV-3'],
  ['#figure-8?select=<b>', 'S3, m7'],
  ['#figure-8?tab=<b>', 'panel'],
  ['#figure-8?speed=5', 'at, view, tab, select, as, rule'],
  ['#<script>alert(1)</script>', 'neither a run nor the name'],
  ['#figure_8', 'neither'],
  ['#2AAAA', 'newer version'],
  [`#${'x'.repeat(100_000)}`, 'neither'],
  [`#cluster?${'x'.repeat(100_000)}`, 'not known'],
  [`#${'%25'.repeat(100_000)}`, 'neither'],
];
test.each(wrong.map(([hash, part]) => [hash.slice(0, 40), hash, part]))(
  '%s is answered with a sentence that says what is wrong',
  async (_, hash, part) => {
    const problem = await problemOf(hash);
    expect(problem).toContain(part);
    expect(problem.length).toBeLessThan(240);
  },
);
