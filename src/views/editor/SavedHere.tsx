import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../design/controls/index.ts';
import type { SavedScenario } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Editor.module.css';

interface Props {
  readonly saved: readonly SavedScenario[];
  readonly onEdit: (one: SavedScenario) => void;
  /** The answer is '' or why not. */
  readonly onRename: (name: string, to: string) => Promise<string>;
  readonly onRemove: (one: SavedScenario) => void;
}

/** What the reader keeps on this device. */
export function SavedHere({ saved, onEdit, onRename, onRemove }: Props) {
  const [renaming, setRenaming] = useState('');
  return (
    <section className={styles.part} aria-labelledby="saved-here">
      <h2 id="saved-here">{words.saved}</h2>
      {saved.length === 0 && <p>{words.nothingSaved}</p>}
      <ul className={styles.saved}>
        {saved.map((one) =>
          one.name === renaming ? (
            <li key={one.name}>
              <NameForm
                name={one.name}
                onName={async (to) => {
                  const problem = await onRename(one.name, to);
                  if (problem === '') setRenaming('');
                  return problem;
                }}
                onCancel={() => setRenaming('')}
              />
            </li>
          ) : (
            <li key={one.name}>
              <button
                type="button"
                className={styles.savedName}
                aria-label={words.edit(one.name)}
                onClick={() => onEdit(one)}
              >
                {one.name}
              </button>
              <Button look="quiet" aria-label={words.rename(one.name)} onClick={() => setRenaming(one.name)}>
                {words.renameShort}
              </Button>
              <Button look="quiet" aria-label={words.remove(one.name)} onClick={() => onRemove(one)}>
                {words.removeShort}
              </Button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** Escape leaves the name as it is. */
function NameForm(props: { name: string; onName: (to: string) => Promise<string>; onCancel: () => void }) {
  const [problem, setProblem] = useState('');
  const [to, setTo] = useState(props.name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current!.select(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void props.onName(to).then(setProblem);
  };
  return (
    <form
      className={styles.nameForm}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        props.onCancel();
      }}
    >
      <input
        ref={input}
        aria-label={words.newName(props.name)}
        aria-invalid={problem !== ''}
        autoComplete="off"
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <Button type="submit">{words.keepName}</Button>
      {problem !== '' && (
        <p role="alert" data-tone="problem">
          {problem}
        </p>
      )}
    </form>
  );
}
