import { memo } from 'react';
import { useShallow } from 'zustand/shallow';
import { RoleShape } from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import type { DiagramLayout } from '../../geometry/spacetime-rows.ts';
import { type State, useStore } from '../../store/index.ts';
import { sideLetter } from '../tape/Gutter.tsx';
import styles from './SpaceTime.module.css';
import { words } from './words.ts';

const look = (id: number) => (state: State) => {
  const server = state.servers[id];
  return [server?.role ?? 'follower', server?.status ?? 'up', server?.currentTerm ?? 0] as const;
};
const chosen = (id: number) => (state: State) => state.selection.kind === 'server' && state.selection.server === id;
const side = (id: number) => (state: State) => state.network.sides.findIndex((members) => members.includes(id));
const hidden = (id: number) => (state: State) => state.viewAs > 0 && state.viewAs !== id;

/** The server of a row as it is now: its role's outline with its id inside, its side before it. */
export const Head = memo(function Head(props: { id: number; layout: DiagramLayout; letters: boolean }) {
  const { id, layout, letters } = props;
  const [role, status, term] = useStore(useShallow(look(id)));
  const selected = useStore(chosen(id));
  const unknown = useStore(hidden(id));
  const letter = sideLetter(useStore(side(id)));
  const { token, gutter, row } = layout;
  return (
    <>
      <span className="visually-hidden">{words.server(id, words.roles[role], status, term)}</span>
      <svg width={gutter} height={row} aria-hidden="true">
        {letters && letter !== '' && gutter > 80 && (
          <text className={styles.side} x="10" y={row / 2 + 5}>
            {letter}
          </text>
        )}
        <g transform={`translate(${gutter / 2} ${row / 2})`} data-term={termSlot(term)}>
          {selected && <circle className={styles.focus} r={token * 1.45} />}
          <g data-unknown={unknown || undefined}>
            <RoleShape role={role} status={status} term={term} radius={token} />
          </g>
          {status !== 'up' && (
            <rect
              className={styles.plate}
              x={-0.7 * token}
              y={-0.42 * token}
              width={1.4 * token}
              height={0.84 * token}
            />
          )}
          <text
            className={styles.id}
            data-filled={(status === 'up' && role !== 'follower' && !unknown) || undefined}
            y={token * (role === 'leader' && status !== 'down' ? 0.45 : 0.32)}
            fontSize={Math.max(12, token * 0.82)}
          >
            S{id}
          </text>
        </g>
      </svg>
    </>
  );
});
