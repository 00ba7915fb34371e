/**
 * What numbers in links stand for. Links are for ever, so these lists only grow at their ends: nothing in them is moved,
 * changed or taken out, whatever becomes of the commands. A test says what is missing.
 */

/** A command, and those of its parameters whose values a link has, in this order. */
export type Shape = readonly [command: string, ...params: readonly string[]];

/** What parameters are that a shape leaves out. */
export const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  delay: { by: 80_000 },
  restart: { lose: 'none' },
  write: { op: 'set', target: 0 },
};

/** The position gives the letter. A command may have several shapes, one of which has all of its parameters. */
export const SHAPES: readonly Shape[] = [
  ['crash', 'server'],
  ['restart', 'server'],
  ['pause', 'server'],
  ['resume', 'server'],
  ['timeout', 'server'],
  ['heartbeat', 'server'],
  ['completeWrite', 'server'],
  ['write', 'key', 'value'],
  ['cut', 'a', 'b'],
  ['cutOneWay', 'from', 'to'],
  ['healLink', 'a', 'b'],
  ['healOneWay', 'from', 'to'],
  ['partition', 'sides'],
  ['healAll'],
  ['deliver', 'message'],
  ['drop', 'message'],
  ['delay', 'message'],
  ['duplicate', 'message'],
  ['hold', 'message'],
  ['release', 'message'],
  ['setDial', 'dial', 'value'],
  ['setClock', 'clock'],
  ['write', 'op', 'key', 'value', 'target'],
  ['restart', 'server', 'lose'],
  ['setRule', 'rule', 'state'],
  ['delay', 'message', 'by'],
];

/** The letter of a shape is at the same position. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Words that options and choices are made of. The position is the code; what is not listed travels as it is. */
export const WORDS: readonly string[] = [
  'set',
  'delete',
  'increment',
  'manual',
  'auto',
  'noop',
  'fastBacktrack',
  'maxEntries',
  'latency',
  'jitter',
  'loss',
  'duplication',
  'electionTimeoutMin',
  'electionTimeoutMax',
  'heartbeatInterval',
  'diskLatency',
  'timerJitter',
  'unsafe',
  'none',
  'vote',
  'term',
  'logtail',
  'all',
  'on',
  'off',
  'writeJitter',
  'askWithin',
];

/** The options that a link tells differences from: what `defaultRun` gave when the first link was made. */
export const BASE_OPTIONS: Readonly<Record<string, unknown>> = { noop: true, fastBacktrack: true, maxEntries: 64 };

/** Likewise the dials. */
export const BASE_DIALS: Readonly<Record<string, unknown>> = {
  latency: 5000,
  jitter: 5000,
  loss: 0,
  duplication: 0,
  electionTimeoutMin: 150_000,
  electionTimeoutMax: 300_000,
  heartbeatInterval: 75_000,
  diskLatency: 0,
  timerJitter: 0,
};
