import { useStore, type Selection, type State } from '../../../store/index.ts';
import { Compare } from '../compare/Compare.tsx';
import { inspectWords } from './words.ts';
import styles from './Inspect.module.css';
import { InspectEntry } from './InspectEntry.tsx';
import { InspectEvent } from './InspectEvent.tsx';
import { InspectLink } from './InspectLink.tsx';
import { InspectMessage } from './InspectMessage.tsx';
import { InspectNothing } from './InspectNothing.tsx';
import { InspectServer } from './InspectServer.tsx';

const selectSelection = (state: State) => state.selection;
const selectSize = (state: State) => state.size;
const selectComparing = (state: State) => state.comparing;

/** Everything about what is selected, under the paper's names, and everything that can be done with it; above it the comparison. */
export function Inspect() {
  const selection = useStore(selectSelection);
  const size = useStore(selectSize);
  const comparing = useStore(selectComparing);
  return (
    <div className={styles.scroll}>
      {comparing !== 0 && <Compare other={comparing} />}
      {!(comparing !== 0 && selection.kind === 'none') && <Card selection={selection} size={size} />}
    </div>
  );
}

function Card({ selection, size }: { selection: Selection; size: number }) {
  const exists = (id: number) => id >= 1 && id <= size;
  switch (selection.kind) {
    case 'none':
      return <InspectNothing />;
    case 'server':
      return exists(selection.server) ? (
        <InspectServer key={selection.server} id={selection.server} />
      ) : (
        <Gone kind="server" />
      );
    case 'message':
      return <InspectMessage key={selection.message} id={selection.message} />;
    case 'link':
      return exists(selection.from) && exists(selection.to) ? (
        <InspectLink key={`${selection.from}-${selection.to}`} from={selection.from} to={selection.to} />
      ) : (
        <Gone kind="link" />
      );
    case 'entry':
      return <InspectEntry index={selection.index} term={selection.term} />;
    case 'event':
      return <InspectEvent id={selection.event} />;
  }
}

export const Gone = ({ kind }: { kind: Selection['kind'] }) => <p className={styles.gone}>{inspectWords.gone[kind]}</p>;
