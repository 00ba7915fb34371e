import { afterEach, expect, test, vi } from 'vitest';
import { actions } from '../../../store/index.ts';
import { explanation } from '../testing/answers.ts';
import { explain, LATEST } from './explain.ts';

afterEach(() => vi.restoreAllMocks());

test('without a selection the story is that of the newest key event, where there is one', async () => {
  const asked = vi.spyOn(actions, 'fetchExplanation').mockResolvedValue(explanation);
  const latest = vi.spyOn(actions, 'fetchLatestKeyEvent').mockResolvedValue(null);
  expect(await explain(LATEST)).toBeNull();
  latest.mockResolvedValue(explanation.event);
  expect(await explain(LATEST)).toBe(explanation);
  expect(asked.mock.calls).toEqual([[{ about: 'event', event: explanation.event!.id }]]);
  await explain({ about: 'leader' });
  expect(asked).toHaveBeenLastCalledWith({ about: 'leader' });
});
