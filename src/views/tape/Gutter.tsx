import { memo } from 'react';
import { useShallow } from 'zustand/shallow';
import { RoleGlyph } from '../../design/glyphs/index.ts';
import { type State, useStore } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

const look = (id: number) => (state: State) => {
  const server = state.servers[id];
  return [server?.role ?? 'follower', server?.status ?? 'up', server?.currentTerm ?? 0] as const;
};
const chosen = (id: number) => (state: State) => state.selection.kind === 'server' && state.selection.server === id;
/** Through another server's eyes its role is not known. */
const veiled = (id: number) => (state: State) => state.viewAs !== 0 && state.viewAs !== id;
const side = (id: number) => (state: State) => state.network.sides.findIndex((members) => members.includes(id));

export const sideLetter = (index: number): string => (index < 0 ? '' : String.fromCharCode(65 + (index % 26)));

/** Head of a row: the server's role and id, and its side when a partition cannot be hatched. */
export const RowHead = memo(function RowHead({ id, small, letters }: { id: number; small: boolean; letters: boolean }) {
  const [role, status, term] = useStore(useShallow(look(id)));
  const letter = sideLetter(useStore(side(id)));
  const selected = useStore(chosen(id));
  const unknown = useStore(veiled(id));
  return (
    <span
      className={styles.head}
      data-selected={selected || undefined}
      data-small={small || undefined}
      data-unknown={unknown || undefined}
    >
      <span className="visually-hidden">{words.server(id, words.roles[role], status, term, letter)}</span>
      <span className={styles.letter} data-shown={letters && letter !== ''} aria-hidden="true">
        {letter}
      </span>
      <RoleGlyph role={role} status={status} term={term} size={small ? 22 : 30} />
      <span className={styles.id} aria-hidden="true">
        S{id}
      </span>
    </span>
  );
});
