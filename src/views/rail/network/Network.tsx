import { catalog, useStore, type State } from '../../../store/index.ts';
import { Section } from '../Fields.tsx';
import { networkWords } from './words.ts';
import { DialRow } from './DialRow.tsx';
import { Links } from './Links.tsx';
import styles from './Network.module.css';
import { Partition } from './Partition.tsx';
import { RunForm } from './RunForm.tsx';
import { verdicts } from './verdicts.ts';

const selectDials = (state: State) => state.network.dials;
const selectEpoch = (state: State) => state.run?.seed ?? 0;
const selectSize = (state: State) => state.size;

/** The world around the servers: how fast, how lossy, what is cut; and how to start another one. */
export function Network() {
  const dials = useStore(selectDials);
  const size = useStore(selectSize);
  const seed = useStore(selectEpoch);
  const said = verdicts(dials);
  return (
    <div className={styles.panel}>
      <Section title={networkWords.dials}>
        {catalog.dials.map((dial) => (
          <DialRow key={dial.id} dial={dial} value={dials[dial.id]} verdict={said[dial.id] ?? ''} />
        ))}
      </Section>
      <Section title={networkWords.links}>
        <Links />
      </Section>
      {size > 1 && (
        <Section title={networkWords.partition} note={networkWords.partitionNote}>
          <Partition key={`${seed}-${size}`} size={size} />
        </Section>
      )}
      <Section title={networkWords.run} note={networkWords.sizeNote}>
        <RunForm key={size} size={size} />
      </Section>
    </div>
  );
}
