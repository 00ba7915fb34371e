/** The door of the room: a world that steps, what the user can do to it, and what it tells. */
export * from './types.ts';
export type { ClientAnswer, ClientRequest, Envelope, Fate } from './envelope.ts';
export type { World } from './world.ts';
export { forkWorld, linkOf, nodeOf } from './world.ts';
export type { DiskWrite, Node, Status, Timer } from './node.ts';
export { createWorld, defaultRun, type WorldOptions } from './create.ts';
export { advanceTo, nextEventTime, takeEvent } from './take.ts';
export { act, refusalOf } from './commands/take-command.ts';
export { COMMANDS, commandNamed, type CommandName, isFault } from './commands/index.ts';
export type { CommandDefinition, Param, Subject } from './commands/define.ts';
export { type NamedCommand, paramProblem, parseCommand, type Parsed } from './commands/parse.ts';
export { commandSentence } from './commands/sentences.ts';
export { COMMAND_HELP } from './commands/help.ts';
export { messageName, shortMessageName } from './commands/message-name.ts';
export { refusalSentence } from './commands/refusal-words.ts';
export { DEFAULT_DIALS, type Dial, dialOf, DIALS, dialText } from './dials.ts';
export { messageInFlight, messagesInFlight, sidesOf } from './network.ts';
export type { Operation, Outcome } from './clients/operation.ts';
export { commandText, type Machine } from './machine.ts';
export { toArray } from './tail.ts';
export { digest } from './digest.ts';
export { rowOf } from './describe/describe.ts';
export { messageKind, messageTerm } from './message-kind.ts';
export { createHistory, type History, type HistoryOptions } from './history/history.ts';
export {
  advance,
  type AdvanceOptions,
  type Advanced,
  atEnd,
  endOf,
  issue,
  momentAfter,
  momentBefore,
  momentOf,
  seek,
  seekTime,
  stepBack,
  stepEvent,
} from './history/moving.ts';
export { isBefore, type Moment } from './history/moment.ts';
export { eventNumbered, eventsBack, eventsFrom, worldAt, worldAtTime } from './history/past.ts';
export { forkHistory } from './history/fork.ts';
export { catchUp } from './history/catch-up.ts';
export { truncate } from './history/truncate.ts';
export { describeEvent } from './history/rows.ts';
export { countOf, type EventPage, type EventQuery, events } from './history/events.ts';
export { endsMessage, type EventFilter } from './history/concerning.ts';
export { findLast, findNext } from './history/find.ts';
export { firings, type FiringsQuery, ruleCounts } from './history/firings.ts';
export { type Dot, type Stroke, tape, type Tape, type TapeCut, type TapeQuery, type Track } from './history/tape.ts';
export type { TapeCommit } from './history/commits.ts';
export type { TapeMark, TrackPiece } from './history/tape-record.ts';
export { parseRun } from './parse-run.ts';
export { checkOf, CHECKS, violationSentence } from './checks/index.ts';
export type { Check } from './checks/define.ts';
export { type Commitment, commitmentAt, isCommitted, onMajority } from './commitment.ts';
export * from './branches/index.ts';
export { CHOICE_TIME } from './choice-time.ts';
export { type Choice, choices, type ChosenThing, randomChoice } from './choices/index.ts';
export type * from './explain/types.ts';
