import type { ReactNode } from 'react';
import styles from './glyphs.module.css';

interface IconProps {
  /** Height and width in pixels. */
  readonly size: number;
  /** A name for those who cannot see it; without one the picture is decoration. */
  readonly label?: string | undefined;
  /** Half the width of what is drawn around (0, 0), in the units of the drawing. */
  readonly reach: number;
  readonly children: ReactNode;
}

/** A glyph, drawn around (0, 0), as an inline picture of its own. */
export function Icon({ size, label, reach, children }: IconProps) {
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {children}
    </svg>
  );
}
