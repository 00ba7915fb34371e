import { useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { formatCount } from '../../../narration/index.ts';
import type { Violation } from '../../../sim/types.ts';
import { catalog, useStore, type State } from '../../../store/index.ts';
import { words } from '../words.ts';
import { Conflict } from './Conflict.tsx';
import { RuleOffCard } from './RuleOffCard.tsx';
import styles from './Safety.module.css';
import { Tick } from './Tick.tsx';

const selectViolations = (state: State) => state.violations;
const selectUnsafe = (state: State) => state.unsafe;

/** Whether the run is safe: what each property says, and where one broke the two events that exclude each other. */
export function Safety() {
  const violations = useStore(selectViolations);
  const unsafe = useStore(selectUnsafe);
  return (
    // Where it is higher than its room it scrolls by keys too: nothing in it takes the focus.
    <div className={styles.panel} tabIndex={violations.length === 0 ? 0 : undefined}>
      {violations.length === 0 ? <AllHold /> : <Conflicts violations={violations} />}
      {violations.length > 0 && unsafe.map((id) => <RuleOffCard key={id} id={id} />)}
      <ul className={styles.properties}>
        {catalog.checks.map(({ id, label, statement }) => {
          const times = violations.filter(({ check }) => check === id).length;
          return (
            <li key={id}>
              <Tick holds={times === 0} />
              <div>
                <b>{label}</b> <span>{times === 0 ? words.safety.ok : words.safety.times(times)}</span>
                <p>{words.safety.statement(statement, words.safety.section[id])}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const selectEvents = (state: State) => state.events;

function AllHold() {
  return <p className={styles.lead}>{words.safety.allHold(formatCount(useStore(selectEvents)))}</p>;
}

/** One broken property, one pair; further pairs one by one. */
function Conflicts({ violations }: { violations: readonly Violation[] }) {
  const [at, setAt] = useState(0);
  const shown = Math.min(at, violations.length - 1);
  return (
    <>
      <Conflict violation={violations[shown]!} />
      {violations.length > 1 && (
        <Button onClick={() => setAt((shown + 1) % violations.length)}>
          {words.safety.nextPair(shown + 1, violations.length)}
        </Button>
      )}
    </>
  );
}
