/** All events as a table for spreadsheets (RFC 4180). */
import { plain, sentencesOf, spoken } from '../../narration/index.ts';
import { CLIENT, type EventRow } from '../../sim/index.ts';
import type { Session } from '../session.ts';

const COLUMNS = ['time', 'n', 'kind', 'server', 'message', 'rules', 'sentence'] as const;
const LINE_END = '\r\n';

/** Null when the worker is gone. Times are seconds; `n` counts from 1. */
export async function tableOf(ask: Session['ask']): Promise<string | null> {
  const lines = [COLUMNS.join(',')];
  for (let from: number | null = 0; from !== null;) {
    const answer = await ask({ type: 'rows', from });
    if (answer?.type !== 'rows') return null;
    for (const row of answer.rows) lines.push(lineOf(row));
    from = answer.next;
  }
  return lines.join(LINE_END) + LINE_END;
}

function lineOf(row: EventRow): string {
  const { at, id, kind, server, message, fired } = row;
  const rules = [...new Set(fired.map(({ rule }) => rule))].join(' ');
  const time = `${Math.floor(at / 1_000_000)}.${String(at % 1_000_000).padStart(6, '0')}`;
  const who = server === CLIENT ? 'client' : `S${server}`;
  return [time, id + 1, kind, who, message === 0 ? '' : `m${message}`, rules, plainly(row)].map(cell).join(',');
}

const plainly = (row: EventRow): string =>
  sentencesOf(row)
    .map((sentence) => plain(spoken(sentence)))
    .join(' ');

/** A spreadsheet takes for a formula what begins like one; an apostrophe before it keeps it text. */
export function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
