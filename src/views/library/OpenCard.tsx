import { useEffect, useRef } from 'react';
import { Button, icons } from '../../design/controls/index.ts';
import type { LibraryCard } from '../../store/index.ts';
import { CopyLink } from '../over/CopyLink.tsx';
import { asSentence, Fact } from '../over/Fact.tsx';
import { TeachersNote } from '../over/TeachersNote.tsx';
import { words as common } from '../over/words.ts';
import { PreviewPicture } from './PreviewPicture.tsx';
import { usePreview } from './usePreview.ts';
import { words } from './words.ts';
import styles from '../over/OpenCard.module.css';

interface Props {
  readonly card: LibraryCard;
  /** "Elections 3" */
  readonly place: string;
  /** A page of its own, where there is room for one thing at a time. */
  readonly isPage: boolean;
  readonly onStart: (name: string, playing: boolean) => void;
  readonly onBack: () => void;
}

/** All that is to be known of a scenario before it starts. */
export function OpenCard({ card, place, isPage, onStart, onBack }: Props) {
  const { name, title, goal, misconception, correction, tasks, teacher, minutes, sections, rules, servers } = card;
  const picture = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const preview = usePreview(name, picture);
  useEffect(() => {
    if (isPage) back.current?.focus();
  }, [isPage]);
  return (
    <aside className={styles.open} aria-label={words.opened} data-page={isPage || undefined}>
      {isPage && (
        <Button ref={back} className={styles.back} onClick={onBack}>
          ← {words.toList}
        </Button>
      )}
      <div ref={picture} className={styles.picture}>
        <PreviewPicture preview={preview} shows={card.shows} servers={servers} />
      </div>
      <div className={styles.text}>
        <h2>{title}</h2>
        <p className={styles.facts}>{words.facts(servers, minutes, sections, place)}</p>
        <dl>
          {goal !== '' && <Fact term={words.goal} text={asSentence(goal)} />}
          {misconception !== '' && (
            <Fact
              term={common.manyThink}
              text={[misconception, correction].filter(Boolean).map(asSentence).join(' ')}
            />
          )}
          {tasks.length > 0 && (
            <>
              <dt>{words.youWill}</dt>
              <dd>
                <ol>
                  {tasks.map((task, i) => (
                    <li key={i}>{task}</li>
                  ))}
                </ol>
              </dd>
            </>
          )}
          {rules.length > 0 && <Fact term={words.rules} text={rules.join(', ')} />}
        </dl>
        <div className={styles.acts}>
          <Button look="primary" onClick={() => onStart(name, true)}>
            <icons.Play />
            {words.start}
          </Button>
          <Button onClick={() => onStart(name, false)}>{words.startPaused}</Button>
          <CopyLink key={name} to={name} name={words.link} />
        </div>
        {teacher !== '' && <TeachersNote text={teacher} />}
      </div>
    </aside>
  );
}
