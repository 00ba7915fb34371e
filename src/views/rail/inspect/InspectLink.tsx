import { Button } from '../../../design/controls/index.ts';
import { commandHelp } from '../../../narration/commanding.ts';
import { useStore, type State } from '../../../store/index.ts';
import { isCut } from '../../cuts.ts';
import { linkActs } from '../../linkActs.ts';
import { Field, Fields, Problem, Section, Title } from '../Fields.tsx';
import { useCommand } from '../useCommand.ts';
import { inspectWords } from './words.ts';
import styles from './Inspect.module.css';

const selectNetwork = (state: State) => state.network;
const { link: labels } = inspectWords;

/** A link is two ways; each can be cut by itself. */
export function InspectLink({ from, to }: { from: number; to: number }) {
  const network = useStore(selectNetwork);
  const { cuts } = network;
  const { latency, jitter } = network.dials;
  const { run, problem } = useCommand();
  const [a, b] = from < to ? [from, to] : [to, from];
  const ways = [
    { from: a, to: b },
    { from: b, to: a },
  ].map((way) => ({ ...way, isCut: isCut(cuts, way.from, way.to) }));
  return (
    <>
      <Title title={labels.title(a, b)} lead={labels.delay(latency / 1000, (latency + jitter) / 1000)} />
      <div className={styles.actions} role="group" aria-label={inspectWords.state.actions}>
        {linkActs(network, a, b).map(({ command, args, label }) => (
          <Button key={label} title={commandHelp(command)} onClick={() => void run(command, args)}>
            {label}
          </Button>
        ))}
      </div>
      <Problem text={problem} />
      <Section title={labels.ways}>
        <Fields>
          {ways.map((way) => (
            <Field key={way.from} name={labels.way(way.from, way.to)}>
              {way.isCut ? labels.cut : labels.open}
            </Field>
          ))}
        </Fields>
      </Section>
    </>
  );
}
