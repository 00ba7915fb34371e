/** What the user's acts do to a link or a server, read off the commands themselves. */
import type { History } from '../history/history.ts';
import { countWhile } from '../history/sorted.ts';
import type { EventId, RunCommand, SimEvent } from '../types.ts';
import type { ServerId } from '../../raft/types.ts';
import { eventOf } from './reading.ts';

/** Whether the event is the user's cutting of the way from one server to another. */
export function cuts({ command, refusal }: SimEvent, from: ServerId, to: ServerId): boolean {
  return command !== null && refusal === null && cutsBetween(command, from, to);
}

function cutsBetween({ name, args }: RunCommand, from: ServerId, to: ServerId): boolean {
  switch (name) {
    case 'cut':
      return (args['a'] === from && args['b'] === to) || (args['a'] === to && args['b'] === from);
    case 'cutOneWay':
      return args['from'] === from && args['to'] === to;
    case 'partition': {
      const sides = args['sides'] as readonly (readonly ServerId[])[];
      return sideOf(sides, from) !== sideOf(sides, to);
    }
    default:
      return false;
  }
}

/** Servers that a partition leaves out are on one side more. */
const sideOf = (sides: readonly (readonly ServerId[])[], server: ServerId): number =>
  sides.findIndex((side) => side.includes(server));

/** Whether the event took `server` out: it went down, or stands still. */
export function stops(event: SimEvent, server: ServerId): boolean {
  return isCommand(event, 'crash', 'pause') && event.server === server;
}

/** Whether the event is one of these acts, carried out. */
export function isCommand({ command, refusal }: SimEvent, ...names: readonly string[]): boolean {
  return command !== null && refusal === null && names.includes(command.name);
}

/** The last act before `before` that cut the way. */
export function lastCut(history: History, before: EventId, from: ServerId, to: ServerId): SimEvent | null {
  return lastCommand(history, before, (command) => cutsBetween(command, from, to));
}

/** The crash that a server had not come back from at `before`. */
export function lastCrash(history: History, before: EventId, server: ServerId): SimEvent | null {
  return lastCommand(history, before, ({ name, args }) => name === 'crash' && args['server'] === server);
}

/** The last such act before `before` that was carried out. The run lists them all, so no stretch is made again to look. */
export function lastCommand(
  history: History,
  before: EventId,
  fits: (command: RunCommand) => boolean,
): SimEvent | null {
  const { end, commandEvents } = history;
  for (let place = countWhile(commandEvents, (id) => id < before) - 1; place >= 0; place--) {
    const event = fits(end.run.commands[place]!) ? eventOf(history, commandEvents[place]!) : null;
    if (event !== null && event.refusal === null) return event;
  }
  return null;
}
