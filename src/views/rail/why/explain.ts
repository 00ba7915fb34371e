import { actions, type Explanation, type Question } from '../../../store/index.ts';

/** Nothing is selected or asked: the key event that happened last. */
export const LATEST = 'latest';

export async function explain(about: Question | typeof LATEST): Promise<Explanation | null> {
  if (about !== LATEST) return actions.fetchExplanation(about);
  const row = await actions.fetchLatestKeyEvent();
  return row && actions.fetchExplanation({ about: 'event', event: row.id });
}
