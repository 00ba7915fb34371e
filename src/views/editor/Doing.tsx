import { useId, useState, type FormEvent } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import { saveFile, slug } from '../pictures/index.ts';
import type { Saying } from './Said.tsx';
import { titleIn } from './template.ts';
import { words } from './words.ts';
import styles from './Editor.module.css';

interface Props {
  readonly text: string;
  readonly isSound: boolean;
  /** The answer is '' or why not. */
  readonly onSave: (name: string, text: string) => Promise<string>;
  readonly onSay: (saying: Saying) => void;
}

/** What can be done with the text. */
export function Doing({ text, isSound, onSave, onSay }: Props) {
  const [named, setNamed] = useState<string | null>(null);
  const id = useId();
  const title = titleIn(text);
  const name = named ?? title;

  const open = async () => {
    const [first] = await actions.openScenarioText(text).catch(() => [{ problem: words.failedToLoad }]);
    if (first) onSay({ tone: 'problem', sentence: first.problem });
  };
  const download = () => {
    const file = `${slug(title) || 'scenario'}.json`;
    saveFile(new Blob([text], { type: 'application/json' }), file);
    onSay({ tone: 'good', sentence: words.downloaded(file) });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await onSave(name, text).catch(() => words.failedToLoad);
    if (problem !== '') onSay({ tone: 'problem', sentence: problem });
    else onSay({ tone: 'good', sentence: words.savedAs(name.trim()) });
    setNamed(null);
  };
  return (
    <section className={styles.part} aria-label={words.text}>
      <div className={styles.row}>
        <Button look="primary" unavailable={!isSound} onClick={() => void open()} aria-describedby={`${id}-open`}>
          {words.open}
        </Button>
        <Button onClick={download}>{words.download}</Button>
      </div>
      <p id={`${id}-open`}>{isSound ? words.openNote : words.mendFirst}</p>
      <form className={styles.nameForm} onSubmit={(event) => void save(event)}>
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          autoComplete="off"
          value={name}
          onChange={({ currentTarget }) => setNamed(currentTarget.value)}
        />
        <Button type="submit">{words.save}</Button>
      </form>
      <Rehearsal key={text} text={text} isSound={isSound} />
    </section>
  );
}

type Played =
  | { readonly kind: 'not' }
  | { readonly kind: 'playing' }
  | { readonly kind: 'done'; readonly failures: readonly string[] };

/** Plays the text and tells what is not as it expects. Another text is not checked yet. */
function Rehearsal({ text, isSound }: { readonly text: string; readonly isSound: boolean }) {
  const [played, setPlayed] = useState<Played>({ kind: 'not' });
  const rehearse = async () => {
    setPlayed({ kind: 'playing' });
    const failures = await actions.rehearse(text).catch(() => [words.failedToLoad]);
    setPlayed({ kind: 'done', failures });
  };
  return (
    <div className={styles.part}>
      <h2>{words.played}</h2>
      <Button unavailable={!isSound || played.kind === 'playing'} onClick={() => void rehearse()}>
        {words.rehearse}
      </Button>
      <p role="status" data-tone={toneOf(played)}>
        {sentenceOf(played)}
      </p>
      {played.kind === 'done' && (
        <ul className={styles.failures}>
          {played.failures.map((failure) => (
            <li key={failure}>{failure}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function toneOf(played: Played): string | undefined {
  return played.kind !== 'done' ? undefined : played.failures.length === 0 ? 'good' : 'problem';
}

function sentenceOf(played: Played): string {
  if (played.kind === 'not') return words.notPlayed;
  if (played.kind === 'playing') return words.rehearsing;
  return played.failures.length === 0 ? words.asExpected : words.failed(played.failures.length);
}
