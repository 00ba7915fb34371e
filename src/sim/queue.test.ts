import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueue, Due, forkQueue, pop, push, removeWhere, top } from './queue.ts';

const actions = fc.array(
  fc.oneof(
    fc.record({ push: fc.integer({ min: 0, max: 20 }) }),
    fc.constant('pop' as const),
    fc.record({ remove: fc.integer({ min: 2, max: 5 }) }),
  ),
  { maxLength: 300 },
);

test('gives out in the order of time, then of sequence, whatever was added and removed meanwhile', () => {
  fc.assert(
    fc.property(actions, (list) => {
      const queue = createQueue(1);
      let model: { time: number; seq: number }[] = [];
      let seq = 0;
      for (const action of list) {
        if (action === 'pop') {
          if (model.length === 0) continue;
          const slot = top(queue);
          expect({ time: queue.time[slot], seq: queue.seq[slot] }).toEqual(model.shift());
          pop(queue);
        } else if ('push' in action) {
          push(queue, action.push, seq, Due.election, 1, null);
          model.push({ time: action.push, seq: seq++ });
          model.sort((a, b) => a.time - b.time || a.seq - b.seq);
        } else {
          removeWhere(queue, (slot) => queue.seq[slot]! % action.remove === 0);
          model = model.filter((item) => item.seq % action.remove !== 0);
        }
      }
      const fork = forkQueue(queue);
      const left: number[] = [];
      for (; fork.size > 0; pop(fork)) left.push(fork.seq[top(fork)]!);
      expect(left).toEqual(model.map((item) => item.seq));
      expect(queue.size).toBe(model.length);
    }),
  );
});
