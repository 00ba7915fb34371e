import { Button } from '../../../design/controls/index.ts';
import { useStore, type State } from '../../../store/index.ts';
import { isCut } from '../../cuts.ts';
import { Field, Fields, Problem, Section, Title } from '../Fields.tsx';
import { commandNamed, useCommand } from '../useCommand.ts';
import { words } from '../words.ts';
import styles from './Inspect.module.css';

const selectCuts = (state: State) => state.network.cuts;
const selectDials = (state: State) => state.network.dials;
const { link: labels } = words.inspect;

/** A link is two ways; each can be cut by itself. */
export function InspectLink({ from, to }: { from: number; to: number }) {
  const cuts = useStore(selectCuts);
  const { latency, jitter } = useStore(selectDials);
  const { run, problem } = useCommand();
  const [a, b] = from < to ? [from, to] : [to, from];
  const ways = [
    { from: a, to: b },
    { from: b, to: a },
  ].map((way) => ({ ...way, isCut: isCut(cuts, way.from, way.to) }));
  const cut = commandNamed('cut');
  const heal = commandNamed('healLink');
  return (
    <>
      <Title title={labels.title(a, b)} lead={labels.delay(latency / 1000, (latency + jitter) / 1000)} />
      <div className={styles.actions} role="group" aria-label={words.inspect.state.actions}>
        {ways.some(({ isCut }) => !isCut) && (
          <Button title={cut.words.help} onClick={() => void run(cut.id, { a, b })}>
            {cut.words.label}
          </Button>
        )}
        {ways
          .filter(({ isCut }) => !isCut)
          .map((way) => (
            <Button key={way.from} onClick={() => void run('cutOneWay', { from: way.from, to: way.to })}>
              {labels.cutWay(way.from, way.to)}
            </Button>
          ))}
        {ways.some(({ isCut }) => isCut) && (
          <Button title={heal.words.help} onClick={() => void run(heal.id, { a, b })}>
            {heal.words.label}
          </Button>
        )}
        {ways.every(({ isCut }) => isCut) &&
          ways.map((way) => (
            <Button key={way.from} onClick={() => void run('healOneWay', { from: way.from, to: way.to })}>
              {labels.healWay(way.from, way.to)}
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
