import { memo, useMemo } from 'react';
import { FaultShape, type FaultGlyphKind, MessageShape, outlinePath } from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import { headerSides, shownMarks, textWidth } from '../../geometry/tape-header.ts';
import { catalog, type TapeMark } from '../../store/index.ts';
import { marksOf, termAt } from './strip.ts';
import type { Tile } from './tiles.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

interface Props {
  readonly tiles: readonly Tile[];
  readonly scale: number;
  /** Time at x = 0. */
  readonly base: number;
  /** Pixels above the rows, and down to their end. */
  readonly height: number;
  readonly rowsHeight: number;
  /** A phone's tape has no words. */
  readonly silent: boolean;
}

/** Faults and key events above the rows, each with a fine line down through them. */
export const Header = memo(function Header({ tiles, scale, base, height, rowsHeight, silent }: Props) {
  const marks = useMemo(() => {
    const all = marksOf(tiles).flatMap((mark, i) => {
      const text = silent ? '' : markLabel(mark);
      const x = (mark.at - base) * scale;
      return [{ mark, key: i, x, text, width: text === '' ? 0 : textWidth(text), interest: interestOf(mark) }];
    });
    const shown = shownMarks(all);
    const sides = headerSides(shown);
    return shown.map((item) => ({
      ...item,
      side: sides.get(item.key) ?? 'none',
      term: termAt(tiles, item.mark.server, item.mark.at),
    }));
  }, [tiles, scale, base, silent]);

  const middle = height / 2 - 1;
  return (
    <g>
      {marks.map(({ mark, x, text, side, term }) => (
        <g key={`${mark.event} ${mark.kind}`} transform={`translate(${x} ${middle})`}>
          <path className={styles.guide} d={`M0,${height - middle - 4}V${height - middle + rowsHeight}`} />
          <MarkShape mark={mark} term={term} />
          {side !== 'none' && (
            <text
              className={styles.label}
              textAnchor={side === 'left' ? 'end' : 'start'}
              x={side === 'left' ? -11 : 11}
              y="4.5"
            >
              {text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
});

function MarkShape({ mark, term }: { mark: TapeMark; term: number }) {
  switch (mark.name === 'timeout' ? 'timeout' : mark.kind) {
    case 'timeout':
      return <path data-term={termSlot(term)} className={styles.keyed} d={outlinePath('diamond', 5.2)} />;
    case 'leader':
      return (
        <path
          data-term={termSlot(term)}
          className={styles.keyed}
          d={outlinePath('crown', 6.2)}
          transform="translate(0 1.5)"
        />
      );
    case 'client':
      return <MessageShape kind="clientRequest" term={term} unit={5} />;
    case 'violation':
      return <FaultShape kind="act" unit={8} />;
    case 'command':
      return <FaultShape kind={faultOf(mark.name)} unit={7} />;
  }
}

const FAULTS: Readonly<Record<string, FaultGlyphKind>> = {
  crash: 'crash',
  restart: 'restart',
  pause: 'pause',
  resume: 'resume',
  cut: 'cut',
  cutOneWay: 'cut',
  partition: 'partition',
  healLink: 'heal',
  healOneWay: 'heal',
  healAll: 'heal',
  drop: 'lost',
};
const faultOf = (name: string): FaultGlyphKind => FAULTS[name] ?? 'act';

export function markLabel({ kind, name, args, server }: TapeMark): string {
  switch (kind) {
    case 'timeout':
      return words.timesOut(server);
    case 'leader':
      return words.leads(server);
    case 'violation':
      return words.violation;
    case 'client':
    case 'command':
      return words.commandLabel(name, args) || (catalog.commands.find(({ id }) => id === name)?.words.label ?? name);
  }
}

function interestOf({ kind, name }: TapeMark): number {
  if (kind === 'violation') return 9;
  if (kind === 'command') return name in FAULTS ? 6 : 3;
  return kind === 'leader' ? 5 : kind === 'timeout' ? 4 : 1;
}
