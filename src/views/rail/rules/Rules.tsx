import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { formatClock, rulesByBox, type RuleRow } from '../../../narration/index.ts';
import type { MutantId } from '../../../raft/mutants/ids.ts';
import type { EventRow } from '../../../sim/types.ts';
import { actions, useStore, type RuleCount, type State } from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { RuleLine } from './RuleLine.tsx';
import { useReference } from './useReference.ts';
import styles from './Rules.module.css';
import { words } from './words.ts';

const BOXES = rulesByBox();
const RUN = {};
const selectRule = (state: State) => state.rule;
const selectUnsafe = (state: State) => state.unsafe;

/** Figure 2 in our own words, with what its rules did in this run and what they do at this instant. */
export function Rules() {
  const counts = useAnswer(actions.fetchRules, RUN) ?? [];
  const row = useReference();
  const open = useStore(selectRule);
  const unsafe = useStore(selectUnsafe);
  const [only, setOnly] = useState(false);
  const panel = useLitInSight(row, open);
  return (
    <div ref={panel} className={styles.panel}>
      <Head row={row} only={only} onOnly={setOnly} any={counts.length > 0} />
      <Boxes counts={counts} row={row} only={only} open={open} unsafe={unsafe} />
    </div>
  );
}

/** Brings the first lit rule into sight, once, unless the panel opens at a rule that was asked for. */
function useLitInSight(row: EventRow | null, open: string) {
  const panel = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  useEffect(() => {
    if (row === null || done.current) return;
    done.current = true;
    if (open === '') panel.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'start' });
  }, [row, open]);
  return panel;
}

interface HeadProps {
  readonly row: EventRow | null;
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
  readonly any: boolean;
}

function Head({ row, only, onOnly, any }: HeadProps) {
  return (
    <div className={styles.head}>
      <span>{any ? words.fired : words.none}</span>
      <div role="group" aria-label={words.which}>
        <Button aria-pressed={!only} onClick={() => onOnly(false)}>
          {words.all}
        </Button>
        {row && (
          <Button aria-pressed={only} onClick={() => onOnly(true)}>
            {words.at(formatClock(row.at))}
          </Button>
        )}
      </div>
    </div>
  );
}

interface BoxesProps {
  readonly counts: readonly RuleCount[];
  /** The event whose rules are lit. */
  readonly row: EventRow | null;
  /** Only the rules of that event. */
  readonly only: boolean;
  readonly open: string;
  readonly unsafe: readonly MutantId[];
}

export function Boxes({ counts, row, only, open, unsafe }: BoxesProps) {
  const countOf = new Map(counts.map((count) => [count.rule, count]));
  const firedOf = (rule: RuleRow) => row?.fired.filter((fired) => fired.rule === rule.id) ?? [];
  const boxes = BOXES.map(({ box, rules }) => ({
    box,
    sections: sectionsOf(rules),
    rules: only ? rules.filter((rule) => firedOf(rule).length > 0) : rules,
  })).filter(({ rules }) => rules.length > 0);
  if (boxes.length === 0) return <p className={styles.none}>{words.noneNow}</p>;
  return boxes.map(({ box, sections, rules }) => (
    <section key={box} className={styles.box}>
      <h3>
        {words.boxes[box]} <small>{sections}</small>
      </h3>
      <ul>
        {rules.map((rule) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            count={countOf.get(rule.id)}
            fired={firedOf(rule)}
            row={row}
            open={open === rule.id}
            unsafe={unsafe}
          />
        ))}
      </ul>
    </section>
  ));
}

/** The paper's sections that a box draws on: "§5.1–5.3". */
function sectionsOf(rules: readonly RuleRow[]): string {
  const numbers = rules.flatMap(({ section }) => /§(5\.\d)/.exec(section)?.[1] ?? []).sort();
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined) return '';
  return first === last ? `§${first}` : `§${first}–${last!}`;
}
