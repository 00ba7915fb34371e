/** The things of the stage as the pointer, the keyboard and the menus mean them. */
import { range } from 'd3';
import type { Thing } from '../../geometry/hit.ts';
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
import { isCut } from '../cuts.ts';
import { offeredAtLink, offeredAtMessage, offeredAtServer } from '../offered.ts';
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

/** The obvious act of a double click; '' when there was nothing to do or it was done, else why not. */
export function obviousAct(thing: Thing, { servers }: World): Promise<string> {
  switch (thing.kind) {
    case 'server':
      return actions.command(servers[thing.server]?.status === 'down' ? 'restart' : 'crash', { server: thing.server });
    case 'message':
      return actions.command('deliver', { message: thing.message });
    case 'link':
      return Promise.resolve('');
  }
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
  const entries = catalog.commands
    .filter(({ subject, id }) => subject === thing.kind && isOffered(id, thing, world))
    .flatMap((command) => entriesFor(command, thing, world));
  return thing.kind === 'server' ? [...entries, ...ofServer(thing.server, world)] : entries;
}

function entriesFor(command: CatalogCommand, thing: Thing, { network }: World): MenuEntry[] {
  const { id, key, words: said } = command;
  switch (thing.kind) {
    case 'server':
      return [{ id, label: said.label, key, act: { kind: 'command', name: id, args: { server: thing.server } } }];
    case 'message': {
      const args = { message: thing.message };
      const asks = command.params.length > 1;
      const label = asks ? `${said.label}…` : said.label;
      return [{ id, label, key, act: asks ? { kind: 'ask', command, args } : { kind: 'command', name: id, args } }];
    }
    case 'link': {
      const { from, to } = thing;
      const both = { a: from, b: to };
      if (id !== 'cutOneWay' && id !== 'healOneWay')
        return [{ id, label: said.label, key, act: { kind: 'command', name: id, args: both } }];
      const heals = id === 'healOneWay';
      return [
        { from, to },
        { from: to, to: from },
      ]
        .filter((way) => isCut(network.cuts, way.from, way.to) === heals)
        .map((way) => ({
          id: `${id} ${way.from}`,
          label: words[id](way.from, way.to),
          key,
          act: { kind: 'command', name: id, args: way },
        }));
    }
  }
}

function ofServer(server: number, { size }: World): MenuEntry[] {
  const others = range(1, size + 1).filter((id) => id !== server);
  const write: MenuEntry = { id: 'write', label: words.clientWrite, key: 'W', act: { kind: 'write' } };
  if (others.length === 0) return [write];
  const args = { sides: [[server], others] };
  return [write, { id: 'cutOff', label: words.cutOff, key: '', act: { kind: 'command', name: 'partition', args } }];
}

function isOffered(id: string, thing: Thing, { servers, messages, network }: World): boolean {
  switch (thing.kind) {
    case 'server': {
      const server = servers[thing.server];
      return server !== undefined && offeredAtServer(id, server);
    }
    case 'message': {
      const message = messages.find((other) => other.id === thing.message);
      return message === undefined || offeredAtMessage(id, message);
    }
    case 'link':
      return offeredAtLink(id, network, thing.from, thing.to);
  }
}
