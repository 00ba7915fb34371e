import { Button } from '../../design/controls/index.ts';
import type { Beat } from '../../store/index.ts';
import { TickOrCross } from '../TickOrCross.tsx';
import { words } from './words.ts';
import styles from './Scenario.module.css';

type Question = NonNullable<Beat['question']>;

interface ButtonProps {
  readonly id: string;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

export function AnswerButton({ id, shown, onToggle }: ButtonProps) {
  return (
    <Button className={styles.answering} aria-expanded={shown} aria-controls={id} onClick={onToggle}>
      {shown ? words.hide : words.show}
    </Button>
  );
}

interface Props {
  readonly id: string;
  readonly question: Question;
  readonly shown: boolean;
}

/** What there is to choose from, for a count of hands; which of it is right, and why, once that is asked for. */
export function Answers({ id, question, shown }: Props) {
  return (
    <ol id={id} className={styles.answers} aria-label={shown ? words.answers : words.options} data-shown={shown}>
      {question.answers.map(({ text, right, because }, i) => (
        <li key={i} data-right={right}>
          {shown ? (
            <TickOrCross right={right} label={right ? words.right : words.wrong} />
          ) : (
            <b aria-hidden="true">{words.letter(i)}</b>
          )}
          <span>
            {shown ? <b>{text}</b> : text} {shown && because}
          </span>
        </li>
      ))}
    </ol>
  );
}
