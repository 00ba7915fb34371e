import { firedSentence, formatClock, type RuleRow } from '../../../narration/index.ts';
import { waysOff } from '../../../narration/rulesOff.ts';
import type { MutantId } from '../../../raft/mutants/ids.ts';
import type { EventRow } from '../../../sim/types.ts';
import { actions, type RuleCount } from '../../../store/index.ts';
import { Said } from '../Said.tsx';
import { Firings } from './Firings.tsx';
import { RuleSwitch } from './RuleSwitch.tsx';
import styles from './Rules.module.css';
import { words } from './words.ts';

interface Props {
  readonly rule: RuleRow;
  readonly count: RuleCount | undefined;
  /** What it did in the event of this instant. */
  readonly fired: EventRow['fired'];
  readonly row: EventRow | null;
  readonly open: boolean;
  /** All rules that are off now. */
  readonly unsafe: readonly MutantId[];
}

/** A rule: its id, what it asks, how often it held; lit where it acted or refused just now. Opens to its firings. */
export function RuleLine({ rule, count, fired, row, open, unsafe }: Props) {
  const { id, line, byConstruction } = rule;
  const verdict = fired.some(({ verdict }) => verdict === 'refused')
    ? 'refused'
    : fired.length > 0
      ? 'acted'
      : undefined;
  const { acted = 0, refused = 0 } = count ?? {};
  const ways = waysOff(id);
  const off = ways.filter((way) => unsafe.includes(way.id));
  return (
    <li className={styles.rule} data-lit={verdict} data-rule={id} data-off={off.length > 0 || undefined}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        onClick={() => actions.openRule(open ? '' : id)}
      >
        <code>{id}</code>
        <span className={styles.text}>
          {line}
          {verdict && <span className="visually-hidden">{` (${words.lit[verdict]})`}</span>}
        </span>
        <span className={styles.count}>
          {off.length > 0 && <b className={styles.off}>{words.off}</b>}
          <span aria-hidden="true">{byConstruction ? words.dash : words.count(acted, refused)}</span>
          <span className="visually-hidden">
            {byConstruction ? words.byConstruction : words.countName(acted, refused)}
          </span>
        </span>
      </button>
      {ways.length > 0 && <RuleSwitch rule={id} ways={ways} unsafe={unsafe} />}
      {off.map(({ id: way, short, help }) => (
        <p key={way} className={styles.live}>
          <b>{words.offLine(short)}</b>
          {help}
        </p>
      ))}
      {row &&
        fired.map((one, i) => (
          <p key={i} className={styles.live}>
            {row.server !== 0 && <b className={styles.token}>{words.server(row.server)}</b>}
            {words.litAt(formatClock(row.at))}
            <Said parts={firedSentence(one, row)} bullets />
          </p>
        ))}
      {open && <Firings rule={rule} refusals={refused > 0} />}
    </li>
  );
}
