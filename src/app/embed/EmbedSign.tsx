import { useEffect } from 'react';
import { TermBullet } from '../../design/glyphs/index.ts';
import { useStore, type State } from '../../store/index.ts';
import { words as app } from '../words.ts';
import styles from './Embed.module.css';
import { embedWords as words } from './words.ts';

const selectSign = (state: State) => state.sign;
const selectTitle = ({ scenario }: State) => scenario?.title ?? '';

/** The one sentence that is always true, and what the picture is called. */
export function EmbedSign() {
  const { term, headline, broken } = useStore(selectSign);
  const title = useStore(selectTitle);
  useEffect(() => {
    document.title = title || words.untitled;
  }, [title]);
  return (
    <header className={styles.sign} data-broken={broken || undefined}>
      <TermBullet term={term} size={34} label={`term ${term}`} />
      <h1 title={headline}>{headline || app.loading}</h1>
      {title !== '' && <p title={title}>{title}</p>}
    </header>
  );
}
