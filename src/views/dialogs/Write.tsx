import { useId, useState, type FormEvent } from 'react';
import { Button, Dialog, ToggleGroup } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import styles from './dialogs.module.css';
import { Field } from './Field.tsx';
import { words } from './words.ts';

type Operation = keyof typeof words.write.operations;
const OPERATIONS = (Object.keys(words.write.operations) as Operation[]).map((value) => ({
  value,
  label: words.write.operations[value],
}));
const LEADER = 0;

const selectSize = (state: State) => state.size;
const selectServer = (state: State) => (state.selection.kind === 'server' ? state.selection.server : LEADER);

/** A client's command, to the selected server or to whoever leads. */
export function Write({ onClose }: { readonly onClose: () => void }) {
  const selected = useStore(selectServer);
  const [op, setOp] = useState<Operation>('set');
  const [key, setKey] = useState('x');
  const [value, setValue] = useState('1');
  const [target, setTarget] = useState(selected);
  const [problem, setProblem] = useState('');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await actions.command('write', { op, key, value: op === 'set' ? value : '', target });
    if (answer === '') onClose();
    else setProblem(answer);
  };
  return (
    <Dialog title={words.write.title} closeLabel={words.close} onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <div className={styles.field}>
          <span className={styles.label}>{words.write.operation}</span>
          <ToggleGroup label={words.write.operation} choices={OPERATIONS} value={op} onChange={setOp} />
        </div>
        <div className={styles.pair}>
          <Field label={words.write.key} value={key} onChange={setKey} first />
          {op === 'set' && <Field label={words.write.value} value={value} onChange={setValue} />}
          <Target value={target} onChange={setTarget} />
        </div>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.foot}>
          <button type="submit" hidden />
          <Button look="primary" onClick={(event) => event.currentTarget.form?.requestSubmit()}>
            {words.write.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Target({ value, onChange }: { readonly value: number; readonly onChange: (server: number) => void }) {
  const id = useId();
  const size = useStore(selectSize);
  const servers = Array.from({ length: size }, (_, i) => i + 1);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.write.to}</label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        <option value={LEADER}>{words.write.leader}</option>
        {servers.map((server) => (
          <option key={server} value={server}>
            {words.write.server(server)}
          </option>
        ))}
      </select>
    </div>
  );
}
