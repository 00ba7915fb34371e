/** Moves a history through time, with the reasons to stop before the time that was asked for. */
import {
  advance,
  type CommandArgs,
  createHistory,
  type History,
  issue,
  messagesInFlight,
  nextEventTime,
  type Micros,
  type Run,
  type RunCommand,
  type SimEvent,
  stepEvent,
} from '../sim/index.ts';
import { isRoutine } from './flights.ts';

export interface Travel {
  readonly to: Micros;
  /** Stop after the first event that sends a message worth watching. */
  readonly stopOnKey: boolean;
  /** Asked now and then; true when the wall time for this is used up. */
  readonly exhausted: () => boolean;
}

/** Events between two looks at the clock on the wall. */
const PER_LOOK = 64;
const PER_REPLAY = 4096;

/** Stops at a broken safety property in any case. */
export function travel(history: History, { to, stopOnKey, exhausted }: Travel): void {
  do {
    if (stopOnKey ? !watch(history, to) : !rush(history, to)) return;
  } while (!exhausted());
}

/** False when there is nothing left to do on the way to `to`; likewise below. */
function rush(history: History, to: Micros): boolean {
  return advance(history, to, { maxEvents: PER_LOOK, stopOnViolation: true }).stopped === 'events';
}

function watch(history: History, to: Micros): boolean {
  for (let taken = 0; taken < PER_LOOK; taken++) {
    if (nextEventTime(history.world) > to) return rush(history, to);
    const { length } = history.world.violations;
    const event = stepEvent(history)!;
    if (history.world.violations.length > length || sendsKeyMessage(history, event)) return false;
  }
  return true;
}

function sendsKeyMessage({ world }: History, { sent, firstSent }: SimEvent): boolean {
  return sent > 0 && messagesInFlight(world).some((envelope) => envelope.id >= firstSent && !isRoutine(envelope));
}

/** Simulated time that a choice takes under the manual clock: choices then stand apart on the tape. */
const CHOICE: Micros = 1000;

/** Does something now; under the manual clock, where time does not pass by itself, a millisecond later. */
export function choose(history: History, name: string, args: CommandArgs): void {
  if (history.world.manual) advance(history, history.world.now + CHOICE);
  issue(history, name, args);
}

/** The history of `run` at `at`, or as far on the way there as the wall time allows. */
export function openAt(run: Run, at: Micros, exhausted: Travel['exhausted']): History {
  const history = createHistory(run);
  while (advance(history, at, { maxEvents: PER_REPLAY }).stopped === 'events' && !exhausted());
  return history;
}

/** Does again what was undone, at the instant and in the place where it was done; time may have gone on since. */
export function redo(history: History, command: RunCommand): History {
  const { world } = history;
  if (world.now === command.at && world.takenNow === command.after) {
    issue(history, command.name, command.args);
    return history;
  }
  const { run, nextCommand } = world;
  const again = createHistory({ ...run, commands: [...run.commands.slice(0, nextCommand), command] });
  while (again.world.nextCommand <= nextCommand && stepEvent(again) !== null);
  return again;
}
