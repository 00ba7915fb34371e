import { useState } from 'react';
import { Button, NumberField } from '../../design/controls/index.ts';
import { commandHelp } from '../../narration/commanding.ts';
import { unsafeWays } from '../../narration/unsafe-ways.ts';
import type { CatalogCommand } from '../../store/index.ts';
import type { CommandArgs } from '../../sim/types.ts';
import styles from './Commands.module.css';
import { Problem } from './Fields.tsx';
import { useCommand } from './useCommand.ts';

interface Props {
  readonly label: string;
  readonly commands: readonly CatalogCommand[];
  /** The arguments that the selection gives. */
  readonly args: CommandArgs;
}

/** Commands as buttons; one that needs a time besides the selection opens a field for it. */
export function Commands({ label, commands, args }: Props) {
  const { run, problem } = useCommand();
  const [open, setOpen] = useState('');
  const opened = commands.find(({ id }) => id === open);
  const param = opened && durationOf(opened);
  return (
    <div className={styles.commands} role="group" aria-label={label}>
      {commands.map((command) => (
        <Button
          key={command.id}
          title={commandHelp(command.id)}
          aria-expanded={durationOf(command) ? open === command.id : undefined}
          onClick={() => {
            if (durationOf(command)) setOpen(open === command.id ? '' : command.id);
            else void run(command.id, argsFor(command, args));
          }}
        >
          {command.label}
          {durationOf(command) && '…'}
        </Button>
      ))}
      {commands.flatMap(({ id }) =>
        unsafeWays(id, args).map((way) => (
          <Button key={way.label} onClick={() => void run(id, way.args)}>
            {way.label}
          </Button>
        )),
      )}
      {opened && param && (
        <Duration
          key={opened.id}
          label={param.label}
          initial={param.default / 1000}
          action={opened.label}
          onSend={(ms) => run(opened.id, { ...argsFor(opened, args), [param.name]: Math.round(ms * 1000) })}
        />
      )}
      <Problem text={problem} />
    </div>
  );
}

const durationOf = (command: CatalogCommand) => command.params.find((param) => param.type === 'duration');

/** Of what the selection gives, what this command asks for: commands refuse arguments they do not know. */
const argsFor = ({ params }: CatalogCommand, args: CommandArgs): CommandArgs =>
  Object.fromEntries(params.flatMap(({ name }) => (name in args ? [[name, args[name]!]] : [])));

function Duration(props: { label: string; initial: number; action: string; onSend: (ms: number) => Promise<string> }) {
  const [ms, setMs] = useState(props.initial);
  return (
    <div className={styles.duration}>
      <NumberField
        label={props.label}
        unit="ms"
        value={ms}
        autoFocus
        onCommit={(value) => {
          setMs(value);
          return '';
        }}
      />
      <Button onClick={() => void props.onSend(ms)}>{props.action}</Button>
    </div>
  );
}
