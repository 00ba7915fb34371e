import { useState } from 'react';
import { FigureForm } from '../../design/controls/FigureForm.tsx';
import { Menu } from '../../design/controls/Menu.tsx';
import { Popup } from '../../design/controls/Popup.tsx';
import type { CommandArgs } from '../../sim/types.ts';
import { actions, type CatalogCommand } from '../../store/index.ts';
import styles from './Stage.module.css';
import { menuOf, type MenuEntry, type Thing, type World } from './things.ts';
import { words } from './words.ts';

interface ThingMenuProps {
  readonly thing: Thing;
  readonly world: World;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  /** Why an act was refused. */
  readonly say: (sentence: string) => void;
}

/** What can be done to a server, a message or a link; everything here is also a button in the rail. */
export function ThingMenu({ thing, world, at, onClose, say }: ThingMenuProps) {
  const [asking, setAsking] = useState<{ command: CatalogCommand; args: CommandArgs } | null>(null);
  const entries = menuOf(thing, world);
  const name = nameOf(thing);

  const choose = (entry: MenuEntry) => {
    const { act } = entry;
    if (act.kind === 'ask') return setAsking(act);
    onClose();
    if (act.kind === 'command') return void actions.command(act.name, act.args).then(say);
    if (thing.kind === 'server') actions.select({ kind: 'server', server: thing.server });
    actions.openDialog('write');
  };
  return asking ? (
    <Popup label={name} at={at} onClose={onClose}>
      <Figure {...asking} onDone={onClose} />
    </Popup>
  ) : (
    <Menu
      label={name}
      items={entries}
      at={at}
      onChoose={(id) => choose(entries.find((entry) => entry.id === id)!)}
      onClose={onClose}
    />
  );
}

function nameOf(thing: Thing): string {
  if (thing.kind === 'server') return words.menu.server(thing.server);
  return thing.kind === 'message' ? words.menu.message(thing.message) : words.menu.link(thing.from, thing.to);
}

/** The one figure that a command asks for, in milliseconds; a refusal stands at the field. */
function Figure({ command, args, onDone }: { command: CatalogCommand; args: CommandArgs; onDone: () => void }) {
  const param = command.params.find(({ type }) => type === 'duration');
  if (param?.type !== 'duration') return null;
  const carryOut = async (milliseconds: number) => {
    const refusal = await actions.command(command.id, { ...args, [param.name]: Math.round(milliseconds * 1000) });
    if (refusal === '') onDone();
    return refusal;
  };
  return (
    <div className={styles.figure}>
      <FigureForm
        label={`${command.label} ${param.label.toLowerCase()}`}
        initial={param.default / 1000}
        unit="ms"
        submit={command.label}
        onSubmit={carryOut}
      />
    </div>
  );
}
