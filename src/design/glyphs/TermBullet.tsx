import { memo } from 'react';
import { termRims, termSlot } from '../terms.ts';
import styles from './glyphs.module.css';

interface ShapeProps {
  readonly term: number;
  /** Radius of the fill; the rims of later rounds lie outside it. */
  readonly radius: number;
  readonly x?: number;
  readonly y?: number;
}

/** Numbered bullet of a term inside a drawing, around (x, y). From term 100 on it is a pill. */
export const TermBulletShape = memo(function TermBulletShape({ term, radius, x = 0, y = 0 }: ShapeProps) {
  const half = radius + pillExtra(term, radius);
  const rim = radius > 18 ? 2 : 1.5;
  const rims = termRims(term) - 1;
  return (
    <g data-term={termSlot(term)} transform={`translate(${x} ${y})`}>
      {Array.from({ length: rims }, (_, i) => {
        const out = (rims - i) * 3;
        return <Pill key={i} half={half + out} radius={radius + out} rim={rim} fill={styles.paper} />;
      })}
      <Pill half={half} radius={radius} rim={rim} fill={styles.plainFill} />
      <text className={styles.number} textAnchor="middle" y={radius * 0.43} fontSize={radius * 1.22}>
        {term}
      </text>
    </g>
  );
});

function Pill(props: { half: number; radius: number; rim: number; fill: string | undefined }) {
  return (
    <rect
      className={`${props.fill} ${styles.keyline}`}
      x={-props.half}
      y={-props.radius}
      width={2 * props.half}
      height={2 * props.radius}
      rx={props.radius}
      strokeWidth={props.rim}
    />
  );
}

function pillExtra(term: number, radius: number): number {
  return Math.max(0, String(term).length - 2) * radius * 0.34;
}

/** Numbered bullet of a term in running text or a row; `size` is the height of the whole picture in pixels. */
export const TermBullet = memo(function TermBullet({
  term,
  size = 22,
  label,
}: {
  term: number;
  size?: number;
  label?: string;
}) {
  const radius = size / 2 - 1 - (termRims(term) - 1) * 3;
  const width = size + 2 * pillExtra(term, radius);
  return (
    <svg
      className={styles.icon}
      width={width}
      height={size}
      viewBox={`${-width / 2} ${-size / 2} ${width} ${size}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <TermBulletShape term={term} radius={radius} />
    </svg>
  );
});
