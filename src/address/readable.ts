/** Links that people can read, and type: a scenario of the library by its name, a fresh cluster, a step of a lesson. */
import { LOOK } from './look.ts';
import { placeText, readPlace } from './place.ts';
import type { Address, Look, Place } from './types.ts';
import { words } from './words.ts';

const CLUSTER = 'cluster';
const LESSONS = 'lessons';
const EXPERIMENT = 'experiment';
/** By its id, and that of the step. */
const LESSON = /^lesson\/([a-z0-9-]{1,64})(?:\/([a-z0-9-]{1,64}))?\/?$/i;
const BOUNDS = { seed: [0, 0xffff_ffff], servers: [1, 51] } as const;

/** `text` is tidy: see there. */
export function readReadable(text: string): Address | { readonly problem: string } {
  if (text.toLowerCase() === LESSONS) return { kind: 'lessons' };
  if (text.toLowerCase() === EXPERIMENT) return { kind: 'experiment' };
  const [, lesson, step = ''] = LESSON.exec(text) ?? [];
  if (lesson !== undefined) return { kind: 'lesson', lesson: lesson.toLowerCase(), step: step.toLowerCase() };
  if (/^lesson([^\w-]|$)/i.test(text)) return { problem: words.badLesson(shorten(text)) };
  const [, name, query = ''] = /^([A-Za-z][A-Za-z0-9-]{0,63})(?:\?(.*))?$/s.exec(text) ?? [];
  if (name === undefined) return { problem: words.unknownForm(shorten(text)) };
  const allowed = name === CLUSTER ? Object.keys(BOUNDS) : ['at', ...LOOK.map((part) => part.name)];
  const given = new Map<string, string>();
  for (const part of query.split('&').filter((part) => part !== '')) {
    const [key, value] = split(part);
    if (!allowed.includes(key)) return { problem: words.unknownName(shorten(part), allowed) };
    if (given.has(key)) return { problem: words.twice(key) };
    given.set(key, value);
  }
  return name === CLUSTER ? readCluster(given) : readScenario(name, given);
}

function readCluster(given: ReadonlyMap<string, string>): Address | { problem: string } {
  const known: { seed?: number; servers?: number } = {};
  for (const name of ['seed', 'servers'] as const) {
    const text = given.get(name);
    if (text === undefined) continue;
    const [low, high] = BOUNDS[name];
    // `Number` alone would take '', ' 5' and '1e3'.
    const number = /^\d{1,10}$/.test(text) ? Number(text) : -1;
    if (number < low || number > high) return { problem: words.badNumber(name, low, high, shorten(text)) };
    known[name] = number;
  }
  return { kind: 'cluster', ...known };
}

function readScenario(name: string, given: ReadonlyMap<string, string>): Address | { problem: string } {
  const at = given.get('at');
  const place = at === undefined ? null : readPlace(at);
  if (at !== undefined && place === null) return { problem: words.badValue('at', words.aTime, shorten(at)) };
  const look: Record<string, unknown> = {};
  for (const { key, name: word, allowed, read } of LOOK) {
    const text = given.get(word);
    if (text === undefined) continue;
    const value = read(text);
    if (value === undefined) return { problem: words.badValue(word, allowed, shorten(text)) };
    look[key] = value;
  }
  return { kind: 'scenario', name: name.toLowerCase(), place, look };
}

/** `#figure-8?at=1.288.2&view=space-time`. */
export function writeScenarioLink(name: string, place: Place | null, look: Look): string {
  const at = place === null ? [] : [`at=${placeText(place)}`];
  const looks = LOOK.flatMap(({ key, name }) => (look[key] === undefined ? [] : [`${name}=${look[key]}`]));
  return withQuery(name, [...at, ...looks]);
}

/** `#cluster?seed=7&servers=9`. */
export const writeCluster = (seed: number, servers: number): string =>
  withQuery(CLUSTER, [`seed=${seed}`, `servers=${servers}`]);

/** `#lesson/losing-a-leader/acked`; `step` '': where the reader stopped. */
export const writeLesson = (lesson: string, step: string): string =>
  step === '' ? `#lesson/${lesson}` : `#lesson/${lesson}/${step}`;

/** `#lessons`: the list of them. */
export const writeLessons = (): string => `#${LESSONS}`;

/** `#experiment`: its page. */
export const writeExperiment = (): string => `#${EXPERIMENT}`;

const withQuery = (name: string, parts: readonly string[]) =>
  parts.length === 0 ? `#${name}` : `#${name}?${parts.join('&')}`;

function split(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
