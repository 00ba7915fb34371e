/** What the narration of a state reads of the state: any frame that has these fields will do. */
import type { Index, ServerId, Term } from '../raft/types.ts';
import type { MutantId } from '../raft/mutants/ids.ts';
import type { MessageId, MessageKind, Micros, Violation } from '../sim/types.ts';

export interface ServerView {
  readonly id: ServerId;
  readonly status: 'up' | 'down' | 'paused';
  /** Time of the last change of status. */
  readonly since: Micros;
  readonly role: 'follower' | 'candidate' | 'leader';
  readonly currentTerm: Term;
  readonly votedFor: ServerId;
  readonly commitIndex: Index;
  readonly lastIndex: Index;
  readonly lastTerm: Term;
  /** By server id, slot 0 unused: 0 none, 1 granted, 2 refused; empty unless candidate. */
  readonly votes: readonly number[];
}

export interface MessageView {
  readonly id: MessageId;
  readonly from: ServerId;
  readonly to: ServerId;
  readonly kind: MessageKind;
  readonly term: Term;
  readonly deliverAt: Micros;
  readonly count: number;
  readonly fate: 'arrive' | 'lose' | 'held';
}

export interface LogView {
  readonly first: Index;
  readonly last: Index;
  readonly entries: readonly { readonly index: Index; readonly term: Term }[];
  /** By server id: for each index of the window the position in `entries`, -1 where the log has none. */
  readonly rows: readonly ArrayLike<number>[];
}

export interface ClusterView {
  readonly size: number;
  /** By id; slot 0 is not looked at. */
  readonly servers: readonly ServerView[];
  readonly messages: readonly MessageView[];
  /** More messages are in flight than are listed. */
  readonly messagesLeftOut: number;
  readonly network: {
    readonly cuts: readonly (readonly [ServerId, ServerId])[];
    readonly sides: readonly (readonly ServerId[])[];
  };
  readonly logs: LogView;
  readonly violations: readonly Violation[];
  /** Rules that are off; left out, servers follow Raft as published. */
  readonly unsafe?: readonly MutantId[];
  readonly clock: Micros;
  readonly playing: boolean;
  /** Nothing happens unless chosen; `choices`: how many things can happen next, where that is known. */
  readonly manual?: boolean;
  readonly choices?: number | undefined;
  /** How much of the future is known already: the state stands so far before the end of what is known. */
  readonly behind?: Micros;
  /** The branch that is shown and how many there are; left out while the run has no branches. */
  readonly branch?: { readonly number: number; readonly of: number; readonly name: string } | undefined;
}

/** The votes and copies that servers ask for: a majority, or what they take for enough where that rule is off (EL-3). */
export const quorumOf = (size: number, unsafe: readonly MutantId[] = []): number =>
  unsafe.includes('halfIsEnough') ? Math.max(1, Math.floor(size / 2)) : Math.floor(size / 2) + 1;
/** Whether one of `rules` is off, and what they guarantee must not be claimed. */
export const isOff = ({ unsafe = [] }: ClusterView, ...rules: readonly MutantId[]): boolean =>
  rules.some((rule) => unsafe.includes(rule));
export const serversOf = (view: ClusterView): readonly ServerView[] => view.servers.slice(1, view.size + 1);
export const votesOf = (server: ServerView): number => server.votes.filter((vote) => vote === 1).length;

export const isCut = (view: ClusterView, from: ServerId, to: ServerId): boolean =>
  view.network.cuts.some(([a, b]) => a === from && b === to);

/** How many servers `id` can exchange messages with both ways, itself included; only running ones answer. */
export function reachOf(view: ClusterView, id: ServerId): number {
  return serversOf(view).filter(
    (other) => other.status === 'up' && (other.id === id || (!isCut(view, id, other.id) && !isCut(view, other.id, id))),
  ).length;
}

/** The side of the partition that `id` is on, -1 when there is no partition. */
export const sideOf = (view: ClusterView, id: ServerId): number =>
  view.network.sides.findIndex((side) => side.includes(id));

/** At how many servers the leader's entry at `index` is; null when the window does not show that index. */
export function copiesOf(view: ClusterView, leader: ServerView, index: Index): { copies: number; term: Term } | null {
  const { first, last, rows, entries } = view.logs;
  if (index < first || index > last) return null;
  const position = rows[leader.id]?.[index - first] ?? -1;
  const entry = entries[position];
  if (entry === undefined) return null;
  const termAt = (id: ServerId) => entries[rows[id]?.[index - first] ?? -1]?.term;
  const copies = serversOf(view).filter(({ id }) => termAt(id) === entry.term).length;
  return { copies, term: entry.term };
}
