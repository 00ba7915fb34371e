import { useLayoutEffect, useRef } from 'react';
import { TermBullet } from '../../design/glyphs/index.ts';
import styles from './Sign.module.css';

/** Term, headline and supporting line. */
export function SignText(props: { readonly term: number; readonly headline: string; readonly support: string }) {
  const { term, headline, support } = props;
  return (
    <>
      <span className={styles.bullet}>
        <TermBullet term={term} size={46} label={`term ${term}`} />
      </span>
      <div className={styles.text}>
        <Headline text={headline} />
        <p className={styles.support}>{support}</p>
      </div>
    </>
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
