import { sort } from 'd3';
import { Button } from '../../../design/controls/index.ts';
import { MessageGlyph, RoleGlyph } from '../../../design/glyphs/index.ts';
import { formatSpan, nameOfMessage } from '../../../narration/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { ClientForm } from '../client/ClientForm.tsx';
import { ClientOperations } from '../client/ClientOperations.tsx';
import { Section } from '../Fields.tsx';
import { useNextTimeout } from '../useTimers.ts';
import { eventsWords } from '../events/words.ts';
import { inspectWords } from './words.ts';
import { clientWords } from '../client/words.ts';
import { words } from '../words.ts';
import styles from './Inspect.module.css';

const LISTED = 20;
const selectServers = (state: State) => state.servers;
const selectPlaying = (state: State) => state.playing;

/** Nothing selected: a way to everything that can be. */
export function InspectNothing() {
  const servers = useStore(selectServers).slice(1);
  const playing = useStore(selectPlaying);
  return (
    <>
      <p className={styles.gone}>{inspectWords.nothing}</p>
      <Section title={inspectWords.servers}>
        <div className={styles.row}>
          {servers.map(({ id, role, status, currentTerm }) => (
            <Button key={id} onClick={() => actions.select({ kind: 'server', server: id })}>
              <RoleGlyph role={role} status={status} term={currentTerm} size={20} />
              {words.server(id)}
            </Button>
          ))}
        </div>
      </Section>
      <Section title={inspectWords.messages}>{playing ? <MessageCount /> : <MessageList />}</Section>
      <Section title={clientWords.title}>
        <ClientForm target={0} />
        <ClientOperations />
      </Section>
    </>
  );
}

const selectCount = (state: State) => state.messages.length + state.messagesLeftOut;

/** While the run plays, a list of messages would change faster than anyone can choose. */
function MessageCount() {
  const count = useStore(selectCount);
  return <p className={styles.sentence}>{count === 0 ? inspectWords.noMessages : inspectWords.pauseToChoose(count)}</p>;
}

const selectMessages = (state: State) => state.messages;
const selectLeftOut = (state: State) => state.messagesLeftOut;
const selectClock = (state: State) => state.clock;

function MessageList() {
  const messages = useStore(selectMessages);
  const leftOut = useStore(selectLeftOut);
  const clock = useStore(selectClock);
  const next = useNextTimeout();
  if (messages.length === 0)
    return (
      <p className={styles.sentence}>
        {inspectWords.noMessages} {next && eventsWords.nextTimeout(next.server, formatSpan(next.left))}
      </p>
    );
  const byArrival = sort(messages, ({ deliverAt }) => deliverAt);
  const unlisted = Math.max(0, byArrival.length - LISTED) + leftOut;
  return (
    <>
      <ul className={styles.messages}>
        {byArrival.slice(0, LISTED).map((message) => (
          <li key={message.id}>
            <button type="button" onClick={() => actions.select({ kind: 'message', message: message.id })}>
              <MessageGlyph kind={message.kind} term={message.term} count={message.count} size={24} />
              {nameOfMessage(message, clock)}
            </button>
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className={styles.sentence}>{inspectWords.more(unlisted)}</p>}
    </>
  );
}
