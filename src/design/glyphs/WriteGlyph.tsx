import { memo } from 'react';
import { Icon } from './Icon.tsx';
import styles from './glyphs.module.css';

/** A disk write under way, around (0, 0): into the box and onto the plate; `unit` is half the height. */
export const WriteShape = memo(function WriteShape({ unit: u }: { readonly unit: number }) {
  return (
    <>
      <rect
        className={`${styles.surface} ${styles.ink}`}
        x={-u}
        y={-u}
        width={2 * u}
        height={2 * u}
        rx="2"
        strokeWidth="1.6"
      />
      <path
        className={`${styles.bare} ${styles.ink}`}
        d={`M0,${-0.6 * u}V${0.25 * u}M${-0.38 * u},${-0.1 * u}L0,${0.3 * u}L${0.38 * u},${-0.1 * u}M${-0.6 * u},${0.62 * u}H${0.6 * u}`}
        strokeWidth={0.17 * u}
      />
    </>
  );
});

/** The same as an inline picture. */
export const WriteGlyph = memo(function WriteGlyph({ size = 22, label }: { size?: number; label?: string }) {
  return (
    <Icon size={size} label={label} reach={12}>
      <WriteShape unit={10.5} />
    </Icon>
  );
});
