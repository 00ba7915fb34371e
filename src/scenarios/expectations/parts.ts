/** What kinds of expectation have in common: the servers they name, and the sentence where something differs. */
import * as v from 'valibot';
import { termAt } from '../../raft/log.ts';
import type { Log } from '../../raft/index.ts';
import type { History, Node } from '../../sim/index.ts';
import { server, serverId, table } from '../format/values.ts';

/** Something of each server that is named. */
export function byServer<Value extends v.GenericSchema>(what: string, description: string, value: Value) {
  return v.pipe(table(`“${what}”`, server('A server'), value), v.description(description));
}

/** What `judge` says of every server that is named, in one text; '' when nothing. */
export function ofEach<Value>(
  { world }: History,
  wanted: Readonly<Record<string, Value>>,
  judge: (node: Node, value: Value, name: string) => string,
): string {
  const said = Object.entries(wanted).map(([name, value]) => {
    const node = world.nodes[serverId(name) - 1];
    return node === undefined
      ? `There is no ${name}: the last server is S${world.nodes.length}.`
      : judge(node, value, name);
  });
  return said.filter((sentence) => sentence !== '').join(' ');
}

/** '' where both are the same. */
export function differs(what: string, expected: string | number, actual: string | number): string {
  return expected === actual ? '' : `${what} should be ${expected}, and is ${actual}.`;
}

/** What its disk holds is all that is left of a server that is down. */
export const logOf = ({ status, server: { persistent }, durable }: Node): Log =>
  (status === 'down' ? durable : persistent).log;

/** As files write it: the terms from index 1 to `last`. */
export const termsTo = (log: Log, last: number): string =>
  Array.from({ length: last }, (_, i) => termAt(log, i + 1)).join(' ');

export const quoted = (terms: string): string => (terms === '' ? 'empty' : `“${terms}”`);
export const nameOf = (server: number): string => (server === 0 ? 'nobody' : `S${server}`);
