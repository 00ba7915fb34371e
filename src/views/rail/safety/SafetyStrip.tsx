import { Button } from '../../../design/controls/index.ts';
import { formatCount } from '../../../narration/index.ts';
import { actions, catalog, useStore, type State } from '../../../store/index.ts';
import { words } from '../words.ts';
import { brokenChecks } from './properties.ts';
import styles from './Safety.module.css';
import { Tick } from './Tick.tsx';

const selectViolations = (state: State) => state.violations;

/** Always there: five ticks in a fixed order, and the way to what broke. */
export function SafetyStrip() {
  const violations = useStore(selectViolations);
  const broken = brokenChecks(violations);
  const [first] = violations;
  return (
    <section className={styles.strip} aria-label={words.safety.properties} data-broken={first !== undefined}>
      <ul className={styles.ticks}>
        {catalog.checks.map(({ id, label }) => (
          <li key={id} title={words.safety.tick(label, !broken.has(id))}>
            <Tick holds={!broken.has(id)} label={words.safety.tick(label, !broken.has(id))} />
          </li>
        ))}
      </ul>
      <b>{first === undefined ? words.safety.holds : words.safety.broken}</b>
      {first === undefined ? (
        <CheckedAt />
      ) : (
        <Button
          className={styles.show}
          onClick={() => {
            actions.setRailTab('safety');
            actions.select({ kind: 'event', event: first.event });
          }}
        >
          {words.safety.showMe}
        </Button>
      )}
    </section>
  );
}

const selectEvents = (state: State) => state.events;

function CheckedAt() {
  return <span className={styles.checked}>{words.safety.checkedAt(formatCount(useStore(selectEvents)))}</span>;
}
