import { useEffect, useRef, useState } from 'react';
import { plain, sentenceOf } from '../../narration/index.ts';
import { actions, useStore } from '../../store/index.ts';
import { selectPhase } from '../../views/lesson/index.ts';
import { words } from './words.ts';

/** Of more events the newest are told. */
const MOST = 60;

/**
 * What could be watched since the answer was locked in, for whoever cannot see the picture: without it "What did you
 * see?" has no answer. Said once, and there to be read.
 */
export function Happened() {
  const phase = useStore(selectPhase);
  const from = useRef(0);
  const [told, setTold] = useState<readonly string[]>([]);
  useEffect(() => {
    const { events } = useStore.getState();
    if (phase === 'asking') from.current = events;
    if (phase !== 'observing') return undefined;
    let isWanted = true;
    const first = Math.max(from.current, events - MOST);
    const ids = Array.from({ length: Math.max(0, events - first) }, (_, i) => first + i);
    void Promise.all(ids.map(actions.fetchEvent)).then((rows) => {
      if (isWanted) setTold(folded(rows.flatMap((row) => (row === null ? [] : [plain(sentenceOf(row).headline)]))));
    });
    return () => {
      isWanted = false;
      setTold([]);
    };
  }, [phase]);
  return (
    <div role="status" className="visually-hidden">
      {told.length > 0 && (
        <>
          <h2>{words.happened}</h2>
          <ol>
            {told.map((sentence, i) => (
              <li key={i}>{sentence}.</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** What is the same twice in a row is said once. */
const folded = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence, i) => sentence !== sentences[i - 1]);
