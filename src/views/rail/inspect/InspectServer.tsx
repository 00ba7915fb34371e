import { useMemo } from 'react';
import { RoleGlyph } from '../../../design/glyphs/index.ts';
import { Button } from '../../../design/controls/index.ts';
import { formatClock, formatSpan } from '../../../narration/index.ts';
import { catalog, useStore, type ServerState, type State } from '../../../store/index.ts';
import { offeredAtServer } from '../../offered.ts';
import { ClientForm } from '../client/ClientForm.tsx';
import { ClientOperations } from '../client/ClientOperations.tsx';
import { Commands } from '../Commands.tsx';
import { Field, Fields, Problem, Section, Title } from '../Fields.tsx';
import { useCommand } from '../useCommand.ts';
import { useTimer } from '../useTimers.ts';
import { inspectWords } from './words.ts';
import { clientWords } from '../client/words.ts';
import { words } from '../words.ts';
import { ViewAs } from './Knowledge.tsx';
import { LeaderState, StoreTable } from './ServerTables.tsx';
import styles from './Inspect.module.css';
import { useBefore } from './useBefore.ts';

const { state: titles } = inspectWords;

export function InspectServer({ id }: { id: number }) {
  const select = useMemo(() => (state: State) => state.servers[id], [id]);
  const server = useStore(select);
  return server === undefined ? null : <Server server={server} />;
}

function Server({ server }: { server: ServerState }) {
  const before = useBefore(server);
  const { id, status, role, currentTerm, since } = server;
  const name =
    status === 'up' ? inspectWords.role[role] : inspectWords.since(inspectWords.status[status], formatClock(since));
  return (
    <>
      <Title
        glyph={<RoleGlyph role={role} status={status} term={currentTerm} size={34} />}
        title={`${words.server(id)}, ${name}`}
      />
      <Actions server={server} />
      <ViewAs id={id} />
      <Persistent server={server} before={before} />
      <Volatile server={server} before={before} />
      {server.nextIndex.length > 0 && (
        <Section title={titles.leader} note={titles.leaderNote}>
          <LeaderState server={server} before={before} />
        </Section>
      )}
      <Disk server={server} />
      <Section title={titles.store}>
        <StoreTable server={server} before={before} />
      </Section>
      <Section title={clientWords.title}>
        <ClientForm target={id} />
        <ClientOperations />
      </Section>
    </>
  );
}

function Actions({ server }: { server: ServerState }) {
  const { run, problem } = useCommand();
  const commands = catalog.commands.filter(({ subject, id }) => subject === 'server' && offeredAtServer(id, server));
  return (
    <div>
      <div className={styles.actions}>
        <Commands label={titles.actions} commands={commands} args={{ server: server.id }} />
        <Button title={inspectWords.cutOffHelp} onClick={() => void run('partition', { sides: [[server.id]] })}>
          {inspectWords.cutOff}
        </Button>
      </div>
      <Problem text={problem} />
    </div>
  );
}

interface Both {
  readonly server: ServerState;
  readonly before: ServerState;
}

function Persistent({ server, before }: Both) {
  const { currentTerm, votedFor, lastIndex, lastTerm } = server;
  return (
    <Section title={titles.persistent} note={titles.persistentNote}>
      <Fields>
        <Field name="currentTerm" changed={currentTerm !== before.currentTerm}>
          {currentTerm}
        </Field>
        <Field name="votedFor" changed={votedFor !== before.votedFor}>
          {serverOrNobody(votedFor)}
        </Field>
        <Field name="log[]" changed={lastIndex !== before.lastIndex || lastTerm !== before.lastTerm}>
          {inspectWords.log(lastIndex, lastTerm)}
        </Field>
      </Fields>
    </Section>
  );
}

function Volatile({ server, before }: Both) {
  const { status, role, commitIndex, lastApplied, leaderId, votes, inbox } = server;
  const isDown = status === 'down';
  const granted = votes.filter((vote) => vote === 1).length;
  const majority = Math.floor((votes.length - 1) / 2) + 1;
  return (
    <Section title={titles.volatile} note={isDown ? titles.volatileLost : titles.volatileNote}>
      <div className={isDown ? styles.lost : undefined}>
        <Fields>
          <Field name={inspectWords.roleLabel} changed={role !== before.role}>
            {inspectWords.role[role]}
          </Field>
          {role === 'candidate' && (
            <Field
              name={inspectWords.votesLabel}
              changed={votes !== before.votes && granted !== before.votes.filter((v) => v === 1).length}
            >
              {inspectWords.votes(granted, majority)}
            </Field>
          )}
          <Field name="commitIndex" changed={commitIndex !== before.commitIndex}>
            {commitIndex}
          </Field>
          <Field name="lastApplied" changed={lastApplied !== before.lastApplied}>
            {lastApplied}
          </Field>
          <Field name={inspectWords.leaderLabel} changed={leaderId !== before.leaderId}>
            {serverOrNobody(leaderId)}
          </Field>
          {!isDown && <TimerField server={server} />}
          {inbox > 0 && <Field name={inspectWords.inbox}>{inspectWords.inboxCount(inbox)}</Field>}
        </Fields>
      </div>
    </Section>
  );
}

function TimerField({ server }: { server: ServerState }) {
  const timer = useTimer(server.id);
  return (
    <Field name={inspectWords.timer}>
      {timer !== null
        ? inspectWords.timerLeft(formatSpan(timer.left), formatSpan(timer.of))
        : server.role === 'leader'
          ? inspectWords.leaderHasNone
          : inspectWords.noTimer}
    </Field>
  );
}

/** What a crash at this very moment would bring back. */
function Disk({ server }: { server: ServerState }) {
  const { durable, currentTerm, votedFor, lastIndex, writesUnderWay } = server;
  const same = durable.currentTerm === currentTerm && durable.votedFor === votedFor && durable.lastIndex === lastIndex;
  return (
    <Section title={titles.disk}>
      <p className={styles.sentence}>
        {same ? inspectWords.diskSame : inspectWords.diskLoses}{' '}
        {writesUnderWay > 0 && `${inspectWords.writing(writesUnderWay)}.`}
      </p>
      {!same && (
        <Fields>
          <Field name="currentTerm">{durable.currentTerm}</Field>
          <Field name="votedFor">{serverOrNobody(durable.votedFor)}</Field>
          <Field name="log[]">{inspectWords.logTo(durable.lastIndex)}</Field>
        </Fields>
      )}
    </Section>
  );
}

const serverOrNobody = (id: number) => (id === 0 ? words.nobody : words.server(id));
