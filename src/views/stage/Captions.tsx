import { lazy, memo, Suspense } from 'react';
import type { Box } from '../../geometry/plane.ts';
import { quorumOf } from '../../narration/index.ts';
import { sideLetter } from './arrangement.ts';
import { Seen } from './Seen.tsx';
import styles from './Stage.module.css';
import { sideLine, type Cluster } from './serverLine.ts';
import { words } from './words.ts';

const RuleChip = lazy(() => import('../rail/rules/RuleChip.tsx').then(({ RuleChip }) => ({ default: RuleChip })));

/** What runs here, at the top left; in its place how the chosen tool works, or why an act was refused. */
export const RunCaption = memo(function RunCaption(props: {
  size: number;
  seed: number | null;
  /** Of the scenario or the shared run; '' for a fresh cluster. */
  title: string;
  /** The scenario says above the stage what runs here. */
  told: boolean;
  /** A rule is off. */
  unsafe: boolean;
  note: string;
  bare: boolean;
  /** What is special about this run now: its branch, its clock; '' = nothing. */
  special: string;
  viewAs: number;
}) {
  const { size, seed, title, told, unsafe, note, bare, special, viewAs } = props;
  const facts = told ? '' : title !== '' ? words.servers(size) : words.seed(seed ?? 0, quorumOf(size), size);
  return (
    <div className={styles.caption}>
      {!bare && !told && <b>{title || words.caption(size)}</b>}
      {!bare && note === '' && viewAs === 0 && seed !== null && <span>{special || facts}</span>}
      <Suspense>{unsafe && !bare && <RuleChip />}</Suspense>
      {viewAs !== 0 && <Seen viewAs={viewAs} />}
      <p role="status">{note}</p>
    </div>
  );
});

/** Each side of a partition: its size and what it can do now. */
export const SideCaptions = memo(function SideCaptions(props: {
  readonly sides: readonly (readonly number[])[];
  readonly boxes: readonly (Box | null)[];
  /** The band tells the sides apart; without it their letters do. */
  readonly lettered: boolean;
  readonly cluster: Cluster;
}) {
  const { sides, boxes, lettered, cluster } = props;
  const { size } = cluster;
  return sides.map((side, i) => {
    const box = boxes[i];
    if (!box) return null;
    const major = side.length >= quorumOf(size);
    const title = lettered
      ? words.sideTitle.lettered(sideLetter(i), side.length, size)
      : words.sideTitle[major ? 'majority' : 'minority'](side.length, size);
    return (
      <div
        key={i}
        className={styles.side}
        data-majority={major}
        style={{ left: box.left, top: box.top, width: box.right - box.left }}
      >
        <b>{title}</b>
        <span data-judges="">{sideLine(side, cluster)}</span>
      </div>
    );
  });
});
