import { lazy, Suspense, useState } from 'react';
import { icons } from '../../../design/controls/index.ts';
import type { RuleOff } from '../../../narration/rulesOff.ts';
import type { MutantId } from '../../../raft/mutants/ids.ts';
import { Problem } from '../Fields.tsx';
import { useCommand } from '../useCommand.ts';
import styles from './Rules.module.css';
import { words } from './words.ts';

const Menu = lazy(() => import('../../../design/controls/Menu.tsx').then(({ Menu }) => ({ default: Menu })));

interface Props {
  readonly rule: string;
  readonly ways: readonly RuleOff[];
  /** Those of all ways that are off now. */
  readonly unsafe: readonly MutantId[];
}

/** The menu of a rule: each of its conditions can be switched off, and on again. */
export function RuleSwitch({ rule, ways, unsafe }: Props) {
  const { run, problem } = useCommand();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const isOff = (id: string) => unsafe.some((off) => off === id);
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-label={words.menu(rule)}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          setAt({ x: left, y: bottom });
        }}
      >
        <icons.Down />
      </button>
      <Problem text={problem} />
      {at && (
        <Suspense>
          <Menu
            label={rule}
            items={ways.map(({ id, short }) => ({
              id,
              label: isOff(id) ? words.switchOn(short) : words.switchOff(short),
            }))}
            at={at}
            onChoose={(id) => {
              setAt(null);
              void run('setRule', { rule: id, state: isOff(id) ? 'on' : 'off' });
            }}
            onClose={() => setAt(null)}
          />
        </Suspense>
      )}
    </>
  );
}
