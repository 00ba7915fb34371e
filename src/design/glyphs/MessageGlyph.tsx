import { memo } from 'react';
import { termSlot } from '../terms.ts';
import { Icon } from './Icon.tsx';
import styles from './glyphs.module.css';

/** What a message is to the eye: the same names as `MessageKind` of the simulation. */
export type MessageGlyphKind =
  | 'voteRequest'
  | 'voteGranted'
  | 'voteRefused'
  | 'heartbeat'
  | 'append'
  | 'stored'
  | 'mismatch'
  | 'clientRequest'
  | 'clientAnswer';

interface ShapeProps {
  readonly kind: MessageGlyphKind;
  readonly term: number;
  /** Entries an append carries, shown as +n; 0 where it is not known how many, shown as +. */
  readonly count?: number;
  /** Half the height of a box: 11 on the stage, 14 in a legend. */
  readonly unit: number;
  /** Direction of the nose in radians, 0 = to the right; without one there is no nose. */
  readonly direction?: number;
}

/** Distance of the tip of the nose from the middle, in units. */
export function noseReach(kind: MessageGlyphKind): number {
  return isVote(kind) ? 1.95 : 1.75;
}

/** One message, one glyph (design §4.2): diamond = votes, box = log, disc = answer to a box; around (0, 0). */
export const MessageShape = memo(function MessageShape({ kind, term, count = 0, unit, direction }: ShapeProps) {
  const tip = noseReach(kind) * unit;
  return (
    <g data-term={isClient(kind) ? undefined : termSlot(term)} data-kind={kind}>
      {direction !== undefined && (
        <path
          className={isClient(kind) ? styles.inkNose : styles.nose}
          d={`M${tip},0l${-0.63 * unit},${0.42 * unit}v${-0.84 * unit}Z`}
          transform={`rotate(${(direction * 180) / Math.PI})`}
        />
      )}
      <Body kind={kind} count={count} unit={unit} />
    </g>
  );
});

function Body({ kind, count, unit: u }: { kind: MessageGlyphKind; count: number; unit: number }) {
  switch (kind) {
    case 'voteRequest':
      return (
        <>
          <path className={`${styles.termFill} ${styles.keyline}`} d={diamond(u)} strokeWidth="1.6" />
          <Sign text="?" size={1.3 * u} />
        </>
      );
    case 'voteGranted':
      return (
        <>
          <path className={`${styles.termFill} ${styles.keyline}`} d={diamond(u)} strokeWidth="1.6" />
          <Tick u={u} />
        </>
      );
    case 'voteRefused':
      return (
        <>
          <path className={`${styles.surface} ${styles.termLine}`} d={diamond(u)} strokeWidth="1.8" />
          <Cross u={u} />
        </>
      );
    case 'heartbeat':
      return (
        <>
          <rect className={`${styles.surface} ${styles.termLine}`} {...box(u, 0.8 * u)} rx="2" strokeWidth="1.8" />
          <path
            className={`${styles.bare} ${styles.ink}`}
            d={`M${-0.7 * u},0h${0.35 * u}l${0.22 * u},${-0.45 * u}l${0.3 * u},${0.9 * u}l${0.22 * u},${-0.45 * u}h${0.3 * u}`}
            strokeWidth="1.5"
          />
        </>
      );
    case 'append':
      return (
        <>
          <rect className={`${styles.termFill} ${styles.keyline}`} {...box(1.25 * u, u)} rx="2" strokeWidth="1.6" />
          <Sign text={count === 0 ? '+' : `+${count}`} size={(count > 9 ? 0.95 : 1.15) * u} />
        </>
      );
    case 'stored':
      return (
        <>
          <circle className={`${styles.termFill} ${styles.keyline}`} r={0.95 * u} strokeWidth="1.6" />
          <Tick u={u} />
        </>
      );
    case 'mismatch':
      return (
        <>
          <circle className={`${styles.surface} ${styles.termLine}`} r={0.95 * u} strokeWidth="1.8" />
          <Cross u={u} />
        </>
      );
    case 'clientRequest':
      return <path className={styles.inkFill} d={triangle(u)} />;
    case 'clientAnswer':
      return (
        <>
          <path className={`${styles.surface} ${styles.ink}`} d={triangle(u)} strokeWidth="1.8" />
        </>
      );
  }
}

function Sign({ text, size }: { text: string; size: number }) {
  return (
    <text className={styles.onTermText} textAnchor="middle" y={size * 0.36} fontSize={size}>
      {text}
    </text>
  );
}
function Tick({ u }: { u: number }) {
  return (
    <path
      className={`${styles.bare} ${styles.onTerm}`}
      d={`M${-0.48 * u},${0.02 * u}l${0.34 * u},${0.38 * u}l${0.64 * u},${-0.78 * u}`}
      strokeWidth={0.24 * u}
    />
  );
}
function Cross({ u }: { u: number }) {
  const arm = 0.38 * u;
  return (
    <path
      className={`${styles.bare} ${styles.ink}`}
      d={`M${-arm},${-arm}l${2 * arm},${2 * arm}m0,${-2 * arm}l${-2 * arm},${2 * arm}`}
      strokeWidth={0.22 * u}
    />
  );
}

function diamond(u: number): string {
  const half = 1.32 * u;
  return `M0,${-half}L${half},0 0,${half} ${-half},0Z`;
}
function triangle(u: number): string {
  return `M${-0.9 * u},${-u}L${0.95 * u},0 ${-0.9 * u},${u}Z`;
}
function box(halfWidth: number, halfHeight: number) {
  return { x: -halfWidth, y: -halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}
function isVote(kind: MessageGlyphKind): boolean {
  return kind === 'voteRequest' || kind === 'voteGranted' || kind === 'voteRefused';
}
function isClient(kind: MessageGlyphKind): boolean {
  return kind === 'clientRequest' || kind === 'clientAnswer';
}

/** The same as an inline picture. */
export const MessageGlyph = memo(function MessageGlyph(
  props: Omit<ShapeProps, 'unit' | 'direction'> & { size?: number; label?: string },
) {
  const { size = 22, label, ...shape } = props;
  return (
    <Icon size={size} label={label} reach={15}>
      <MessageShape {...shape} unit={10.5} />
    </Icon>
  );
});
