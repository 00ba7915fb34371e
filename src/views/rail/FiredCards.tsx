import { useState } from 'react';
import { firedSentence, rulesByBox, sentenceOf } from '../../narration/index.ts';
import type { EventRow } from '../../sim/types.ts';
import { actions } from '../../store/index.ts';
import styles from './FiredCards.module.css';
import { Said } from './Said.tsx';
import { words } from './why/words.ts';

const RULES = new Map(
  rulesByBox().flatMap(({ box, rules }) => rules.map((rule) => [rule.id, { box, ...rule }] as const)),
);

/** The rules that acted or refused in an event, with their live values; the most telling one first. */
export function FiredCards({ row }: { row: EventRow }) {
  const [open, setOpen] = useState(false);
  const told = sentenceOf(row).rule;
  const fired = [...row.fired].sort((a, b) => Number(b.rule === told) - Number(a.rule === told));
  const more = fired.length - 1;
  return (
    <>
      {(open ? fired : fired.slice(0, 1)).map((one, i) => {
        const { id, box, section } = RULES.get(one.rule)!;
        return (
          <div key={i} className={styles.card} data-verdict={one.verdict}>
            <button
              type="button"
              className={styles.head}
              title={words.openRule(id)}
              onClick={() => actions.openRule(id)}
            >
              {words.rule(id, box, section)}
            </button>
            <p>
              <Said parts={firedSentence(one, row)} bullets />
            </p>
          </div>
        );
      })}
      {more > 0 && !open && (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {words.moreRules(more)}
        </button>
      )}
    </>
  );
}
