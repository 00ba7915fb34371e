import { beforeEach, expect, test } from 'vitest';
import { createPrecache, type Build } from './precache.ts';

// The browser's caches and a host, both in memory: what is asked for, what is kept, and for whom.

const SCOPE = 'http://host/raft/';
const build = (version: string): Build => ({
  version,
  files: [
    ['', `of the page of ${version}`],
    [`assets/a-${version}.js`, `of a of ${version}`],
    ['icon.svg', 'of the icon'],
  ],
});

let stored: Map<string, Map<string, Response>>;
let published: Map<string, string>;
let asked: string[];

beforeEach(() => {
  stored = new Map();
  published = new Map();
  asked = [];
});

const caches = {
  open: async (name: string) => {
    const entries = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, entries);
    return {
      match: async (address: string) => entries.get(address)?.clone(),
      put: async (address: string, response: Response) => void entries.set(address, response),
    };
  },
  keys: async () => [...stored.keys()],
  delete: async (name: string) => stored.delete(name),
} as unknown as CacheStorage;

/** Refuses, as a browser does, what has another hash than was asked for. */
async function fetch(request: Request): Promise<Response> {
  asked.push(request.url);
  const text = published.get(request.url);
  if (text === undefined) return new Response(null, { status: 404 });
  if (request.integrity !== '' && request.integrity !== `of ${text}`) throw new TypeError('Failed to fetch');
  return new Response(text);
}

function publish(version: string, scope = SCOPE): void {
  for (const [path, integrity] of build(version).files) published.set(scope + path, integrity.replace(/^of /, ''));
}
const precacheOf = (version: string, scope = SCOPE) => createPrecache(build(version), { scope, caches, fetch });
const get = async (precache: ReturnType<typeof precacheOf>, url: string, init?: RequestInit) => {
  const answer = precache.answer(new Request(url, init));
  return answer === null ? null : (await answer).text();
};

test('after an install nothing is asked of the host, whatever stands behind the address', async () => {
  publish('1');
  const precache = precacheOf('1');
  await precache.install();
  asked = [];
  expect(await get(precache, SCOPE)).toBe('the page of 1');
  expect(await get(precache, `${SCOPE}?embed&theme=dark#figure-8`)).toBe('the page of 1');
  expect(await get(precache, `${SCOPE}index.html`)).toBe('the page of 1');
  expect(await get(precache, `${SCOPE}assets/a-1.js`)).toBe('a of 1');
  expect(asked).toEqual([]);
});

test.each([
  ['of another path', `${SCOPE}other/page`, {}],
  ['of another copy below this one', `${SCOPE}two/`, {}],
  ['of another host', 'http://other/raft/', {}],
  ['of another method', SCOPE, { method: 'POST' }],
])('a request %s is left alone', async (_, url, init) => {
  publish('1');
  const precache = precacheOf('1');
  await precache.install();
  expect(precache.answer(new Request(url, init))).toBe(null);
});

test('a build of which a file is missing, or is of another build, is not installed, and leaves nothing', async () => {
  publish('1');
  await precacheOf('1').install();
  publish('2');
  published.set(SCOPE, 'the page of 1');
  await expect(precacheOf('2').install()).rejects.toThrow();
  publish('2');
  published.delete(`${SCOPE}assets/a-2.js`);
  await expect(precacheOf('2').install()).rejects.toThrow('404');
  expect([...stored.keys()]).toEqual([`raftarium ${SCOPE} 1`]);
});

test('the version before stays for the tabs that show it; older ones go', async () => {
  for (const version of ['1', '2', '3']) {
    published.clear();
    publish(version);
    await precacheOf(version).install();
  }
  const precache = precacheOf('3');
  await precache.tidy();
  expect([...stored.keys()]).toEqual([`raftarium ${SCOPE} 2`, `raftarium ${SCOPE} 3`]);
  expect(await get(precache, `${SCOPE}assets/a-2.js`)).toBe('a of 2');
  expect(await get(precache, SCOPE)).toBe('the page of 3');
});

test('copies on one host tidy only after themselves', async () => {
  const inner = `${SCOPE}two/`;
  publish('1');
  publish('1', inner);
  await precacheOf('1').install();
  await precacheOf('1', inner).install();
  await precacheOf('9').tidy();
  await precacheOf('9', inner).tidy();
  expect([...stored.keys()]).toEqual([`raftarium ${SCOPE} 1`, `raftarium ${inner} 1`]);
});

test('a file that the browser has thrown away is asked of the host', async () => {
  publish('1');
  const precache = precacheOf('1');
  await precache.install();
  stored.clear();
  expect(await get(precache, `${SCOPE}icon.svg`)).toBe('the icon');
});
