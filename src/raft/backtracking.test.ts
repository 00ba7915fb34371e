import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextAfterRefusal } from './backtracking.ts';
import { appendEntriesResponse } from './messages.ts';
import { rules } from './rules.ts';
import { termAt } from './log.ts';
import { logOf } from './testing/logs.ts';

const terms = fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: 1, maxLength: 10 }).map((rises) => {
  let term = 1;
  return logOf(rises.map((rise) => (term += rise)).join(' '));
});

test('LR-5, LR-6: nextIndex falls with every refusal and never passes the last index where the logs agree', () => {
  fc.assert(
    fc.property(terms, terms, fc.boolean(), (leader, follower, hints) => {
      let agree = 0;
      while (agree < leader.length && termAt(leader, agree + 1) === termAt(follower, agree + 1)) agree++;
      let nextIndex = leader.length + 1;
      while (termAt(leader, nextIndex - 1) !== termAt(follower, nextIndex - 1)) {
        const prev = nextIndex - 1;
        const refusal = appendEntriesResponse(
          9,
          false,
          0,
          prev,
          hints ? rules.conflictTerm(follower, prev) : 0,
          hints ? rules.conflictIndex(follower, prev) : 0,
        );
        const next = nextAfterRefusal(leader, nextIndex, 0, refusal);
        expect(next).toBeLessThan(nextIndex);
        expect(next).toBeGreaterThan(agree);
        nextIndex = next;
      }
    }),
  );
});

test('LR-5: nextIndex stays above matchIndex whatever a follower says', () => {
  const log = logOf('1 1 1 1');
  expect(nextAfterRefusal(log, 4, 3, appendEntriesResponse(1, false, 0, 3, 0, 1))).toBe(4);
  expect(nextAfterRefusal(log, 5, 2, appendEntriesResponse(1, false, 0, 4, 0, 1))).toBe(3);
});
