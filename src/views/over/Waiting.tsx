import { Button } from '../../design/controls/index.ts';
import { words } from './words.ts';
import styles from './Page.module.css';

/** While a page waits for its content, and when that did not come. */
export function Waiting(props: { readonly text: string; readonly failed: boolean; readonly onAgain: () => void }) {
  return (
    <div className={styles.waiting} role="status">
      <p>{props.text}</p>
      {props.failed && <Button onClick={props.onAgain}>{words.again}</Button>}
    </div>
  );
}
