import { Button } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import styles from './Stage.module.css';
import { words } from './words.ts';

/** Through whose eyes the page looks, and the way back to seeing everything. */
export function Seen({ viewAs }: { readonly viewAs: number }) {
  return (
    <div className={styles.seen} data-control="">
      <b>{words.seenBy(viewAs)}</b>
      <Button onClick={() => actions.setViewAs(0)}>{words.seeAll}</Button>
    </div>
  );
}
