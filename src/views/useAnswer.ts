/** Asks the store's fetchers about the moment that is shown, and asks again when another moment is. */
import { useEffect, useState } from 'react';
import { type State, useStore } from '../store/index.ts';

/** While playing, an answer stands at least so many milliseconds: nobody reads faster. */
const PACE = 1000;

interface Kept<About, T> {
  readonly about: About;
  readonly answer: T | null;
}

const momentOf = ({ epoch, branch, events, end }: State): string => `${epoch} ${branch} ${events} ${end.events}`;

/**
 * The answer to a question: undefined until it is known, null when there is none. The last answer stands until the
 * next one is there, so a panel does not flicker from moment to moment. `about` null asks nothing; keep its identity
 * while the question is the same. `held`: the reader is at the answer, leave it as it is.
 */
export function useAnswer<About, T>(
  fetch: (about: About) => Promise<T | null>,
  about: About | null,
  held = false,
): T | null | undefined {
  const [kept, setKept] = useState<Kept<About, T> | null>(null);
  useEffect(() => {
    if (about === null) return undefined;
    let wanted = true;
    let asking = false;
    let answered = '';
    let timer = 0;
    const ask = async () => {
      timer = 0;
      const moment = momentOf(useStore.getState());
      if (!wanted || asking || moment === answered) return;
      asking = true;
      const answer = await fetch(about).catch(() => null);
      asking = false;
      if (!wanted) return;
      answered = moment;
      // Answers to a moment that is over are none; the next one is on its way.
      if (answer !== null || momentOf(useStore.getState()) === moment) setKept({ about, answer });
      askAgain();
    };
    // One question at a time; what changed meanwhile is asked for after its answer.
    const askAgain = () => {
      const state = useStore.getState();
      if (asking || timer !== 0 || momentOf(state) === answered) return;
      if (state.playing && answered !== '') timer = window.setTimeout(() => void ask(), PACE);
      else void ask();
    };
    const changed = (state: State, before: State) => {
      if (!state.playing && before.playing && timer !== 0) {
        clearTimeout(timer);
        timer = 0;
      }
      askAgain();
    };
    if (!held) askAgain();
    const leave = held ? () => undefined : useStore.subscribe(changed);
    return () => {
      wanted = false;
      clearTimeout(timer);
      leave();
    };
  }, [fetch, about, held]);
  return kept !== null && kept.about === about ? kept.answer : undefined;
}
