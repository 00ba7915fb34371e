import { Button } from '../../../design/controls/index.ts';
import { TermBullet } from '../../../design/glyphs/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { Field, Fields, Title } from '../Fields.tsx';
import { inspectWords } from './words.ts';
import { words } from '../words.ts';
import { Gone } from './Inspect.tsx';

const selectLogs = (state: State) => state.logs;
const selectServers = (state: State) => state.servers;
const { entry: labels } = inspectWords;

/** One entry wherever it is: the same index and term is the same entry (Log Matching). */
export function InspectEntry({ index, term }: { index: number; term: number }) {
  const logs = useStore(selectLogs);
  const servers = useStore(selectServers).slice(1);
  const position = logs.entries.findIndex((entry) => entry.index === index && entry.term === term);
  const entry = logs.entries[position];
  if (entry === undefined) return <Gone kind="entry" />;
  const storing = servers.filter(({ id }) => logs.rows[id]?.[index - logs.first] === position);
  const knowing = storing.filter(({ commitIndex }) => commitIndex >= index);
  const idsOf = (some: typeof servers) => (some.length === 0 ? words.nobody : words.servers(some.map(({ id }) => id)));
  return (
    <>
      <Title
        glyph={<TermBullet term={term} size={34} />}
        title={labels.title(index)}
        lead={entry.committed ? labels.committed : entry.majority ? labels.majority : labels.open}
      />
      <Fields>
        <Field name={labels.term}>{term}</Field>
        <Field name={labels.command}>{entry.kind === 'noop' ? labels.noop : entry.command}</Field>
        <Field name={labels.stored}>{labels.count(idsOf(storing), storing.length, servers.length)}</Field>
        <Field name={labels.known}>{idsOf(knowing)}</Field>
      </Fields>
      <div>
        <Button onClick={() => actions.setRailTab('why')}>
          {entry.committed ? labels.whyHere(index) : labels.whyNot(index)}
        </Button>
      </div>
    </>
  );
}
