import { sum } from 'd3';
import { useState } from 'react';
import type { Prompt } from '../../../lessons/types.ts';
import { Button } from '../../../design/controls/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { markPressed } from '../pressed.ts';
import { words } from '../words.ts';
import { optionNames } from './optionNames.ts';
import { Steppers } from './Steppers.tsx';
import styles from './hands.module.css';

const NONE: readonly number[] = [];
const selectHands = ({ lesson }: State) => lesson?.hands ?? NONE;
const selectSize = (state: State) => state.size;

/** For whoever asks a class: hands for each answer, seen by nobody else until they are revealed. */
export function Hands({ prompt }: { readonly prompt: Prompt }) {
  const [open, setOpen] = useState(false);
  const hands = useStore(selectHands);
  const options = optionNames(prompt, useStore(selectSize));
  const total = sum(hands);
  if (!open && total === 0)
    return (
      <p className={styles.ask}>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {words.hands.ask}
        </Button>
      </p>
    );
  const clear = () => {
    options.forEach((_, i) => actions.setHands(i, 0));
    setOpen(false);
  };
  return (
    <section className={styles.hands} aria-label={words.hands.title}>
      <h3>
        {words.hands.title} <small>{words.hands.how}</small>
      </h3>
      <Steppers options={options} hands={hands} onSet={actions.setHands} />
      <p className={styles.foot}>
        <Button
          look="primary"
          unavailable={total === 0}
          onClick={() => {
            markPressed();
            actions.reveal();
          }}
        >
          {words.hands.reveal}
        </Button>
        <Button onClick={clear}>{total === 0 ? words.hands.fold : words.hands.clear}</Button>
        <span role="status">{words.hands.total(total)}</span>
      </p>
    </section>
  );
}
