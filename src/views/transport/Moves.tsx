import { Button, icons, IconButton } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import { MenuButton } from './MenuButton.tsx';
import styles from './Transport.module.css';
import { words } from './words.ts';

/** One event back, one forward. */
export const Steps = () => (
  <>
    <IconButton label={words.stepBack} onClick={actions.stepBack}>
      <icons.StepBack />
    </IconButton>
    <IconButton label={words.step} onClick={actions.step}>
      <icons.StepForward />
    </IconButton>
  </>
);

const ways = () => import('./offers.ts').then(({ waysThroughTime }) => waysThroughTime());

/** On to what matters, and beside it whatever else leads through time. */
export const NextKey = () => (
  <span className={styles.nextKey}>
    <Button aria-label={words.nextKey} tip={words.nextKey} onClick={actions.nextKey}>
      <icons.NextKey />
      <span className={styles.nextKeyName}>{words.nextKey}</span>
    </Button>
    <MenuButton label={words.otherMoves} className={styles.moves} offers={ways}>
      <icons.Down />
    </MenuButton>
  </span>
);
