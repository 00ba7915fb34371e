/** Arguments of commands, verbs and conditions: what a file may say for a parameter, there and back. */
import * as v from 'valibot';
import { LAST_SERVER, show } from '../../sim/commands/parse.ts';
import { CLIENT, dialOf, DIALS, type Micros } from '../../sim/index.ts';
import type { VerbParam } from '../verbs/define.ts';
import type { ActArgs, ActValue, MessageRef } from '../types.ts';
import {
  LARGEST,
  listOf,
  micros,
  milli,
  milliseconds,
  server,
  serverId,
  serverName,
  shape,
  text,
  whole,
  word,
} from './values.ts';

const MESSAGE_TYPES = [
  'RequestVote',
  'RequestVoteResponse',
  'AppendEntries',
  'AppendEntriesResponse',
  'ClientRequest',
  'ClientAnswer',
] as const satisfies readonly MessageRef['type'][];

const MESSAGE_FORM = `"m7", or { "type": "RequestVote", "from": "S1", "to": "S3" }`;
const messageProblem = ({ input }: { readonly input: unknown }): string =>
  `A message is ${MESSAGE_FORM} with a type of ${MESSAGE_TYPES.join(', ')}, not “${show(input)}”.`;

const end = v.pipe(v.string(messageProblem), v.regex(/^(S([1-9]|[1-4]\d|5[01])|client)$/, messageProblem));
const messageRef = shape('A message', { type: word('The type of a message', MESSAGE_TYPES), from: end, to: end });
const messageNumber = v.pipe(v.string(messageProblem), v.regex(/^m[1-9]\d{0,8}$/, messageProblem));
const messageSchema = v.union([messageNumber, messageRef], messageProblem);

/** Whatever takes arguments: a command, a verb, a condition. */
export interface Declared {
  readonly id: string;
  readonly params: readonly VerbParam[];
}
export type FileArgs = Readonly<Record<string, unknown>>;

/** What a file may say for the parameters, each under its name. */
export function argEntries({ id, params }: Declared): v.ObjectEntries {
  return Object.fromEntries(
    params.map((param) => {
      const schema = isDialValue(id, param) ? dialValue : v.pipe(paramSchema(param), v.description(hintOf(param)));
      return [param.name, defaultOf(param) === undefined ? schema : v.exactOptional(schema)];
    }),
  );
}

/** Of what `argEntries` has let pass. */
export function readArgs({ id, params }: Declared, args: FileArgs): ActArgs {
  const read = Object.fromEntries(params.map((param) => [param.name, readValue(param, args[param.name])]));
  if (id !== 'setDial' || !countsMillis(read['dial'])) return read;
  return { ...read, value: micros(read['value'] as number) };
}

/** What stands for nothing is left out: no server in particular, no index, "" and "none". */
export function writeArgs({ id, params }: Declared, args: ActArgs): FileArgs {
  const told = params.filter((param) => defaultOf(param) === undefined || !NOTHING.has(args[param.name]));
  const file = Object.fromEntries(told.map((param) => [param.name, writeValue(param, args[param.name]!)]));
  if (id !== 'setDial' || !countsMillis(args['dial'])) return file;
  return { ...file, value: milliseconds(args['value'] as Micros) };
}
const NOTHING: ReadonlySet<unknown> = new Set([0, '', 'none']);

/** A dial is turned in its own unit: milliseconds, or parts per thousand. */
const isDialValue = (id: string, param: VerbParam): boolean => id === 'setDial' && param.name === 'value';
const countsMillis = (dial: unknown): boolean => dialOf(String(dial))?.unit === 'ms';
const dialValue = v.pipe(
  milli('Value', 0, milliseconds(Math.max(...DIALS.map(({ max }) => max)))),
  v.description('Milliseconds; for loss and duplication parts per thousand.'),
);

function paramSchema(param: VerbParam): v.GenericSchema {
  const name = `“${param.name}”`;
  switch (param.type) {
    case 'server':
    case 'target':
      return server(name);
    case 'message':
      return messageSchema;
    case 'duration':
      return milli(name, milliseconds(param.min), milliseconds(param.max));
    case 'integer':
      return whole(name, param.min, param.max);
    case 'choice':
      return word(name, param.choices);
    case 'text':
      return text(name);
    case 'sides':
      return listOf(name, listOf('A side', server('A server of a side'), LAST_SERVER), LAST_SERVER);
    case 'servers':
      return listOf(name, server('A server of the list'), LAST_SERVER);
    case 'index':
      return whole(name, 1, LARGEST);
  }
}

function hintOf(param: VerbParam): string {
  if (param.type === 'target') return `${param.label}: a server; left out, ${param.zero ?? 'whoever leads'}.`;
  if (param.type === 'message') return `${param.label}: ${MESSAGE_FORM}.`;
  if (param.type === 'duration') return `${param.label}, in milliseconds.`;
  if (param.type === 'index') return `${param.label}: an index of the log; may be left out.`;
  return `${param.label}.`;
}

function defaultOf(param: VerbParam): ActValue | undefined {
  if (param.type === 'target' || param.type === 'index') return 0;
  return 'default' in param ? param.default : undefined;
}

function readValue(param: VerbParam, value: unknown): ActValue {
  if (value === undefined) return defaultOf(param)!;
  switch (param.type) {
    case 'server':
    case 'target':
      return serverId(value as string);
    case 'message':
      return typeof value === 'string' ? serverId(value) : readRef(value as FileRef);
    case 'duration':
      return micros(value as number);
    case 'sides':
      return (value as string[][]).map((side) => side.map(serverId));
    case 'servers':
      return (value as string[]).map(serverId);
    default:
      return value as ActValue;
  }
}

function writeValue(param: VerbParam, value: ActValue): unknown {
  switch (param.type) {
    case 'server':
    case 'target':
      return serverName(value as number);
    case 'message':
      return typeof value === 'number' ? `m${value}` : writeRef(value as MessageRef);
    case 'duration':
      return milliseconds(value as Micros);
    case 'sides':
      return (value as number[][]).map((side) => side.map(serverName));
    case 'servers':
      return (value as number[]).map(serverName);
    default:
      return value;
  }
}

type FileRef = v.InferOutput<typeof messageRef>;
const readEnd = (end: string): number => (end === 'client' ? CLIENT : serverId(end));
const writeEnd = (end: number): string => (end === CLIENT ? 'client' : serverName(end));
const readRef = ({ type, from, to }: FileRef): MessageRef => ({ type, from: readEnd(from), to: readEnd(to) });
const writeRef = ({ type, from, to }: MessageRef): FileRef => ({ type, from: writeEnd(from), to: writeEnd(to) });
