import { useMemo } from 'react';
import { MessageGlyph } from '../../../design/glyphs/index.ts';
import { formatClock, nameOfMessage } from '../../../narration/index.ts';
import { catalog, useStore, type MessageField, type MessageState, type State } from '../../../store/index.ts';
import { offeredAtMessage } from '../../offered.ts';
import { Commands } from '../Commands.tsx';
import { Field, Fields, Section, Title } from '../Fields.tsx';
import { inspectWords } from './words.ts';
import { words } from '../words.ts';
import { Gone } from './Inspect.tsx';
import { useMessageFields } from './useMessageFields.ts';

const selectClock = (state: State) => state.clock;
const { message: labels } = inspectWords;

export function InspectMessage({ id }: { id: number }) {
  const select = useMemo(() => (state: State) => state.messages.find((message) => message.id === id), [id]);
  const message = useStore(select);
  return message === undefined ? <Gone kind="message" /> : <Message message={message} />;
}

function Message({ message }: { message: MessageState }) {
  const clock = useStore(selectClock);
  const { id, kind, term, count } = message;
  const commands = catalog.commands.filter(
    (command) => command.subject === 'message' && offeredAtMessage(command.id, message),
  );
  return (
    <>
      <Title
        glyph={<MessageGlyph kind={kind} term={term} count={count} size={34} />}
        title={labels.title(id)}
        lead={nameOfMessage(message, clock)}
      />
      <Commands label={inspectWords.state.actions} commands={commands} args={{ message: id }} />
      <Section title={labels.paper[kind]}>
        <Fields>
          <Field name={labels.from}>{endOf(message.from)}</Field>
          <Field name={labels.to}>{endOf(message.to)}</Field>
          <Payload id={id} />
          <Field name={labels.sent}>{labels.clock(formatClock(message.sentAt))}</Field>
          <Field name={labels.arrives}>{arrival(message)}</Field>
        </Fields>
        {message.duplicate && <p>{labels.copy}</p>}
      </Section>
    </>
  );
}

/** What the message says, under Figure 2's names. */
function Payload({ id }: { id: number }) {
  return useMessageFields(id)?.map(([name, value]) => (
    <Field key={name} name={name}>
      {fieldText(name, value)}
    </Field>
  ));
}

function fieldText(name: string, value: MessageField[1]): string {
  if (typeof value === 'object') return value.length === 0 ? labels.noEntries : value.join(', ');
  if (name === 'candidateId' || name === 'leaderId') return value === 0 ? labels.nobody : words.server(Number(value));
  return String(value);
}

const endOf = (id: number) => (id === 0 ? labels.client : words.server(id));

function arrival({ fate, deliverAt }: MessageState): string {
  if (fate === 'held') return labels.held;
  return fate === 'lose' ? labels.lost(formatClock(deliverAt)) : labels.clock(formatClock(deliverAt));
}
