import { useLayoutEffect, useRef } from 'react';
import { TermBullet } from '../../design/glyphs/index.ts';
import { useStore, type State } from '../../store/index.ts';
import { Mark } from './Mark.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Sign.module.css';
import { words } from './words.ts';

const selectSign = (state: State) => state.sign;

/** One sentence that is always true, in the largest type (design §1). */
export function Sign() {
  const { term, headline, support, broken } = useStore(selectSign);
  return (
    <header className={styles.sign} data-broken={broken || undefined}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <span className={styles.bullet}>
        <TermBullet term={term} size={46} label={`term ${term}`} />
      </span>
      <div className={styles.text}>
        <Headline text={headline || words.loading} />
        <p className={styles.support}>{support}</p>
      </div>
      <Navigation />
    </header>
  );
}

/** The sign never grows: a headline that does not fit is set one step smaller, then cut off. */
function Headline({ text }: { readonly text: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const heading = ref.current;
    if (!heading) return;
    const fit = () => {
      delete heading.dataset['small'];
      if (heading.scrollWidth > heading.clientWidth) heading.dataset['small'] = '';
    };
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [text]);
  return (
    <h1 ref={ref} className={styles.headline} title={text}>
      {text}
    </h1>
  );
}
