import type { ReactNode } from 'react';
import { Button } from '../../design/controls/index.ts';
import { Mark } from '../sign/Mark.tsx';
import sign from '../sign/Sign.module.css';
import { words } from './words.ts';
import styles from './Page.module.css';

interface Props {
  readonly title: string;
  readonly sentence: string;
  readonly onBack: () => void;
  /** Other pages, before the way back. */
  readonly children?: ReactNode;
}

/** The black sign of a page that lies over the run. */
export function PageSign({ title, sentence, onBack, children }: Props) {
  return (
    <header className={sign.sign}>
      <span className={sign.mark}>
        <Mark />
      </span>
      <div className={sign.text}>
        <h1 className={sign.headline}>{title}</h1>
        <p className={sign.support}>{sentence}</p>
      </div>
      <div className={sign.navigation}>
        {children}
        <Button look="sign" className={sign.strong} onClick={onBack} aria-label={words.back}>
          <span className={styles.long}>{words.back}</span>
          <span className={styles.short}>{words.backShort}</span>
          <kbd className={styles.key}>Esc</kbd>
        </Button>
      </div>
    </header>
  );
}
