import { expect, test } from 'vitest';
import { begin, type Phase } from '../../lessons/course.ts';
import type { Lesson } from '../../lessons/types.ts';
import { cluster, server, sides } from '../../narration/testing/clusters.ts';
import type { State } from '../../store/index.ts';
import { toldSign } from './told.ts';

const lesson: Lesson = {
  id: 'minority',
  part: 'partitions',
  title: 'The smaller side',
  goal: '',
  misconception: '',
  minutes: 3,
  sections: [],
  teacher: '',
  runs: { main: { scenario: 'minority-partition' } },
  steps: [
    { id: 'read', text: 'The network is cut.' },
    {
      id: 'ask',
      text: '',
      question: {
        ask: 'Can S1 commit?',
        prompt: { kind: 'choice', options: [] },
        until: 'end',
        observe: null,
        because: '',
      },
    },
  ],
  quiz: [],
};

/** S1 leads two of five servers, by hand, and the run is known further than it is shown. */
function stateAt(step: number, phase: Phase | null, broken = false): State {
  const leader = { ...server(1), role: 'leader', currentTerm: 1, lastIndex: 1 } as const;
  const view = cluster([leader, server(2), server(3), server(4, { currentTerm: 2 }), server(5)], {
    network: sides([1, 2], [3, 4, 5]),
    ...(broken && { violations: [{ check: 'electionSafety', term: 2, servers: [1, 4] } as never] }),
  });
  const standing = { ...begin(lesson, step), phase: phase ?? 'going' } as const;
  return {
    ...view,
    manual: true,
    branches: [],
    branch: 1,
    end: { now: view.clock + 9000, events: 9 },
    lesson: phase === null ? null : { lesson, ofScenario: false, standing, draft: null, verdict: null, hands: [] },
  } as unknown as State;
}

test('a class is told how the run stands: neither whose move it is nor how far it is known', () => {
  for (const state of [stateAt(0, null), stateAt(0, 'reading'), stateAt(1, 'explaining')]) {
    const { headline, support } = toldSign(state);
    expect(headline).toBe('S1 leads term 1, but reaches no majority');
    expect(support).not.toMatch(/known|stands still/);
  }
});

test('while a question is open the sign judges nothing, and does not say that something broke', () => {
  for (const phase of ['asking', 'watching', 'observing', 'replaying'] as const)
    for (const broken of [false, true])
      expect(toldSign(stateAt(1, phase, broken))).toEqual({
        term: 2,
        headline: 'The smaller side',
        support: 'Step 2 of 2',
        broken: false,
      });
  expect(toldSign(stateAt(1, 'going', true)).broken).toBe(false);
  expect(toldSign(stateAt(1, 'explaining', true)).broken).toBe(true);
});
