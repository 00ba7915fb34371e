/** The logs as columns of cells: how many fit, which are seen, and what each cell says (design §4.3). */
import { greatest } from 'd3';
import type { Index, ServerId, Term } from '../raft/types.ts';

interface CellFacts {
  readonly index: Index;
  readonly term: Term;
  readonly command: string;
  readonly committed: boolean;
  readonly majority: boolean;
}
/** Cells of all servers for the indices `first` to `last`; `rows` holds positions in `entries`, -1 for none. */
export interface WindowFacts {
  readonly first: Index;
  readonly last: Index;
  readonly longest: Index;
  readonly entries: readonly CellFacts[];
  readonly rows: readonly ArrayLike<number>[];
}
export interface LogServer {
  readonly id: ServerId;
  readonly status: 'up' | 'down' | 'paused';
  readonly role: 'follower' | 'candidate' | 'leader';
  readonly currentTerm: Term;
}

export interface ColumnLayout {
  readonly columns: number;
  /** Pixels from one cell to the next, and of the cell itself. */
  readonly pitch: number;
  readonly cell: number;
}

const NARROWEST = 44;
export const WIDEST = 88;
const TERM_ONLY = 34;
export const CELL_GAP = 4;
/** Widths of one digit of the term and one letter of the command, and what stands around them. */
const DIGIT = 8;
const LETTER = 7.9;
const BETWEEN = 6;
const PADDING = 14;

/** Width that the text of a cell asks for; 0 letters = term only. */
export function cellWidth(term: Term, letters: number): number {
  return String(term).length * DIGIT + (letters > 0 ? BETWEEN + letters * LETTER : 0) + PADDING;
}

/** All columns are equally wide: 44 to 88 px by the widest content, then stretched a little to fill the room. */
export function columnLayout(room: number, entries: readonly CellFacts[], termsOnly: boolean): ColumnLayout {
  let wanted = termsOnly ? TERM_ONLY : NARROWEST;
  for (const { term, command } of entries)
    wanted = Math.max(wanted, cellWidth(term, termsOnly ? 0 : shortCommand(command).length));
  // Steps of four pixels: a digit more in one cell does not shift every column.
  const cell = Math.min(WIDEST, Math.ceil(wanted / 4) * 4);
  const columns = Math.max(1, Math.floor((room + CELL_GAP) / (cell + CELL_GAP)));
  const pitch = Math.floor((room + CELL_GAP) / columns);
  return { columns, pitch: Math.min(pitch, WIDEST + CELL_GAP), cell: Math.min(pitch, WIDEST + CELL_GAP) - CELL_GAP };
}

/**
 * The indices that are seen: as many columns as fit, ending where the window ends; index 1 stays left while all fit.
 * While all logs are empty the columns stand there, waiting.
 */
export function seenColumns(window: WindowFacts, columns: number): { readonly first: Index; readonly last: Index } {
  const last = window.longest === 0 ? columns : window.last;
  return { first: Math.max(1, window.first, last - columns + 1), last };
}

/** A command in a cell: `x=4` is x4, `del x` is −x, `x+1` is x+, a no-op is a dash. */
export function shortCommand(command: string): string {
  if (command === '') return '–';
  const set = /^(\w{1,2})=(-?\w{1,2})$/.exec(command);
  if (set) return `${set[1]}${set[2]}`;
  const remove = /^del (\S+)$/.exec(command);
  if (remove) return `−${remove[1]}`;
  return command.replace(/\+1$/, '+');
}

export type CellState = 'committed' | 'majority' | 'open';
export const cellState = ({ committed, majority }: CellFacts): CellState =>
  committed ? 'committed' : majority ? 'majority' : 'open';

export function entryAt(window: WindowFacts, server: ServerId, index: Index): CellFacts | undefined {
  if (index < window.first || index > window.last) return undefined;
  return window.entries[window.rows[server]?.[index - window.first] ?? -1];
}

/**
 * From which index on a server's entries are about to be removed: the first that differs from the entry of the leader
 * of the highest term (AE-3 will delete it and all that follow it). Infinity when there is none in the window.
 */
export function removedFrom(window: WindowFacts, servers: readonly LogServer[], id: ServerId): Index {
  const own = servers.find((server) => server.id === id);
  const leader = highestLeader(servers);
  if (!own || !leader || own.id === leader.id || own.status === 'down' || own.currentTerm > leader.currentTerm)
    return Infinity;
  for (let index = window.first; index <= window.last; index++) {
    const mine = entryAt(window, id, index);
    const theirs = entryAt(window, leader.id, index);
    if (!mine || !theirs) return Infinity;
    if (mine.term !== theirs.term && mine.term < leader.currentTerm) return index;
  }
  return Infinity;
}

export function highestLeader<S extends LogServer>(servers: readonly S[]): S | undefined {
  const leaders = servers.filter(({ role, status }) => role === 'leader' && status !== 'down');
  return greatest(leaders, ({ currentTerm }) => currentTerm);
}

/** True when the server takes an entry of the window for committed that is not (the bar is then a danger bar). */
export function knowsTooMuch(window: WindowFacts, id: ServerId, commitIndex: Index): boolean {
  for (let index = window.first; index <= Math.min(commitIndex, window.last); index++) {
    const entry = entryAt(window, id, index);
    if (entry && !entry.committed) return true;
  }
  return false;
}
