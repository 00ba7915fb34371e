import type { KeyboardEvent } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { MessageGlyph } from '../../../design/glyphs/index.ts';
import { choiceText, nameOfChoice, plain } from '../../../narration/index.ts';
import { actions, type Choice, type MessageState } from '../../../store/index.ts';
import { Said } from '../Said.tsx';
import { selectionOf } from './groups.ts';
import styles from './Next.module.css';
import { Ring, Write } from './Ring.tsx';

interface Props {
  readonly choice: Choice;
  /** The message that it is about, where it is listed. */
  readonly message: MessageState | undefined;
  readonly chosen: boolean;
  /** The one row that Tab reaches. */
  readonly tabStop: boolean;
  readonly onAct: (act: Choice['acts'][number]) => void;
}

/** One thing that can happen: what it is, what would follow, and its verbs. Focus selects it on the stage too. */
export function ChoiceRow({ choice, message, chosen, tabStop, onAct }: Props) {
  const text = choiceText(choice, message);
  const [first] = choice.acts;
  const select = () => {
    if (!chosen) actions.select(selectionOf(choice));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.key === 'Enter' ? first : event.key.toLowerCase() === 'x' ? choice.acts.find(isDrop) : undefined;
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onAct(act);
  };
  return (
    <li className={styles.row} data-chosen={chosen || undefined}>
      <button
        type="button"
        className={styles.what}
        data-row
        tabIndex={tabStop ? 0 : -1}
        aria-current={chosen || undefined}
        aria-label={`${plain(text.title)}. ${plain(text.then)}`}
        onFocus={select}
        onClick={select}
        onKeyDown={onKeyDown}
      >
        <Glyph choice={choice} message={message} />
        <span>
          <b>
            <Said parts={text.title} />
          </b>
          <span className={styles.then}>
            <Said parts={text.then} />
          </span>
        </span>
      </button>
      {choice.acts.map((act, i) => (
        <Button
          key={act.name}
          className={styles.verb}
          look={chosen && i === 0 ? 'primary' : 'plain'}
          aria-label={nameOfChoice(choice, text, text.verbs[i]!)}
          tabIndex={chosen ? 0 : -1}
          onClick={() => onAct(act)}
        >
          {text.verbs[i]}
        </Button>
      ))}
    </li>
  );
}

const isDrop = ({ name }: Choice['acts'][number]) => name === 'drop';

function Glyph({ choice: { what }, message }: { choice: Choice; message: MessageState | undefined }) {
  if (what.kind === 'timer') return <Ring share={what.share} />;
  if (what.kind === 'write') return <Write />;
  return message ? <MessageGlyph kind={message.kind} term={message.term} count={message.count} size={30} /> : <span />;
}
