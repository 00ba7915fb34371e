import { memo } from 'react';
import { segmentsPath } from '../../geometry/paths.ts';
import { type DiagramLayout, middleOf } from '../../geometry/spacetime-rows.ts';
import type { PlacedStroke } from '../../geometry/spacetime-strokes.ts';
import type { Micros } from '../../sim/types.ts';
import styles from './SpaceTime.module.css';
import type { Story } from './useStory.ts';

interface Props {
  readonly told: readonly PlacedStroke[];
  readonly story: Story | null;
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  readonly base: Micros;
  readonly scale: number;
}

/** The highlight of a story: around its messages, and around events that no message of it leads to. */
export const Halo = memo(function Halo({ told, story, ids, layout, base, scale }: Props) {
  const met = new Set(told.flatMap(({ stroke }) => [stroke.sentBy, stroke.endedBy]));
  const alone = [...(story?.events.values() ?? [])].filter(({ id, server }) => !met.has(id) && ids.includes(server));
  return (
    <>
      <path className={styles.halo} strokeWidth={layout.unit * 1.25} d={segmentsPath(told)} />
      {alone.map(({ id, server, at }) => (
        <circle
          key={id}
          className={styles.haloDot}
          cx={(at - base) * scale}
          cy={middleOf(ids.indexOf(server), layout.row)}
          r={layout.bullet * 0.8}
        />
      ))}
    </>
  );
});
