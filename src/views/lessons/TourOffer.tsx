import { useEffect, useState } from 'react';
import { Button, IconButton, icons } from '../../design/controls/index.ts';
import { useStore } from '../../store/index.ts';
import { answerOffer, hasOpened, isNewcomer, startTour, watchOpening } from './newcomer.ts';
import { words } from './words.ts';
import styles from './TourOffer.module.css';

/** One quiet line for newcomers, where nothing has to make room for it (design §10). */
export function TourOffer() {
  const opened = useStore(hasOpened);
  const [declined, setDeclined] = useState(false);
  useEffect(watchOpening, []);
  if (opened || declined || !isNewcomer()) return null;
  const decline = () => {
    answerOffer();
    setDeclined(true);
  };
  return (
    <div role="group" aria-label={words.offer} className={styles.offer}>
      <p>{words.offer}</p>
      <Button onClick={startTour}>{words.tour}</Button>
      <IconButton label={words.decline} look="quiet" onClick={decline}>
        <icons.Cross />
      </IconButton>
    </div>
  );
}
