import { memo } from 'react';
import { FaultShape, TermBulletShape } from '../../design/glyphs/index.ts';
import { toldFlags } from '../../geometry/commit-flags.ts';
import { isCommit } from '../../geometry/spacetime-marks.ts';
import { type DiagramLayout, middleOf } from '../../geometry/spacetime-rows.ts';
import { rowPicture } from '../../geometry/tape-rows.ts';
import type { EventRow, Micros } from '../../sim/types.ts';
import type { Diagram } from './diagram.ts';
import styles from './SpaceTime.module.css';
import { useRows } from './useRows.ts';
import { words } from './words.ts';

interface Props {
  readonly diagram: Diagram;
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  readonly base: Micros;
  readonly scale: number;
  readonly viewAs: number;
}

/** What stands on the lives: new terms, faults, and where a server learnt that entries are committed. */
export const Marks = memo(function Marks({ diagram, ids, layout, base, scale, viewAs }: Props) {
  const { from, to, lives } = diagram;
  return ids.map((id, i) => {
    const { bullets, signs } = rowPicture(lives.get(id) ?? [], { from, to, scale });
    const x0 = (from - base) * scale;
    const y = middleOf(i, layout.row);
    return (
      <g key={id} data-unknown={(viewAs > 0 && viewAs !== id) || undefined}>
        {bullets.map(({ x, term, role }, j) => (
          <TermBulletShape
            key={j}
            term={term}
            radius={role === 'candidate' ? layout.bullet * 1.1 : layout.bullet}
            x={x0 + x}
            y={y}
          />
        ))}
        {signs.map(({ x, kind }, j) => (
          <g key={j} transform={`translate(${x0 + x} ${y})`}>
            <FaultShape kind={kind} unit={layout.bullet * 0.75} />
          </g>
        ))}
      </g>
    );
  });
});

/** More flags than this would be a fence. */
const MOST_FLAGS = 24;
const FLAG_ROOM = 74;

/** A flag where commitIndex grew, with the index while there is room. */
export const Commits = memo(function Commits({ diagram, ids, layout, base, scale, viewAs }: Props) {
  const commits = diagram.dots.filter((dot) => isCommit(dot) && ids.includes(dot.server));
  const named = commits.length <= MOST_FLAGS ? commits : [];
  const rows = useRows(named.map(({ event }) => event));
  const placed = commits.map(({ event, server, at }) => ({ event, server, x: (at - base) * scale }));
  const told = toldFlags(placed, FLAG_ROOM);
  const flags = placed.map((flag, i) => {
    const row = told.has(i) ? rows.get(flag.event) : undefined;
    return { ...flag, index: row ? committedTo(row) : 0 };
  });
  // Clear of the bar of a leader, across the line of a follower.
  const top = layout.leader / 2 - 4;
  return flags.map(({ event, server, x, index }) => (
    <g
      key={event}
      className={styles.commit}
      transform={`translate(${x} ${middleOf(ids.indexOf(server), layout.row)})`}
      data-unknown={(viewAs > 0 && viewAs !== server) || undefined}
    >
      <path d={`M0,${top}v${layout.row * 0.14}`} />
      {index > 0 && layout.row >= 40 && (viewAs === 0 || viewAs === server) && (
        <text x="5" y={top + 13}>
          {words.commit(index)}
        </text>
      )}
    </g>
  ));
});

function committedTo({ happenings }: EventRow): number {
  for (const happening of happenings)
    if (happening.what === 'commits' || happening.what === 'learnsCommit') return happening.last;
  return 0;
}
