import { Button } from '../../../design/controls/index.ts';
import { nameOfMessage } from '../../../narration/index.ts';
import type { EventRow } from '../../../sim/types.ts';
import { actions, catalog, useStore, type State } from '../../../store/index.ts';
import { offeredAtMessage, offeredAtServer } from '../../offered.ts';
import { Commands } from '../Commands.tsx';
import { inspectWords } from './words.ts';
import { words } from '../words.ts';
import styles from './Inspect.module.css';

const { act } = inspectWords;
const MOST_MESSAGES = 4;

const selectEvents = (state: State) => state.events;
const selectBehind = (state: State) => state.events < state.end.events;
const selectServers = (state: State) => state.servers;
const selectMessages = (state: State) => state.messages;
const selectClock = (state: State) => state.clock;

/** What can be done right after an event: to its server, and to the messages that it sent. */
export function ActHere({ row, sent }: { row: EventRow; sent: readonly number[] }) {
  const here = useStore(selectEvents) === row.id + 1;
  const behind = useStore(selectBehind);
  return (
    <section className={styles.act} aria-label={act.title}>
      <h3>{act.title}</h3>
      <p>{here ? (behind ? act.branches : act.goesOn) : act.elsewhere}</p>
      {here ? (
        <Acts server={row.server} sent={sent} />
      ) : (
        <Button onClick={() => actions.seekEvent(row.id)}>{act.goThere}</Button>
      )}
    </section>
  );
}

function Acts({ server: id, sent }: { server: number; sent: readonly number[] }) {
  const server = useStore(selectServers)[id];
  const clock = useStore(selectClock);
  const flying = useStore(selectMessages).filter((message) => sent.includes(message.id));
  return (
    <>
      {flying.slice(0, MOST_MESSAGES).map((message) => (
        <div key={message.id} className={styles.acts}>
          <span>{nameOfMessage(message, clock)}</span>
          <Commands
            label={nameOfMessage(message, clock)}
            commands={catalog.commands.filter(
              (command) =>
                command.subject === 'message' &&
                act.atMessage.includes(command.id) &&
                offeredAtMessage(command.id, message),
            )}
            args={{ message: message.id }}
          />
        </div>
      ))}
      {server && (
        <div className={styles.acts}>
          <span>{words.server(id)}</span>
          <Commands
            label={words.server(id)}
            commands={catalog.commands.filter(
              (command) => command.subject === 'server' && offeredAtServer(command.id, server),
            )}
            args={{ server: id }}
          />
        </div>
      )}
    </>
  );
}
