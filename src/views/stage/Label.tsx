import { memo } from 'react';
import type { Slot } from '../../geometry/labels.ts';
import { firstThatFits } from '../../geometry/text.ts';
import { termSlot } from '../../design/terms.ts';
import styles from './Label.module.css';

interface LabelProps {
  readonly slot: Slot;
  readonly scale: number;
  /** Joined by newlines: the longest first, the one that fits is shown. */
  readonly role: string;
  /** What matters now, joined by newlines: the longest first, the one that fits is shown. */
  readonly line: string;
  /** The line tells how a leader fares: a question of a lesson may be about that. */
  readonly judges: boolean;
  readonly term: number;
  /** Answers of the voters, '0' none, '1' granted, '2' refused, one letter each; '' when nobody votes. */
  readonly ballots: string;
  /** The votes it takes. */
  readonly needed: number;
  /** What it is in the branch that this one is compared with; '' when nothing differs. */
  readonly elsewhere: string;
}

/** Role, the line on what matters now, and a candidate's ballots, in the slot that was found for them. */
export const Label = memo(function Label(props: LabelProps) {
  const { slot, scale, role, line, judges, term, ballots, needed, elsewhere } = props;
  if (slot.lines === 0) return null;
  const width = slot.right - slot.left;
  const x = slot.anchor === 'start' ? slot.left : slot.anchor === 'end' ? slot.right : (slot.left + slot.right) / 2;
  const roleSize = Math.max(14, 17.4 * scale);
  const lineSize = Math.max(13, 14.5 * scale);
  const text = firstThatFits(line.split('\n'), width, lineSize);
  // Where there are two lines only, the boxes say the same as the words.
  const boxesInstead = slot.lines === 2 && ballots !== '';
  return (
    <g className={styles.label} data-anchor={slot.anchor}>
      <text className={styles.role} x={x} y={slot.top + roleSize * 0.98} fontSize={roleSize}>
        {firstThatFits(role.split('\n'), width, roleSize, true) || role.split('\n').at(-1)}
      </text>
      {slot.lines > 1 && !boxesInstead && (
        <text
          className={styles.line}
          x={x}
          y={slot.top + roleSize * 0.98 + lineSize * 1.3}
          fontSize={lineSize}
          data-judges={judges || undefined}
        >
          {text}
        </text>
      )}
      {elsewhere !== '' && (
        <text
          className={styles.elsewhere}
          x={x}
          y={slot.top + roleSize * 0.98 + lineSize * 1.3 * (slot.lines > 1 ? 2 : 1) + (ballots === '' ? 0 : 24)}
          fontSize={lineSize}
        >
          {elsewhere}
        </text>
      )}
      {ballots !== '' && slot.lines > 1 && (
        <Ballots
          slot={slot}
          top={slot.top + roleSize * 1.3 + (boxesInstead ? 0 : lineSize * 1.3)}
          term={term}
          ballots={ballots}
          needed={needed}
        />
      )}
    </g>
  );
});

/** One box per voter, a heavy bar after those that are needed: granted ones first, so that the bar is what they must reach. */
function Ballots({
  slot,
  top,
  term,
  ballots,
  needed,
}: { slot: Slot; top: number } & Pick<LabelProps, 'term' | 'ballots' | 'needed'>) {
  const width = slot.right - slot.left;
  const gap = 3.6;
  const barGap = 10;
  const box = Math.min(14.5, (width - barGap) / ballots.length - gap);
  const whole = ballots.length * (box + gap) + barGap - gap;
  const left =
    slot.anchor === 'start'
      ? slot.left
      : slot.anchor === 'end'
        ? slot.right - whole
        : (slot.left + slot.right - whole) / 2;
  const ordered = [...ballots].sort((a, b) => rank(a) - rank(b));
  return (
    <g data-term={termSlot(term)}>
      {ordered.map((vote, i) => {
        const x = left + i * (box + gap) + (i >= needed ? barGap : 0);
        return (
          <g key={i} transform={`translate(${x} ${top})`}>
            <rect className={vote === '1' ? styles.granted : styles.open} width={box} height={box} rx="2" />
            {vote === '2' && (
              <path className={styles.refused} d={`M3,3L${box - 3},${box - 3}M${box - 3},3L3,${box - 3}`} />
            )}
          </g>
        );
      })}
      <path
        className={styles.bar}
        d={`M${left + needed * (box + gap) - gap + (barGap + gap) / 2},${top - 4}v${box + 8}`}
      />
    </g>
  );
}

const rank = (vote: string) => (vote === '1' ? 0 : vote === '0' ? 1 : 2);
