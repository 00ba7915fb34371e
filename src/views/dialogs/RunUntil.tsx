import { type FormEvent, useState } from 'react';
import { Button, Dialog } from '../../design/controls/index.ts';
import type { CommandArgs } from '../../sim/types.ts';
import { conditions } from '../../store/conditions.ts';
import { actions, catalog, type CatalogCondition, useStore, type State } from '../../store/index.ts';
import styles from './dialogs.module.css';
import { Field } from './Field.tsx';
import { takesFocus } from './focus.ts';
import { words } from './words.ts';

const w = words.runUntil;
type Params = CatalogCondition['params'];
const selectSize = (state: State) => state.size;

/** Every condition of the registry; one with parameters opens its form. */
export function RunUntil({ onClose }: { readonly onClose: () => void }) {
  const [open, setOpen] = useState('');
  const run = (condition: CatalogCondition, args: CommandArgs) => {
    onClose();
    actions.runUntil(condition.id, args);
  };
  return (
    <Dialog title={w.title} closeLabel={words.close} onClose={onClose}>
      <ul className={styles.conditions}>
        {conditions.map((condition, i) => (
          <li key={condition.id}>
            <button
              type="button"
              ref={i === 0 ? takesFocus : undefined}
              aria-expanded={condition.params.length > 0 ? open === condition.id : undefined}
              onClick={() => (condition.params.length > 0 ? setOpen(condition.id) : run(condition, {}))}
            >
              {condition.words.label}
              {condition.params.length > 0 && '…'}
            </button>
            {open === condition.id && <Form params={condition.params} onRun={(args) => run(condition, args)} />}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Form({ params, onRun }: { readonly params: Params; readonly onRun: (args: CommandArgs) => void }) {
  const size = useStore(selectSize);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(params.map((param) => [param.name, initialOf(param)])),
  );
  const [problem, setProblem] = useState({ name: '', text: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const args: Record<string, string | number> = {};
    for (const param of params) {
      const value = values[param.name]!;
      if (param.type === 'choice' || param.type === 'text') args[param.name] = value;
      else {
        const figure = value.trim() === '' ? Number.NaN : Number(value) * (param.type === 'duration' ? 1000 : 1);
        if (param.type === 'integer' && !(Number.isInteger(figure) && figure >= param.min && figure <= param.max))
          return setProblem({ name: param.name, text: w.outside(param.label, param.min, param.max) });
        args[param.name] = figure;
      }
    }
    onRun(args);
  };
  const change = (name: string) => (value: string) => {
    setValues({ ...values, [name]: value });
    setProblem({ name: '', text: '' });
  };
  return (
    <form className={styles.conditionForm} onSubmit={submit}>
      {params.map((param) => (
        <Asked
          key={param.name}
          param={param}
          size={size}
          value={values[param.name]!}
          problem={problem.name === param.name ? problem.text : ''}
          onChange={change(param.name)}
        />
      ))}
      <Button look="primary" type="submit">
        {w.run}
      </Button>
    </form>
  );
}

function Asked(props: {
  readonly param: Params[number];
  readonly size: number;
  readonly value: string;
  readonly problem: string;
  readonly onChange: (value: string) => void;
}) {
  const { param, size, value, problem, onChange } = props;
  const options = optionsOf(param, size);
  if (options === null)
    return <Field label={param.label} value={value} problem={problem} inputMode="numeric" onChange={onChange} />;
  return (
    <label className={styles.choice}>
      {param.label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function optionsOf(param: Params[number], size: number): readonly (readonly [string, string])[] | null {
  const servers = Array.from({ length: size }, (_, i) => [String(i + 1), `S${i + 1}`] as const);
  switch (param.type) {
    case 'server':
      return servers;
    case 'target':
      return [['0', param.zero ?? w.anyServer], ...servers];
    case 'choice':
      return param.choices.map((choice) => [choice, nameOfChoice(choice)] as const);
    default:
      return null;
  }
}

function initialOf(param: Params[number]): string {
  if (param.type === 'server') return '1';
  if (param.type === 'integer') return String(Math.max(1, param.min));
  if (param.type === 'choice' || param.type === 'text') return param.default;
  return param.type === 'duration' ? String(param.default / 1000) : '0';
}

const nameOfChoice = (choice: string): string =>
  catalog.checks.find(({ id }) => id === choice)?.label ?? w.choices[choice as keyof typeof w.choices] ?? choice;
