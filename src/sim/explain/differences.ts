/** What differs between two worlds, most telling first: how two futures of one run are compared. */
import { termAt, type Log } from '../../raft/log.ts';
import type { ServerId } from '../../raft/types.ts';
import type { Difference } from '../branches/types.ts';
import { messageKind, messageTerm } from '../message-kind.ts';
import { messagesInFlight, sidesOf } from '../network.ts';
import type { Node } from '../node.ts';
import { toArray } from '../tail.ts';
import { linkOf, type World } from '../world.ts';

type Value = string | number;

/** What a server is asked for, in the order in which it is told. A server that is down has nothing volatile to tell. */
const OF_SERVERS: readonly { what: Difference['what']; volatile: boolean; value(node: Node): Value }[] = [
  { what: 'role', volatile: true, value: ({ server }) => server.volatile.role.name },
  { what: 'currentTerm', volatile: false, value: ({ server }) => server.persistent.currentTerm },
  { what: 'votes', volatile: true, value: votesFor },
  { what: 'votedFor', volatile: false, value: ({ server }) => server.persistent.votedFor },
  { what: 'leaderId', volatile: true, value: ({ server }) => server.volatile.leaderId },
  { what: 'status', volatile: false, value: ({ status }) => status },
  { what: 'log', volatile: false, value: ({ server }) => termsOf(server.persistent.log) },
  { what: 'commitIndex', volatile: true, value: ({ server }) => server.volatile.commitIndex },
  { what: 'lastApplied', volatile: true, value: ({ server }) => server.volatile.lastApplied },
];

/** Both worlds must have the same servers. Equal differences of several servers are told once. */
export function differences(a: World, b: World): readonly Difference[] {
  const found = OF_SERVERS.flatMap(({ what, volatile, value }) =>
    folded(
      what,
      a.nodes.flatMap((node, i) => {
        const other = b.nodes[i]!;
        if (volatile && (node.status === 'down' || other.status === 'down')) return [];
        const values = { a: value(node), b: value(other) };
        return values.a === values.b ? [] : [{ server: node.id, ...values }];
      }),
    ),
  );
  return [
    ...found,
    ...ofLists('messages', messagesOf(a), messagesOf(b)),
    ...ofCuts(a, b),
    ...ofLists('violations', violationsOf(a), violationsOf(b)),
  ];
}

function folded(
  what: Difference['what'],
  each: readonly { readonly server: ServerId; readonly a: Value; readonly b: Value }[],
): Difference[] {
  const found: Difference[] = [];
  for (const { server, a, b } of each) {
    const position = found.findIndex((other) => other.a === a && other.b === b);
    if (position < 0) found.push({ what, servers: [server], a, b });
    else found[position] = { what, servers: [...found[position]!.servers, server], a, b };
  }
  return found;
}

/** Only a candidate counts votes. */
function votesFor({ server }: Node): number {
  const { role } = server.volatile;
  return role.name === 'candidate' ? role.votes.filter((vote) => vote === 1).length : 0;
}

function termsOf(log: Log): string {
  const terms: number[] = [];
  for (let i = 1; i <= log.length; i++) terms.push(termAt(log, log.base.index + i));
  return terms.join(' ');
}

/** Lists are told by their lengths; as long as each other, by what only one of them has. */
function ofLists(what: Difference['what'], a: readonly string[], b: readonly string[]): Difference[] {
  const [onlyA, onlyB] = [without(a, b), without(b, a)];
  if (onlyA.length === 0 && onlyB.length === 0) return [];
  if (a.length !== b.length) return [{ what, servers: [], a: a.length, b: b.length }];
  return [{ what, servers: [], a: shortened(onlyA), b: shortened(onlyB) }];
}

/** What is left of `list` when one of each of `taken` is taken out. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of taken) counts.set(item, (counts.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const left = counts.get(item) ?? 0;
    if (left > 0) counts.set(item, left - 1);
    return left === 0;
  });
}

const MOST_NAMED = 3;
const shortened = (list: readonly string[]): string =>
  list.length > MOST_NAMED ? `${list.slice(0, MOST_NAMED).join(', ')}, ...` : list.join(', ');

/** Two futures number their messages differently, so one is known by what it is: kind, ends, term. */
function messagesOf(world: World): string[] {
  return messagesInFlight(world).map((envelope) => {
    const term = messageTerm(envelope);
    return `${messageKind(envelope)} ${end(envelope.from)}-${end(envelope.to)}${term === 0 ? '' : ` t${term}`}`;
  });
}

const end = (server: ServerId): string => (server === 0 ? 'client' : `S${server}`);

/** The properties that are broken, each once however often. */
const violationsOf = ({ violations }: World): string[] => [...new Set(toArray(violations).map(({ check }) => check))];

/** The sides of a partition, `1 2 | 3 4 5`; the single links where that says nothing; 0 where nothing is cut. */
function ofCuts(a: World, b: World): Difference[] {
  if (a.cut.every((cut, link) => cut === b.cut[link])) return [];
  const [sidesA, sidesB] = [sidesText(a), sidesText(b)];
  const [cutA, cutB] =
    sidesA === sidesB ? [linksText(a), linksText(b)] : [sidesA || linksText(a), sidesB || linksText(b)];
  return [{ what: 'cuts', servers: [], a: cutA, b: cutB }];
}

const sidesText = (world: World): string =>
  sidesOf(world)
    .map((side) => side.join(' '))
    .join(' | ');

function linksText(world: World): Value {
  const ids = world.nodes.map(({ id }) => id);
  const isCut = (from: ServerId, to: ServerId) => world.cut[linkOf(world, from, to)] === 1;
  const links = ids.flatMap((from) =>
    ids.flatMap((to) => {
      if (from === to || !isCut(from, to) || (from > to && isCut(to, from))) return [];
      return [isCut(to, from) ? `S${from}-S${to}` : `S${from} to S${to}`];
    }),
  );
  return links.length === 0 ? 0 : shortened(links);
}
