import { expect, test } from 'vitest';
import { type HeardOf } from '../sim/index.ts';
import { NO_EVENT } from '../sim/types.ts';
import { believedText, heardText } from './knowledge.ts';
import { plain } from './parts.ts';

const heard: HeardOf = { server: 1, event: 7, at: 1_276_000, term: 3, role: 'leader', lastIndex: 5 };
const now = 1_288_000;

test.each<[Partial<HeardOf>, string, string]>([
  [{}, 'Last heard from S1 12 ms ago: leads term 3, log to 5.', 'leads term 3'],
  [{ lastIndex: 0 }, 'Last heard from S1 12 ms ago: leads term 3.', 'leads term 3'],
  [
    { at: now, role: 'candidate' },
    'Last heard from S1 just now: asks for votes in term 3, log to 5.',
    'asks for votes in term 3',
  ],
  [{ role: 'follower' }, 'Last heard from S1 12 ms ago: follows in term 3, log to 5.', 'follows in term 3'],
  [{ role: 'unknown' }, 'Last heard from S1 12 ms ago: is in term 3, log to 5.', 'is in term 3'],
  [{ event: NO_EVENT }, 'Has heard nothing from S1.', 'never heard'],
])('what was last heard: %j', (changes, sentence, short) => {
  expect(plain(heardText({ ...heard, ...changes }, now))).toBe(sentence);
  expect(plain(believedText({ ...heard, ...changes }))).toBe(short);
});
