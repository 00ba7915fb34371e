/** Neighbours in the list that say the same are one line: "S7 tells everyone it still leads, 4 times". */
import { plain, sentenceOf, type Sentence } from '../../../narration/index.ts';
import type { EventRow } from '../../../sim/types.ts';

export interface Line {
  /** The newest of the events that the line stands for. */
  readonly row: EventRow;
  readonly sentence: Sentence;
  /** The ids of all its events, newest first. */
  readonly events: readonly number[];
}

/** Rows and lines run from the newest to the oldest. */
export function fold(rows: readonly EventRow[]): readonly Line[] {
  const lines: { row: EventRow; sentence: Sentence; events: number[] }[] = [];
  let before = '';
  for (const row of rows) {
    const sentence = sentenceOf(row);
    const text = `${row.server} ${plain(sentence.headline)}`;
    const last = lines.at(-1);
    if (last !== undefined && text === before) last.events.push(row.id);
    else lines.push({ row, sentence, events: [row.id] });
    before = text;
  }
  return lines;
}
