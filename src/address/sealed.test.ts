import { describe, expect, test } from 'vitest';
import { readAddress, writeRun } from './index.ts';
import { MOST_BYTES } from './deflate.ts';
import { seal } from './seal.ts';
import { session, sharedOf } from './testing/sessions.ts';

const SHARED = sharedOf(session(3, 30), { view: 'logs' }, 'A title');
const LINK = await writeRun(SHARED);

async function problemOf(hash: string): Promise<string> {
  const address = await readAddress(hash);
  if (address.kind !== 'unreadable') throw new Error(`This was read: ${hash}`);
  expect(address.text).toBe(hash);
  return address.problem;
}

describe('what programs between sender and reader do to a link does no harm', () => {
  const half = LINK.length >> 1;
  test.each([
    ['a full stop', `${LINK}.`],
    ['a quote, a bracket and three dots', `${LINK}")...`],
    ['a word right behind it', `${LINK}thanks`],
    ['padding', `${LINK}==`],
    ['line breaks', `${LINK.slice(0, half)}\r\n  ${LINK.slice(half)}`],
    ['older digits', LINK.replaceAll('-', '+').replaceAll('_', '/')],
    ['an escaped #', `%2523${LINK.slice(1)}`],
    ['a parameter of a tracker behind it', `${LINK}?utm_source=chat&amp;x=1`],
    ['the whole address before it', `http://127.0.0.1:5173/${LINK}`],
    ['nothing before it', LINK.slice(1)],
  ])('%s', async (_, hash) => {
    expect(await readAddress(hash)).toEqual({ kind: 'run', shared: SHARED });
  });
});

test('wherever it is cut short, it is said how much arrived', async () => {
  for (let length = 11; length < LINK.length; length++) {
    expect(await problemOf(LINK.slice(0, length))).toContain(`${length} of ${LINK.length} characters arrived`);
  }
  expect(await problemOf(LINK.slice(0, 5))).toContain('only its first 5 characters');
  // As a program shows a long link.
  expect(await problemOf(`${LINK.slice(0, 60)}…`)).toContain(`60 of ${LINK.length}`);
});

test('whichever character is changed, it is noticed', async () => {
  for (let at = 2; at < LINK.length; at++) {
    const changed = LINK[at] === 'A' ? 'B' : 'A';
    expect(await problemOf(LINK.slice(0, at) + changed + LINK.slice(at + 1))).toMatch(/changed on its way|cut short/);
  }
});

test('of a link in small letters it is said that it was changed, not how much of it is missing', async () => {
  const problem = await problemOf(LINK.toLowerCase());
  expect(problem).toMatch(/changed on its way.*Capitals/);
  expect(problem).not.toContain('arrived');
});

test('what unfolds to gigabytes is not unfolded', async () => {
  const bomb = await seal(' '.repeat(20 * MOST_BYTES));
  expect(bomb.length).toBeLessThan(200_000);
  expect(await problemOf(bomb)).toContain('unfolds to more');
});

describe('what is well sealed and no run', () => {
  const cases: readonly (readonly [text: string, part: string])[] = [
    ['', 'does not hold a run'],
    ['{}', 'does not hold a run'],
    ['[', 'does not hold a run'],
    ['['.repeat(1_000_000), 'does not hold a run'],
    ['[]', 'simulator version'],
    ['[1]', 'servers'],
    ['["1",1,5]', 'a number'],
    ['[1,-1,5]', 'seed'],
    ['[1,1,52]', '1 to 51'],
    ['[1,1,5,0,[5]]', 'noop'],
    ['[1,1,5,0,[99,1]]', 'newer version'],
    ['[1,1,5,0,["shiny",1]]', 'newer version'],
    ['[1,1,5,0,0,["warp",1]]', 'newer version'],
    ['[1,1,5,0,[17,["everything"]]]', 'everything'],
    ['[1,1,5,0,0,[8,-5]]', 'Latency'],
    ['[1,1,5,0,0,0,[[6,1,0]]]', 'S1 to S5'],
    ['[1,1,5,0,0,0,[[1,1,0,2]]]', 'term'],
    ['[1,1,5,0,0,0,0,{}]', 'commands'],
    ['[1,1,5,0,0,0,0,"a"]', 'commands'],
    ['[1,1,5,0,0,0,0,"a0"]', 'number of a server'],
    ['[1,1,5,0,0,0,0,"Z"]', 'newer version'],
    ['[1,1,5,0,0,0,0,"h~99,x"]', 'commands'],
    ['[1,1,5,0,0,0,0,"h~-9,x"]', 'commands'],
    ['[1,1,5,0,0,0,0,"m"]', 'commands'],
    ['[1,1,5,0,0,0,0,"m12/23,"]', 'two places'],
    ['[1,1,5,0,0,0,0,"99999999999999999999n"]', 'commands'],
    [`[1,1,5,0,0,0,0,"${'n'.repeat(200_000)}"]`, '100000'],
    ['[1,1,5,0,0,0,0,0,[0,-1]]', 'moment'],
    ['[1,1,5,0,0,0,0,0,[5,5,-1,0]]', 'moment'],
    ['[1,1,5,0,0,0,0,0,[1e400]]', 'a number'],
    ['[1,1,5,0,0,0,0,0,0,0,0,[1]]', 'branch'],
    ['[1,1,5,0,0,0,0,0,0,0,0,[1,2,[1,0,1,0,0,0,0,0,0,""]]]', 'itself'],
    [`[1,1,5,0,0,0,0,0,0,0,0,[1,2${',0'.repeat(40)}]]`, 'at most 32'],
    ['[1,1,5,0,0,0,0,0,0,0,0,0,"more"]', 'newer version'],
  ];
  test.each(cases.map(([text, part]) => [text.slice(0, 60), text, part]))('%s', async (_, text, part) => {
    const problem = await problemOf(await seal(text));
    expect(problem).toContain(part);
    expect(problem.length).toBeLessThan(600);
  });
});

test('a look that makes no sense is left out, and a title is one short line', async () => {
  const look = ['<script>', 5, '"><img onerror=x>', 99, 'constructor'];
  const text = JSON.stringify([1, 1, 5, 0, 0, 0, 0, 0, [0, 0], look, `<b>\u0000\n\u202e${'x'.repeat(200)}`]);
  const address = await readAddress(await seal(text));
  expect(address).toMatchObject({ kind: 'run', shared: { look: {} } });
  const { title } = (address as Extract<typeof address, { kind: 'run' }>).shared;
  // Markup in it is text like any other: whoever shows it must not make markup of it.
  expect(title).toBe(`<b> ${'x'.repeat(76)}`);
});
