import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '../../design/controls/index.ts';
import type { Note } from '../../store/presenting/messages.ts';
import type { Speaking } from '../../store/presenting/speaking.ts';
import { Asked } from './Asked.tsx';
import { Clocks } from './Clocks.tsx';
import styles from './Speaker.module.css';
import { words } from './words.ts';

/** What the lecturer sees and the wall does not: notes, the next step, clocks, the hands; and the wall's remote control. */
export function Speaker({ speaking }: { readonly speaking: Speaking }) {
  const { wall, note } = useSyncExternalStore(speaking.onChange, speaking.heard);
  useEffect(() => {
    document.title = words.documentTitle(note?.title ?? '');
  }, [note?.title]);
  const theme = note?.theme ?? 'system';
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
  useClicker(speaking);
  return (
    <main className={styles.speaker} data-wall={wall}>
      {wall !== 'open' && (
        <p className={styles.told} role="status">
          {wall === 'closed' ? words.closed : words.waiting}
        </p>
      )}
      {note ? <Notes note={note} speaking={speaking} open={wall === 'open'} /> : <h1>{words.title}</h1>}
    </main>
  );
}

interface Props {
  readonly note: Note;
  readonly speaking: Speaking;
  /** The wall is there and does what it is asked. */
  readonly open: boolean;
}

function Notes({ note, speaking, open }: Props) {
  const { title, step, of, text, phase, own, teacher, next, nextAsks, question, seen } = note;
  const { sign, support, clock, blank, talk } = note;
  return (
    <>
      <header className={styles.head}>
        <h1>{title || words.title}</h1>
        <p>{words.step(step, of)}</p>
        <Clocks talk={talk} disabled={!open} onAct={speaking.act} />
      </header>
      <div className={styles.columns}>
        <div>
          <section aria-label={words.now}>
            <h2>{words.now}</h2>
            <p>{text || sign}</p>
            {words.phase[phase] !== '' && <p role="status">{words.phase[phase]}</p>}
          </section>
          {own !== '' && (
            <section className={styles.own} aria-label={words.notes}>
              <h2>{words.notes}</h2>
              <p>{own}</p>
            </section>
          )}
          {(next !== '' || nextAsks !== '') && (
            <section className={styles.next} aria-label={words.next}>
              <h2>{words.next}</h2>
              {next !== '' && next !== nextAsks && <p>{next}</p>}
              {nextAsks !== '' && <p>{words.asks(nextAsks)}</p>}
            </section>
          )}
          {teacher !== '' && (
            <section className={styles.next} aria-label={words.teacher}>
              <h2>{words.teacher}</h2>
              <p>{teacher}</p>
            </section>
          )}
        </div>
        <div>
          {question && (
            <Asked
              {...{ question, seen, phase }}
              disabled={!open}
              onHands={speaking.setHands}
              onReveal={() => speaking.act('reveal')}
            />
          )}
          <section className={styles.card} aria-label={words.wall}>
            <h2>{words.wall}</h2>
            <p>
              <b>{sign}</b> {support}
            </p>
            <p>{blank ? words.blank : clock}</p>
          </section>
        </div>
      </div>
      <nav className={styles.remote} aria-label={words.remote}>
        <Button unavailable={!open} onClick={() => speaking.act('previous')}>
          {phase === 'free' ? words.previousKey : words.previous}
        </Button>
        <Button look="primary" unavailable={!open} onClick={() => speaking.act('next')}>
          {phase === 'free' ? words.nextKey : phase === 'ended' ? words.nextLesson : words.forward}
        </Button>
        <Button aria-pressed={blank} unavailable={!open} onClick={() => speaking.act('blank')}>
          {blank ? words.show : words.hide}
        </Button>
        <Button unavailable={!open} onClick={() => speaking.act('code')}>
          {words.code}
        </Button>
      </nav>
    </>
  );
}

const CLICKS: Readonly<Record<string, 'next' | 'previous' | 'blank'>> = {
  PageDown: 'next',
  PageUp: 'previous',
  '.': 'blank',
};

/** A clicker sends its keys to the window that has the focus: to this one as well as to the wall. */
function useClicker(speaking: Speaking): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = CLICKS[event.key];
      if (act === undefined || event.repeat || (event.target instanceof Element && event.target.closest('input')))
        return;
      event.preventDefault();
      speaking.act(act);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [speaking]);
}
