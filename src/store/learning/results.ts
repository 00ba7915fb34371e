/** The answers as a table for spreadsheets (RFC 4180). */
import { cell } from '../sharing/table.ts';
import type { GivenAnswer } from '../types.ts';

const LINE_END = '\r\n';
const COLUMNS = ['when', 'question', 'given', 'right', 'misconception'] as const;

export function resultsOf(answers: readonly GivenAnswer[]): string {
  const lines = answers.map(({ when, question, given, right, misconception }) =>
    [when, question, given, right ? 'yes' : 'no', misconception].map(cell).join(','),
  );
  return [COLUMNS.join(','), ...lines, ''].join(LINE_END);
}
