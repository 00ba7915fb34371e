/**
 * Follow, the speed for newcomers (design §9a): idle time is skimmed, a key message flies long enough to be seen, and
 * heartbeat rounds flow faster the longer nothing else happens. What was chosen by hand has no speed: it is walked
 * through event by event, with time to read. Speeds are simulated per wall time: 1 is real time.
 */
import { Mark, type MessageKind, type Micros } from '../sim/types.ts';
import type { MessageState } from '../worker/protocol.ts';

export interface Moment {
  readonly messages: readonly Pick<MessageState, 'kind' | 'sentAt' | 'deliverAt'>[];
  /** From the last event to the next one; Infinity when nothing is scheduled. */
  readonly gap: Micros;
  /** Of that, what still lies ahead. */
  readonly toNext: Micros;
  /** Wall milliseconds since the last key event or the last key message in flight. */
  readonly quiet: number;
  /** Wall milliseconds since the speed was last asked. */
  readonly elapsed: number;
  /** The speed until now. */
  readonly speed: number;
}

/** A key message flies at least so many wall milliseconds. */
export const KEY_FLIGHT = 800;
/** Any other message, while nothing is quiet yet. */
const ROUTINE_FLIGHT = 420;
/** A wait is skimmed in at most so many wall milliseconds. */
const LONGEST_WAIT = 2100;
/** Speed of a wait at least, however short it is. */
const SKIM = 0.06;
/** Wall milliseconds of calm after which routine flows twice as fast, and how much faster it gets at most. */
const CALM = 4000;
const MOST_CALM = 5;
/** Wall milliseconds in which the speed goes about two thirds of the way to a new one. */
const QUICKENS = 300;
const SLOWS = 90;
/** Without a floor a message without latency would stop the clock for ever. */
const SLOWEST = 0.0001;
const FASTEST = 100;

const ROUTINE: ReadonlySet<MessageKind> = new Set<MessageKind>(['heartbeat', 'stored']);

/** Key messages are votes, entries, refusals and what clients say; heartbeats and the answers to them are routine. */
export function isKeyMessage(message: Pick<MessageState, 'kind'>): boolean {
  return !ROUTINE.has(message.kind);
}

export interface HandStep {
  /** What is said of the moment that has come; '' for nothing new. */
  readonly note: string;
  /** Marks of what has happened; 0 for nothing. */
  readonly marks: number;
  /** Events before the first note, where that is still to come; else 0. */
  readonly lead: number;
  /** See `HAND_PACES`. */
  readonly pace: number;
}

/** A note stands at least so many wall milliseconds, and as long as two hundred words a minute take to be read. */
const SHORTEST_NOTE = 2500;
const PER_WORD = 300;
/** Without a note: what changes the cluster, and the deliveries on the way there. */
const TELLING_STEP = 700;
const ROUTINE_STEP = 120;
/** What precedes the first note is skimmed in about so many. */
const LEAD = 2500;
const TELLING = Mark.role | Mark.commit | Mark.truncate | Mark.fault | Mark.client | Mark.violation;

/** Wall milliseconds for which what was chosen by hand is looked at, event by event, before the next one. */
export function handStep({ note, marks, lead, pace }: HandStep): number {
  return lookingTime(note, marks, lead) / pace;
}

function lookingTime(note: string, marks: number, lead: number): number {
  if (note !== '') return Math.max(SHORTEST_NOTE, PER_WORD * note.split(/\s+/).length);
  if (lead > 0) return Math.min(ROUTINE_STEP, LEAD / lead);
  return (marks & TELLING) === 0 ? ROUTINE_STEP : TELLING_STEP;
}

/** The speed for the next frame under Follow. */
export function followSpeed(moment: Moment): number {
  const key = shortestFlight(moment, true) / ms(KEY_FLIGHT);
  const routine = shortestFlight(moment, false) / ms(ROUTINE_FLIGHT);
  const calm = Math.min(1 + moment.quiet / CALM, MOST_CALM);
  const nothingFlies = routine === Infinity && key === Infinity;
  const wanted = nothingFlies ? waitingSpeed(moment, calm) : Math.min(routine * calm, Math.max(key, SLOWEST));
  // The speed glides, but a key message is never given away to a gliding brake.
  const glided = glide(moment.speed, clamp(wanted), moment.elapsed);
  return clamp(Math.min(glided, Math.max(key, SLOWEST)));
}

/** Skims the wait, and eases off before its end unless all is calm, so that what happens there is not a jolt. */
function waitingSpeed({ gap, toNext }: Moment, calm: number): number {
  const skim = Math.max(SKIM, gap === Infinity ? 0 : gap / ms(LONGEST_WAIT)) * calm;
  return Math.min(skim, Math.max(toNext / ms(SLOWS), SKIM / 4) * calm);
}

function shortestFlight({ messages }: Moment, key: boolean): Micros {
  let shortest = Infinity;
  for (const message of messages)
    if (isKeyMessage(message) === key) shortest = Math.min(shortest, message.deliverAt - message.sentAt);
  return shortest;
}

/** Moves in ratios: from 0.1 to 0.01 is as far as from 1 to 0.1. From a standstill there is nothing to glide from. */
function glide(from: number, to: number, elapsed: number): number {
  const start = from === 0 ? to : clamp(from);
  const share = 1 - Math.exp(-elapsed / (to > start ? QUICKENS : SLOWS));
  return start * Math.pow(to / start, share);
}

const clamp = (speed: number) => Math.min(Math.max(speed, SLOWEST), FASTEST);
const ms = (milliseconds: number): Micros => milliseconds * 1000;
