/**
 * What the wall and the lecturer's own window say to each other. Anything may be heard on a channel, from another
 * version of the page too: what is not exactly this is not heard.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(4000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

const question = v.object({
  ask: text,
  options: v.pipe(v.array(v.object({ text, right: v.boolean() })), v.maxLength(64)),
  hands: v.pipe(v.array(count), v.maxLength(64)),
});

/** What the class is asked once it has seen the outcome. */
const seen = v.object({
  ask: text,
  options: v.pipe(v.array(v.object({ text, right: v.boolean() })), v.maxLength(64)),
});

/** Of a lesson; free: none is open. */
const PHASES = [
  ...(['free', 'going', 'reading', 'doing', 'asking', 'watching'] as const),
  ...(['observing', 'replaying', 'explaining', 'ended'] as const),
] as const;

/** The clock of the talk: since when it goes, in milliseconds of this device's time, and what it had counted before. */
const talk = v.object({ since: v.nullable(v.number()), before: v.number() });

const note = v.object({
  /** What is presented; '' for a run without a name. */
  title: text,
  /** From 1; 0 before the first. */
  step: count,
  of: count,
  text,
  phase: v.picklist(PHASES),
  /** For whoever speaks: of the step, and of the whole lesson; '' where there is none. */
  own: text,
  teacher: text,
  next: text,
  /** The next step asks this; '' for nothing. */
  nextAsks: text,
  question: v.nullable(question),
  seen: v.nullable(seen),
  sign: text,
  support: text,
  clock: text,
  blank: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  talk,
});

const fromWall = v.variant('kind', [
  v.object({ kind: v.literal('note'), wall: id, note }),
  v.object({ kind: v.literal('closed'), wall: id }),
]);

export const ACTS = ['next', 'previous', 'blank', 'code', 'reveal', 'start', 'stop', 'reset'] as const;

const fromSpeaker = v.variant('kind', [
  /** Said every second: whoever presents answers. */
  v.object({ kind: v.literal('ask'), wall: v.union([id, v.literal('')]) }),
  v.object({ kind: v.literal('act'), wall: id, act: v.picklist(ACTS) }),
  v.object({ kind: v.literal('hands'), wall: id, option: count, count }),
  v.object({ kind: v.literal('gone'), wall: id }),
]);

export type Note = v.InferOutput<typeof note>;
export type Talk = v.InferOutput<typeof talk>;
export type SpeakerAct = (typeof ACTS)[number];
export type FromWall = v.InferOutput<typeof fromWall>;
export type FromSpeaker = v.InferOutput<typeof fromSpeaker>;

/** Not going, at zero, for what is no clock of a talk. */
export function readTalk(json: string): Talk {
  try {
    return v.parse(talk, JSON.parse(json));
  } catch {
    return { since: null, before: 0 };
  }
}

/** Null for what no wall says. */
export function heardFromWall(data: unknown): FromWall | null {
  const read = v.safeParse(fromWall, data);
  return read.success ? read.output : null;
}

/** Null for what no speaker says. */
export function heardFromSpeaker(data: unknown): FromSpeaker | null {
  const read = v.safeParse(fromSpeaker, data);
  return read.success ? read.output : null;
}
