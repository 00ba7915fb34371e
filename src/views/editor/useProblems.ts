import { useEffect, useState } from 'react';
import { actions, type TextProblem } from '../../store/index.ts';

/** Milliseconds without a key until the text is read. */
const PAUSE = 250;

/** What is wrong with the text; null while it is not known. */
export function useProblems(text: string | null): readonly TextProblem[] | null {
  const [read, setRead] = useState<{ text: string; problems: readonly TextProblem[] } | null>(null);
  useEffect(() => {
    if (text === null) return;
    let wanted = true;
    const timer = setTimeout(() => {
      actions.checkScenario(text).then(
        (problems) => wanted && setRead({ text, problems }),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return read !== null && read.text === text ? read.problems : null;
}
