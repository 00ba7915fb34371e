import { sum } from 'd3';
import { useEffect } from 'react';
import type { Question } from '../../lessons/types.ts';
import { Button } from '../../design/controls/index.ts';
import { actions, type OpenLesson, type State, useStore } from '../../store/index.ts';
import { mayBeSeveral, rightText } from '../lesson/answers.ts';
import { selectLesson, stepOf } from '../lesson/look.ts';
import { Prose } from '../lesson/Prose.tsx';
import { choicesOf, mostMissed } from './choices.ts';
import { Counting } from './Counting.tsx';
import { forgetHands } from './overlay.ts';
import styles from './presenter.module.css';
import { Revealed } from './Revealed.tsx';
import { words } from './words.ts';

const selectSize = (state: State) => state.size;

/** A question beside the stage: its answers, then what came of them. */
export function Aside() {
  const lesson = useStore(selectLesson);
  const question = lesson && stepOf(lesson).question;
  const id = lesson ? `${lesson.lesson.id}/${stepOf(lesson).id}` : '';
  useEffect(forgetHands, [id]);
  useEnterToReveal(lesson?.standing.phase === 'asking');
  if (!lesson || !question) return null;
  return (
    <aside className={styles.aside} aria-label={words.aside} data-phase={lesson.standing.phase}>
      <Asked lesson={lesson} question={question} />
    </aside>
  );
}

/** Whoever has clicked a server of the picture has the focus there: Enter is for the class all the same. */
function useEnterToReveal(asking: boolean): void {
  useEffect(() => {
    if (!asking) return undefined;
    const listen = (event: KeyboardEvent) => {
      const isPlain = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!isPlain || !(event.target instanceof Element && event.target.closest('[data-thing]'))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      actions.reveal();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [asking]);
}

function Asked({ lesson, question }: { readonly lesson: OpenLesson; readonly question: Question }) {
  const size = useStore(selectSize);
  const { standing, hands } = lesson;
  const { text } = stepOf(lesson);
  const choices = choicesOf(question.prompt, size);
  const revealed = standing.phase === 'explaining' || standing.phase === 'ended';
  // Whether the outcome is known or not, nobody sees more of the hands than how many there are.
  const counted: readonly number[] = standing.answer?.kind === 'hands' ? standing.answer.hands : hands;
  const missed = mostMissed(choices, counted);
  return (
    <>
      {standing.phase === 'asking' && text !== '' && text !== question.ask && (
        <p>
          <Prose text={text} plain />
        </p>
      )}
      <h2>
        <Prose text={standing.phase === 'observing' ? (question.observe?.ask ?? words.whatSeen) : question.ask} plain />
      </h2>
      {standing.phase === 'asking' && question.prompt.kind === 'server' && mayBeSeveral(question.prompt) && (
        <p>{words.several}</p>
      )}
      {standing.phase === 'observing' ? (
        <Seen question={question} />
      ) : revealed ? (
        <>
          {choices.length > 0 && <Revealed choices={choices} hands={counted} />}
          {choices.length === 0 && (
            <p className={styles.answer}>
              {words.answer}: <b>{rightText(question.prompt)}</b>
            </p>
          )}
          <p className={styles.because}>
            <Prose text={question.because} plain />
          </p>
          {missed?.wrong && (
            <p>
              {words.behind(missed.text)} <Prose text={`${missed.wrong.misconception} ${missed.wrong.because}`} plain />
            </p>
          )}
        </>
      ) : (
        <Counting choices={choices} open={standing.phase === 'asking'} total={sum(counted)} />
      )}
    </>
  );
}

/** What the class is asked once it has seen it; the clicker goes on by itself. */
function Seen({ question }: { readonly question: Question }) {
  const options = question.observe?.options ?? [];
  return (
    <>
      <ol className={styles.seen}>
        {options.map(({ text }, i) => (
          <li key={i}>
            <Prose text={text} plain />
          </li>
        ))}
      </ol>
      <p>
        <Button look="primary" onClick={actions.presentNext}>
          {words.goOn}
        </Button>
      </p>
    </>
  );
}
