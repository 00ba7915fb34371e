/** Why a command cannot be carried out, as a sentence. Apart from the reasons, because the simulation needs no words. */
import type { Refusal } from '../types.ts';

const SENTENCES = {
  unknownServer: ({ server, servers }) =>
    servers === 1
      ? `There is no S${server}: this cluster has S1 alone.`
      : `There is no S${server}: this cluster has S1 to S${servers}.`,
  notStarted: ({ server }) => `S${server} has not started yet. Let the run begin first.`,
  serverIsDown: ({ server }) => `S${server} is down. Restart it first.`,
  serverIsNotDown: ({ server }) => `S${server} is running already.`,
  serverIsPaused: ({ server }) => `S${server} is paused. Resume it first.`,
  serverIsNotPaused: ({ server }) => `S${server} is not paused.`,
  leaderHasNoTimer: ({ server }) => `S${server} leads, and a leader has no election timer.`,
  noHeartbeat: ({ server }) => `S${server} does not lead, so it sends no heartbeats.`,
  nothingToWrite: ({ server }) => `S${server} has no disk write under way.`,
  sameServer: ({ server }) => `A link needs two servers, and both are S${server}.`,
  linkIsCut: ({ from, to }) => `The link from S${from} to S${to} is cut already.`,
  linkIsOpen: ({ from, to }) => `The link between S${from} and S${to} is open already.`,
  wayIsOpen: ({ from, to }) => `The link from S${from} to S${to} is open already.`,
  nothingIsCut: () => 'No link is cut.',
  oneSide: () => 'A partition needs two sides, and this one has all servers on one.',
  sidesAsTheyAre: () => 'The servers are cut into these sides already.',
  messageGone: ({ message }) => `Message m${message} is no longer on its way.`,
  messageUnknown: ({ message }) => `No message m${message} has been sent yet.`,
  messageIsHeld: ({ message }) => `Message m${message} is held already.`,
  messageIsNotHeld: ({ message }) => `Message m${message} is not held.`,
  manualClock: () => 'With the manual clock every message waits. Choose Deliver now.',
  clockIsSo: ({ clock }) => (clock === 'manual' ? 'The clock is in your hands already.' : 'The clock runs already.'),
  ruleIsSo: ({ rule, state }) => `Rule ${rule} is ${state} already.`,
  ruleHasRival: ({ rule, change }) =>
    `Rule ${rule} is off (${change}) and concerns the same decision. Switch it on first.`,
  outOfRange: ({ problem }) => String(problem),
  dialStandsThere: ({ dial, value }) => `${dial} stands at ${value} already.`,
} satisfies Record<string, (facts: Refusal['facts']) => string>;

export type Reason = keyof typeof SENTENCES;

/** What was refused, and what to do instead. */
export function refusalSentence({ reason, facts }: Refusal): string {
  return SENTENCES[reason as Reason](facts);
}
