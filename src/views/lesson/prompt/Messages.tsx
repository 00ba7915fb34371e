import { Button } from '../../../design/controls/index.ts';
import { MessageGlyph } from '../../../design/glyphs/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { isSameRef, messagesToChoose, refOf } from '../answers.ts';
import { messageWords } from '../../messageWords.ts';
import { words } from '../words.ts';
import styles from './Prompt.module.css';

const selectMessages = (state: State) => state.messages;
const selectChosen = ({ lesson }: State) => (lesson?.draft?.kind === 'message' ? lesson.draft.message : null);

/** The messages in flight by name. */
export function Messages() {
  const messages = messagesToChoose(useStore(selectMessages));
  const chosen = useStore(selectChosen);
  return (
    <>
      <p className={styles.how}>{messages.length === 0 ? words.noMessages : words.messages}</p>
      <div role="group" aria-label={words.options} className={styles.column}>
        {messages.map((one) => {
          const ref = refOf(one);
          return (
            <Button
              key={one.id}
              className={styles.thing}
              aria-pressed={chosen !== null && isSameRef(chosen, ref)}
              onClick={() => actions.draftAnswer({ kind: 'message', message: ref })}
            >
              <MessageGlyph kind={one.kind} term={one.term} count={one.count} size={24} />
              {words.flight(messageWords(one.kind, one.count), one.from, one.to)}
            </Button>
          );
        })}
      </div>
    </>
  );
}
