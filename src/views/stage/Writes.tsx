import { memo } from 'react';
import { WriteShape } from '../../design/glyphs/index.ts';
import type { ServerState } from '../../store/index.ts';
import type { Arrangement } from './arrangement.ts';
import styles from './Token.module.css';

/** Half the side of the glyph. */
const UNIT = 11;

/** A disk write under way stands beside its server, on the side that looks away from the middle. */
export const Writes = memo(function Writes(props: {
  readonly servers: readonly ServerState[];
  readonly arrangement: Arrangement;
}) {
  const { positions, ring } = props.arrangement;
  return props.servers.map(({ id, status, writesUnderWay, role }) => {
    const at = positions[id];
    if (!at || status === 'down' || writesUnderWay === 0) return null;
    const reach = ring.radius * (role === 'candidate' ? 1.95 : 1.6) + UNIT;
    return (
      <g key={id} className={styles.write} transform={`translate(${at.x - reach} ${at.y})`}>
        <circle r={UNIT * 1.5} />
        <WriteShape unit={UNIT} />
      </g>
    );
  });
});
