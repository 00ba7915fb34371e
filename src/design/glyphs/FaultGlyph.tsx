import { memo } from 'react';
import { Icon } from './Icon.tsx';
import styles from './glyphs.module.css';

/** What a person or the network did: crash ×, restart ▲, pause ‖, resume ▶, cut ×, heal ✓, anything else a square on edge. */
export type FaultGlyphKind =
  'crash' | 'restart' | 'pause' | 'resume' | 'cut' | 'partition' | 'heal' | 'lost' | 'stop' | 'act';

interface ShapeProps {
  readonly kind: FaultGlyphKind;
  /** Half the height. */
  readonly unit: number;
}

/** Mark of a fault, around (0, 0): on a row, in a list, on a link (`stop` is the disc of a cut link). */
export const FaultShape = memo(function FaultShape({ kind, unit: u }: ShapeProps) {
  switch (kind) {
    case 'crash':
    case 'cut':
    case 'partition':
    case 'lost':
      return <Cross arm={0.8 * u} width={0.36 * u} />;
    case 'restart':
      return <path className={styles.inkFill} d={`M0,${-0.9 * u}L${0.95 * u},${0.8 * u}H${-0.95 * u}Z`} />;
    case 'pause':
      return (
        <path
          className={styles.danger}
          d={`M${-0.42 * u},${-0.85 * u}v${1.7 * u}M${0.42 * u},${-0.85 * u}v${1.7 * u}`}
          strokeWidth={0.4 * u}
        />
      );
    case 'resume':
      return <path className={styles.inkFill} d={`M${-0.7 * u},${-0.9 * u}L${0.9 * u},0 ${-0.7 * u},${0.9 * u}Z`} />;
    case 'heal':
      return (
        <path
          className={`${styles.bare} ${styles.ink}`}
          d={`M${-0.8 * u},${0.05 * u}l${0.52 * u},${0.6 * u}L${0.85 * u},${-0.7 * u}`}
          strokeWidth={0.36 * u}
        />
      );
    case 'stop':
      return (
        <>
          <circle className={`${styles.surface} ${styles.danger}`} r={u} strokeWidth="2.2" />
          <Cross arm={0.384 * u} width={2.6} />
        </>
      );
    case 'act':
      return <path className={styles.dangerFill} d={`M0,${-u}L${u},0 0,${u} ${-u},0Z`} />;
  }
});

function Cross({ arm, width }: { arm: number; width: number }) {
  return (
    <path
      className={styles.danger}
      d={`M${-arm},${-arm} ${arm},${arm}M${arm},${-arm} ${-arm},${arm}`}
      strokeWidth={width}
    />
  );
}

/** The same as an inline picture. */
export const FaultGlyph = memo(function FaultGlyph(props: { kind: FaultGlyphKind; size?: number; label?: string }) {
  const { kind, size = 16, label } = props;
  return (
    <Icon size={size} label={label} reach={10}>
      <FaultShape kind={kind} unit={8.5} />
    </Icon>
  );
});
