import { Button } from '../../../design/controls/index.ts';
import { choiceText, nameOfChoice } from '../../../narration/index.ts';
import type { TimerKind } from '../../../raft/types.ts';
import { actions, type Choice, type Selection } from '../../../store/index.ts';
import { Said } from '../Said.tsx';
import { isSelected, keyOf, selectionOf } from './groups.ts';
import styles from './Next.module.css';
import { Ring } from './Ring.tsx';
import { words } from './words.ts';

interface Props {
  readonly timer: TimerKind;
  readonly choices: readonly Choice[];
  readonly selection: Selection;
  readonly onAct: (choice: Choice, act: Choice['acts'][number]) => void;
}

/** Many timers of one kind: a row of buttons, and what would follow for the one in question. */
export function Crowd({ timer, choices, selection, onAct }: Props) {
  const chosen = choices.find((choice) => isSelected(choice, selection)) ?? choices[0]!;
  return (
    <li className={styles.crowd}>
      <div role="group" aria-label={words.firing[timer]}>
        {choices.map((choice) => {
          const text = choiceText(choice);
          const [act] = choice.acts;
          if (choice.what.kind !== 'timer' || act === undefined) return null;
          return (
            <Button
              key={keyOf(choice)}
              data-row
              className={styles.verb}
              aria-label={nameOfChoice(choice, text, text.verbs[0]!)}
              onFocus={() => actions.select(selectionOf(choice))}
              onClick={() => onAct(choice, act)}
            >
              <Ring share={choice.what.share} />
              {words.fire(choice.what.server)}
            </Button>
          );
        })}
      </div>
      <span className={styles.then}>
        <Said parts={choiceText(chosen).then} />
      </span>
    </li>
  );
}
