import { memo, useState } from 'react';
import { NumberField, Slider } from '../../../design/controls/index.ts';
import { moved, positionOf, SLIDER_STEPS } from '../../../geometry/dial-scale.ts';
import type { Dial } from '../../../sim/index.ts';
import { actions } from '../../../store/index.ts';
import { Problem } from '../Fields.tsx';
import { networkWords } from './words.ts';
import styles from './Network.module.css';

interface Props {
  readonly dial: Dial;
  /** In stored units. */
  readonly value: number;
  /** What the dials as they stand mean for the run; '' for nothing to say here. */
  readonly verdict: string;
}

/** A dial as a slider and as a field. Turning it is one command, made when the hand lets go. */
export const DialRow = memo(function DialRow({ dial, value, verdict }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const shown = (dragged ?? value) / perShown(dial);

  const set = async (next: number): Promise<string> => (next === value ? '' : actions.setDial(dial.id, next));
  const letGo = async () => {
    if (dragged === null) return;
    setProblem(await set(dragged));
    setDragged(null);
  };
  const typed = (figure: number): string | Promise<string> => {
    setProblem('');
    const next = Math.round(figure * perShown(dial));
    const isInside = next >= dial.min && next <= dial.max;
    return isInside
      ? set(next)
      : networkWords.outOfRange(dial.label, dial.min / perShown(dial), dial.max / perShown(dial), unitOf(dial));
  };
  return (
    <div
      className={styles.dial}
      onPointerUp={() => void letGo()}
      onKeyUp={() => void letGo()}
      onBlur={() => void letGo()}
    >
      <Slider
        label={dial.label}
        value={positionOf(dial, dragged ?? value)}
        min={0}
        max={SLIDER_STEPS}
        step={1}
        text={`${shown} ${unitOf(dial)}`}
        onChange={(position) => setDragged(moved(dial, dragged ?? value, position))}
        beside={
          <NumberField
            label={networkWords.figure(dial.label)}
            quiet
            value={shown}
            unit={unitOf(dial)}
            onCommit={typed}
          />
        }
      />
      <p className={styles.says}>{dial.words}</p>
      {verdict && <p className={styles.verdict}>{verdict}</p>}
      <Problem text={problem} />
    </div>
  );
});

/** Stored units a shown unit has: a millisecond is 1000 microseconds, a percent is 10 parts per thousand. */
const perShown = (dial: Dial): number => (dial.unit === 'ms' ? 1000 : 10);
const unitOf = (dial: Dial): string => (dial.unit === 'ms' ? 'ms' : '%');
