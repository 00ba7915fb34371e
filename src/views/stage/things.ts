/** The things of the stage as the pointer, the keyboard and the menus mean them. */
import { range } from 'd3';
import type { Thing } from '../../geometry/hit.ts';
import { distance, type Point } from '../../geometry/plane.ts';
import { unsafeWays } from '../../narration/unsafe-ways.ts';
import type { CommandArgs } from '../../sim/types.ts';
import {
  actions,
  catalog,
  type CatalogCommand,
  type MessageState,
  type NetworkState,
  type Selection,
  type ServerState,
} from '../../store/index.ts';
import { linkActs } from '../linkActs.ts';
import { offeredAtMessage, offeredAtServer } from '../offered.ts';
import type { Arrangement } from './arrangement.ts';
import { words } from './words.ts';

export type { Thing };

/** As an attribute of the element that stands for it. */
export const thingKey = (thing: Thing): string =>
  thing.kind === 'server'
    ? `server ${thing.server}`
    : thing.kind === 'message'
      ? `message ${thing.message}`
      : `link ${thing.from} ${thing.to}`;

export function thingFromKey(key: string | undefined): Thing | null {
  const [kind, first, second] = (key ?? '').split(' ');
  if (kind === 'server') return { kind, server: Number(first) };
  if (kind === 'message') return { kind, message: Number(first) };
  return kind === 'link' ? { kind, from: Number(first), to: Number(second) } : null;
}

export function isSelected(thing: Thing, selection: Selection): boolean {
  switch (thing.kind) {
    case 'server':
      return selection.kind === 'server' && selection.server === thing.server;
    case 'message':
      return selection.kind === 'message' && selection.message === thing.message;
    case 'link':
      return selection.kind === 'link' && selection.from === thing.from && selection.to === thing.to;
  }
}

export interface World {
  readonly servers: readonly ServerState[];
  readonly messages: readonly MessageState[];
  readonly network: NetworkState;
  readonly size: number;
}

/** Where a double click fell. */
interface Clicked {
  readonly at: Point;
  readonly arrangement: Pick<Arrangement, 'positions' | 'ring'>;
  readonly playing: boolean;
}
/** The dial lies outside this many radii. */
const DIAL = 1.1;

/** The obvious act of a double click; '' when there was nothing to do or it was done, else why not. */
export function obviousAct(thing: Thing, { servers }: World, clicked: Clicked | null = null): Promise<string> {
  switch (thing.kind) {
    case 'server':
      if (clicked && isOnDial(thing.server, servers, clicked))
        return actions.command('timeout', { server: thing.server });
      return actions.command(servers[thing.server]?.status === 'down' ? 'restart' : 'crash', { server: thing.server });
    case 'message':
      return actions.command('deliver', { message: thing.message });
    case 'link':
      return Promise.resolve('');
  }
}

/** While time stands still the ring around a server is a button of its own: its timer runs out. */
function isOnDial(id: number, servers: World['servers'], { at, arrangement, playing }: Clicked): boolean {
  const server = servers[id];
  const middle = arrangement.positions[id];
  if (playing || !server || !middle || !offeredAtServer('timeout', server)) return false;
  return distance(at, middle) > DIAL * arrangement.ring.radius;
}

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  /** A command of the registry, with a figure to ask for first or without; or what the stage itself does. */
  readonly act:
    | { readonly kind: 'command'; readonly name: string; readonly args: CommandArgs }
    | { readonly kind: 'ask'; readonly command: CatalogCommand; readonly args: CommandArgs }
    | { readonly kind: 'write' };
}

/** What can be done to a thing now, in the order of the registry. */
export function menuOf(thing: Thing, world: World): MenuEntry[] {
  const { servers, messages, network } = world;
  const commands = catalog.commands.filter(({ subject }) => subject === thing.kind);
  switch (thing.kind) {
    case 'server': {
      const args = { server: thing.server };
      const server = servers[thing.server];
      const offered = server ? commands.filter(({ id }) => offeredAtServer(id, server)) : [];
      return [
        ...offered.flatMap((command) => [entryOf(command, args), ...unsafeEntries(command.id, args)]),
        ...ofServer(thing.server, world),
      ];
    }
    case 'message': {
      const message = messages.find(({ id }) => id === thing.message);
      const offered = message ? commands.filter(({ id }) => offeredAtMessage(id, message)) : commands;
      return offered.map((command) => entryOf(command, { message: thing.message }));
    }
    case 'link':
      return linkActs(network, thing.from, thing.to).map(({ command: name, args, label, key }) => ({
        id: `${name} ${Object.values(args).join(' ')}`,
        label,
        key,
        act: { kind: 'command', name, args },
      }));
  }
}

/** A command that needs more than the thing asks for it. */
function entryOf(command: CatalogCommand, args: CommandArgs): MenuEntry {
  const { id, label, key, params } = command;
  return params.some((param) => !(param.name in args) && !('unsafe' in param))
    ? { id, label: `${label}…`, key, act: { kind: 'ask', command, args } }
    : { id, label, key, act: { kind: 'command', name: id, args } };
}

const unsafeEntries = (name: string, given: CommandArgs): MenuEntry[] =>
  unsafeWays(name, given).map(({ args, label }) => ({
    id: label,
    label,
    key: '',
    act: { kind: 'command', name, args },
  }));

function ofServer(server: number, { size }: World): MenuEntry[] {
  const others = range(1, size + 1).filter((id) => id !== server);
  const write: MenuEntry = { id: 'write', label: words.clientWrite, key: 'W', act: { kind: 'write' } };
  if (others.length === 0) return [write];
  const args = { sides: [[server], others] };
  return [write, { id: 'cutOff', label: words.cutOff, key: '', act: { kind: 'command', name: 'partition', args } }];
}
