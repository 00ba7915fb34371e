import { memo } from 'react';
import { TermBullet } from '../../design/glyphs/index.ts';
import { rulesByBox } from '../../narration/index.ts';
import type { RuleId } from '../../raft/rule-ids.ts';
import { actions } from '../../store/index.ts';
import { spell, type Spelt } from './spell.ts';
import { words } from './words.ts';
import styles from './Prose.module.css';

const RULES = new Set<string>(rulesByBox().flatMap(({ rules }) => rules.map(({ id }) => id)));
const isRule = (id: string) => RULES.has(id);

/** A text of a lesson. `plain`: inside a control, where no other control may stand. */
export const Prose = memo(function Prose({ text, plain = false }: { readonly text: string; readonly plain?: boolean }) {
  return spell(text, isRule).map((part, i) => <Piece key={i} part={part} plain={plain} />);
});

function Piece({ part, plain }: { readonly part: Spelt; readonly plain: boolean }) {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'server':
      return <b className={styles.server}>{words.server(part.server)}</b>;
    case 'term':
      return <TermBullet term={part.term} size={24} label={String(part.term)} />;
    case 'code':
      return <code className={styles.code}>{part.text}</code>;
    case 'rule':
      return plain ? (
        <b className={styles.server}>{part.rule}</b>
      ) : (
        <button
          type="button"
          className={styles.rule}
          aria-label={words.openRule(part.rule)}
          onClick={() => actions.openRule(part.rule as RuleId)}
        >
          {part.rule}
        </button>
      );
  }
}
