import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { actions } from '../../store/index.ts';
import { PageSign } from '../over/PageSign.tsx';
import { useOverPage } from '../over/useOverPage.ts';
import page from '../over/Page.module.css';
import { Begin } from './Begin.tsx';
import { Code, type CodeHandle } from './Code.tsx';
import { Doing } from './Doing.tsx';
import { takeDrops } from './dropping.ts';
import { Problems } from './Problems.tsx';
import { readFile } from './reading.ts';
import { SavedHere } from './SavedHere.tsx';
import { Said, type Saying } from './Said.tsx';
import { TEMPLATE } from './template.ts';
import { useDraft } from './useDraft.ts';
import { useProblems } from './useProblems.ts';
import { useSaved } from './useSaved.ts';
import { words } from './words.ts';
import styles from './Editor.module.css';

const back = () => actions.setPage('run');

/** Scenarios as text, over the run, which is kept as it is. */
export function Editor() {
  const dialog = useRef<HTMLDialogElement>(null);
  const code = useRef<CodeHandle>(null);
  const middle = useRef<HTMLDivElement>(null);
  const problemsId = useId();
  const draft = useDraft();
  const { replace } = draft;
  const problems = useProblems(draft.text);
  const kept = useSaved();
  const [saying, setSaying] = useState<Saying | null>(null);
  useOverPage(dialog);

  const put = (text: string, sentence: string) => {
    replace(text);
    setSaying({ tone: 'good', sentence, before: true });
    // On a phone the text may be out of sight.
    middle.current?.scrollIntoView({ block: 'start' });
  };
  const bring = async (file: File) => {
    const brought = await readFile(file);
    if (brought.kind === 'scenario') put(brought.text, words.taken(brought.name));
    else if (brought.kind === 'unreadable') setSaying({ tone: 'problem', sentence: brought.sentence });
    else {
      const { name, first, line, text } = brought;
      const mend = () => put(text, words.taken(name));
      setSaying({
        tone: 'problem',
        sentence: words.notTaken(name),
        wrong: { first, line },
        act: [words.takeAnyway, mend],
      });
    }
  };
  const latest = useRef(bring);
  useEffect(() => {
    latest.current = bring;
  });
  useEffect(() => takeDrops((file) => void latest.current(file)), []);

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the run below mean nothing here.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    back();
  };
  const remove = async (name: string, text: string) => {
    const problem = await kept.remove(name);
    const restore = () => void kept.save(name, text).then(() => setSaying(null));
    if (problem !== '') setSaying({ tone: 'problem', sentence: problem });
    else setSaying({ tone: 'good', sentence: words.removed(name), act: [words.restore, restore] });
  };
  const takeBack = () => {
    replace(draft.before!);
    setSaying({ tone: 'good', sentence: words.tookBack, before: true });
  };

  const { text } = draft;
  return (
    <dialog
      ref={dialog}
      className={page.page}
      aria-label={words.title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClose={({ currentTarget }) => !currentTarget.open && back()}
    >
      <PageSign title={words.title} sentence={words.sentence} onBack={back} />
      <div className={styles.editor}>
        <div className={styles.shelf}>
          <Begin
            onText={put}
            onFile={(file) => void bring(file)}
            onEmpty={() => put(TEMPLATE, words.emptied)}
            onProblem={(sentence) => setSaying({ tone: 'problem', sentence })}
          />
          <SavedHere
            saved={kept.saved}
            onEdit={(one) => put(one.text, words.taken(one.name))}
            onRename={kept.rename}
            onRemove={({ name, text }) => void remove(name, text)}
          />
        </div>
        <div ref={middle} className={styles.middle}>
          <Said
            saying={saying}
            problem={draft.problem}
            onTakeBack={saying?.before && draft.before !== null ? takeBack : null}
          />
          {text === null ? (
            <p role="status">{words.loading}</p>
          ) : (
            <Code text={text} problems={problems ?? []} handle={code} describedBy={problemsId} onWrite={draft.write} />
          )}
        </div>
        <div className={styles.side}>
          {text !== null && <Doing text={text} isSound={problems?.length === 0} onSave={kept.save} onSay={setSaying} />}
          <Problems id={problemsId} problems={problems} onJump={(line, column) => code.current?.jumpTo(line, column)} />
        </div>
      </div>
    </dialog>
  );
}
