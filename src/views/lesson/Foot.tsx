import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Panel.module.css';

/** The way on, always in sight at the foot of the panel, within reach of a thumb. */
export function Foot({ first = false, children }: { readonly first?: boolean; readonly children?: ReactNode }) {
  return (
    <div className={styles.foot} data-leads="">
      {children}
      {!first && (
        <Button look="quiet" className={styles.back} onClick={actions.backInLesson}>
          {words.back}
        </Button>
      )}
    </div>
  );
}

/** The one thing to do next. */
export const Primary = (props: ButtonProps) => <Button {...props} look="primary" data-primary="" />;
