/** Clusters to be described, drawn in a few words. */
import type { ClusterView, MessageView, ServerView } from '../view.ts';

export function server(id: number, changes: Partial<ServerView> = {}): ServerView {
  return {
    id,
    status: 'up',
    since: 0,
    role: 'follower',
    currentTerm: 0,
    votedFor: 0,
    commitIndex: 0,
    lastIndex: 0,
    lastTerm: 0,
    votes: [],
    ...changes,
  };
}

export const candidate = (id: number, currentTerm: number, votes: readonly number[]): ServerView =>
  server(id, { role: 'candidate', currentTerm, votedFor: id, votes: [0, ...votes] });

export function message(changes: Partial<MessageView>): MessageView {
  return { id: 1, from: 1, to: 2, kind: 'heartbeat', term: 1, deliverAt: 5000, count: 0, fate: 'arrive', ...changes };
}

/** `logs` are drawn as in the paper, one string of terms a server: '1 1 4'. */
export function cluster(
  servers: readonly ServerView[],
  changes: Partial<Omit<ClusterView, 'logs'>> & { readonly logs?: readonly string[] } = {},
): ClusterView {
  const terms = (changes.logs ?? []).map((log) => log.split(' ').filter(Boolean).map(Number));
  const longest = Math.max(0, ...terms.map((log) => log.length));
  const entries: { index: number; term: number }[] = [];
  const place = (index: number, term: number): number => {
    const at = entries.findIndex((entry) => entry.index === index && entry.term === term);
    return at === -1 ? entries.push({ index, term }) - 1 : at;
  };
  const rows = terms.map((log) => Array.from({ length: longest }, (_, i) => (log[i] ? place(i + 1, log[i]) : -1)));
  const withLogs = servers.map((s, i) => {
    const log = terms[i];
    return log === undefined ? s : { ...s, lastIndex: log.length, lastTerm: log.at(-1) ?? 0 };
  });
  return {
    size: servers.length,
    messages: [],
    messagesLeftOut: 0,
    network: { cuts: [], sides: [] },
    violations: [],
    clock: 1_288_000,
    playing: false,
    ...changes,
    servers: [server(0), ...withLogs],
    logs: { first: 1, last: longest, entries, rows: [[], ...rows] },
  };
}

/** Cuts between every two servers of different sides, both ways. */
export function sides(...groups: readonly (readonly number[])[]): ClusterView['network'] {
  const side = (id: number) => groups.findIndex((group) => group.includes(id));
  const ids = groups.flat();
  const cuts = ids.flatMap((a) => ids.filter((b) => side(a) !== side(b)).map((b) => [a, b] as const));
  return { cuts, sides: groups };
}
