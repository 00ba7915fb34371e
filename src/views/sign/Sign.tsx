import { lazy, Suspense } from 'react';
import { useStore, type State } from '../../store/index.ts';
import { SignText } from './SignText.tsx';
import { Mark } from './Mark.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Sign.module.css';
import { words } from './words.ts';

const selectSign = (state: State) => state.sign;
/** In the space-time diagram the sign tells of the selected event; a broken property comes before it. */
const selectTold = ({ dock, selection, sign }: State) =>
  dock === 'spaceTime' && selection.kind === 'event' && !sign.broken ? selection.event : -1;

const selectViewAs = ({ viewAs, sign }: State) => (sign.broken ? 0 : viewAs);

const SeenSign = lazy(() => import('./SeenSign.tsx').then(({ SeenSign }) => ({ default: SeenSign })));
const EventSign = lazy(() => import('../spacetime/EventSign.tsx').then(({ EventSign }) => ({ default: EventSign })));

/** One sentence that is always true, in the largest type (design §1). */
export function Sign() {
  const { term, headline, support, broken } = useStore(selectSign);
  const told = useStore(selectTold);
  const viewAs = useStore(selectViewAs);
  const always = <SignText term={term} headline={headline || words.loading} support={support} />;
  return (
    <header className={styles.sign} data-broken={broken || undefined}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <Suspense fallback={always}>
        {viewAs !== 0 ? (
          <SeenSign viewAs={viewAs} otherwise={always} />
        ) : told < 0 ? (
          always
        ) : (
          <EventSign event={told} otherwise={always} />
        )}
      </Suspense>
      <Navigation />
    </header>
  );
}
