import { useCallback, useEffect, useState } from 'react';

/** What was asked for once it is there: undefined until then, null when it did not come. `ask` must not change. */
export function useAsked<Answer>(
  ask: () => Promise<Answer>,
): readonly [answer: Answer | null | undefined, again: () => void] {
  const [answer, setAnswer] = useState<Answer | null | undefined>(undefined);
  const again = useCallback(() => {
    ask().then(setAnswer, () => setAnswer(null));
  }, [ask]);
  useEffect(again, [again]);
  return [answer, again];
}
