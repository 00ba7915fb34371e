import { range } from 'd3';
import { useId, useState, type FormEvent } from 'react';
import { Button, ToggleGroup } from '../../../design/controls/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { Problem } from '../Fields.tsx';
import { commandNamed } from '../useCommand.ts';
import { clientWords } from './words.ts';
import { words } from '../words.ts';
import styles from './client.module.css';

type Operation = keyof typeof clientWords.operations;
const OPERATIONS = (Object.keys(clientWords.operations) as Operation[]).map((value) => ({
  value,
  label: clientWords.operations[value],
}));
const selectSize = (state: State) => state.size;

/** A client's command to one server, or to whoever leads. What was typed stays when it is refused. */
export function ClientForm({ target: preset, onSent }: { target: number; onSent?: () => void }) {
  const [op, setOp] = useState<Operation>('set');
  const [key, setKey] = useState('x');
  const [value, setValue] = useState('1');
  const [target, setTarget] = useState(preset);
  const [problem, setProblem] = useState('');

  const problemId = useId();
  const at = fieldOf(problem);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await actions.command('write', { op, key, value: op === 'set' ? value : '', target });
    setProblem(answer);
    if (answer === '') onSent?.();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <ToggleGroup label={clientWords.operation} choices={OPERATIONS} value={op} onChange={setOp} />
      <div className={styles.fields}>
        <Text label={clientWords.key} value={key} bad={at === 'key'} problemId={problemId} onChange={setKey} />
        {op === 'set' && (
          <Text
            label={clientWords.value}
            value={value}
            bad={at === 'value'}
            problemId={problemId}
            onChange={setValue}
          />
        )}
        <Target value={target} onChange={setTarget} />
        <Button look="primary" onClick={(event) => event.currentTarget.form?.requestSubmit()}>
          {clientWords.send}
        </Button>
      </div>
      <button type="submit" hidden />
      <div id={problemId}>
        <Problem text={problem} />
      </div>
    </form>
  );
}

/** The parameter that a refusal is about: the registry names it at the start of its sentence. */
function fieldOf(problem: string): string {
  const { label, params } = commandNamed('write');
  const about = problem.replace(`${label}: `, '');
  return params.find((param) => about.startsWith(`${param.label} `))?.name ?? '';
}

function Text(props: {
  label: string;
  value: string;
  bad: boolean;
  problemId: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        value={props.value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={props.bad}
        aria-describedby={props.bad ? props.problemId : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function Target({ value, onChange }: { value: number; onChange: (server: number) => void }) {
  const id = useId();
  const size = useStore(selectSize);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{clientWords.target}</label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        <option value={0}>{clientWords.leader}</option>
        {range(1, size + 1).map((id) => (
          <option key={id} value={id}>
            {words.server(id)}
          </option>
        ))}
      </select>
    </div>
  );
}
