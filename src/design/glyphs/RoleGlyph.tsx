import { memo } from 'react';
import { termSlot } from '../terms.ts';
import { Icon } from './Icon.tsx';
import { outlinePath, type Outline } from './outlines.ts';
import styles from './glyphs.module.css';

export type RoleName = 'follower' | 'candidate' | 'leader';
export type Status = 'up' | 'down' | 'paused';

export const OUTLINE_OF_ROLE: Readonly<Record<RoleName, Outline>> = {
  follower: 'circle',
  candidate: 'diamond',
  leader: 'crown',
};

interface ShapeProps {
  readonly role: RoleName;
  readonly status: Status;
  readonly term: number;
  readonly radius: number;
}

/** A server's role as the small token of a row, around (0, 0); the id stands beside it. */
export const RoleShape = memo(function RoleShape({ role, status, term, radius }: ShapeProps) {
  const slot = termSlot(term);
  if (status === 'down') {
    const arm = radius * 0.95;
    return (
      <g data-status="down" fill="none">
        <circle className={`${styles.sunken} ${styles.line}`} r={radius} strokeWidth="1.8" strokeDasharray="4 3" />
        <path
          className={styles.danger}
          d={`M${-arm},${-arm} ${arm},${arm}M${arm},${-arm} ${-arm},${arm}`}
          strokeWidth="2.2"
        />
      </g>
    );
  }
  // Diamond and crown reach beyond the radius; in a row all three shall fill the same height.
  const scale = role === 'follower' ? 1 : role === 'candidate' ? 0.86 : 0.94;
  const fill = status === 'paused' ? styles.hatch : role === 'follower' ? styles.surface : styles.termFill;
  return (
    <path
      data-term={slot}
      data-role={role}
      data-status={status}
      className={`${fill} ${role === 'follower' ? styles.termLine : styles.keyline}`}
      d={outlinePath(OUTLINE_OF_ROLE[role], radius * scale)}
      strokeWidth={role === 'follower' ? 2.6 : 1.6}
      transform={role === 'leader' ? `translate(0 ${radius * 0.18})` : undefined}
    />
  );
});

/** The same as an inline picture. */
export const RoleGlyph = memo(function RoleGlyph(
  props: Omit<ShapeProps, 'radius'> & { size?: number; label?: string },
) {
  const { size = 26, label, ...shape } = props;
  return (
    <Icon size={size} label={label} reach={13}>
      <RoleShape {...shape} radius={10} />
    </Icon>
  );
});
