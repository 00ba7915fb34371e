import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, rove } from '../../../design/controls/index.ts';
import { actions, useStore, type Choice, type State } from '../../../store/index.ts';
import { Problem } from '../Fields.tsx';
import { useCommand } from '../useCommand.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { Crowd } from './Crowd.tsx';
import { groupsOf, isSelected, keyOf } from './groups.ts';
import styles from './Next.module.css';
import { words } from './words.ts';

/** So many messages are listed at first: under the running clock there may be a hundred. */
const MOST = 12;
const selectMessages = (state: State) => state.messages;
const selectSelection = (state: State) => state.selection;
const selectManual = (state: State) => state.manual;
const selectAllDown = ({ servers }: State) => servers.slice(1).every(({ status }) => status === 'down');

export function Choices({ choices }: { choices: readonly Choice[] }) {
  const box = useRef<HTMLDivElement>(null);
  /** Which row was acted on by the keyboard: the next one takes its focus when it is gone. */
  const acted = useRef(-1);
  const messages = useStore(selectMessages);
  const selection = useStore(selectSelection);
  const allDown = useStore(selectAllDown);
  // The transport of the manual clock has the dice.
  const manual = useStore(selectManual);
  const [most, setMost] = useState(MOST);
  const { run, problem } = useCommand();
  useEffect(() => {
    if (acted.current === -1) return;
    const rows = rowsOf(box.current);
    rows[Math.min(acted.current, rows.length - 1)]?.focus();
    acted.current = -1;
  }, [choices]);

  if (choices.length === 0) return <p className={styles.empty}>{allDown ? words.empty : words.quiet}</p>;

  const act = (choice: Choice, { name, args }: Choice['acts'][number]) => {
    const focused = document.activeElement;
    acted.current = rowsOf(box.current).findIndex((row) => row.closest('li') === focused?.closest('li'));
    void run(name, args);
  };
  const { writes, timers, crowds, ...groups } = groupsOf(choices);
  const flying = groups.messages.slice(0, most);
  const listed = [...flying, ...writes, ...timers];
  const stop = listed.find((choice) => isSelected(choice, selection)) ?? listed[0];
  const row = (choice: Choice) => {
    const { what } = choice;
    return (
      <ChoiceRow
        key={keyOf(choice)}
        choice={choice}
        message={what.kind === 'message' ? messages.find(({ id }) => id === what.message) : undefined}
        chosen={isSelected(choice, selection)}
        tabStop={choice === stop}
        onAct={(chosen) => act(choice, chosen)}
      />
    );
  };
  return (
    <div ref={box} className={styles.list} onKeyDown={(event) => rove(event, '[data-row]', 'vertical')}>
      <Problem text={problem} />
      <Group title={words.groups.message} any={flying.length > 0}>
        {flying.map(row)}
      </Group>
      {groups.messages.length > most && (
        <Button className={styles.more} onClick={() => setMost(Infinity)}>
          {words.more(groups.messages.length - most)}
        </Button>
      )}
      <Group title={words.groups.write} any={writes.length > 0}>
        {writes.map(row)}
      </Group>
      <Group title={words.groups.timer} any={timers.length + crowds.length > 0}>
        {timers.map(row)}
        {crowds.map((crowd) => (
          <Crowd key={crowd.timer} {...crowd} selection={selection} onAct={act} />
        ))}
      </Group>
      <footer className={styles.foot}>
        {!manual && <Button onClick={actions.randomChoice}>{words.random}</Button>}
        <span>{words.keys}</span>
      </footer>
    </div>
  );
}

const rowsOf = (box: HTMLElement | null) => [...(box?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

function Group({ title, any, children }: { title: string; any: boolean; children: ReactNode }) {
  return (
    any && (
      <>
        <h3>{title}</h3>
        <ul>{children}</ul>
      </>
    )
  );
}
