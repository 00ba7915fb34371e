import { memo } from 'react';
import { bracketPath, bracketText, type FoldedRounds } from '../../geometry/rounds.ts';
import styles from './Rounds.module.css';

const FOOT = 4;

/** Folded heartbeat rounds: a tick each, or a bracket over so many; `rise` pixels above the middle of the row. */
export const Rounds = memo(function Rounds({ rounds, rise }: { rounds: FoldedRounds; rise: number }) {
  return (
    <>
      {rounds.ticks.map(({ term, lines }) => (
        <path key={term} className={styles.beat} d={lines} />
      ))}
      {rounds.brackets.map((bracket) => {
        const y = bracket.y - rise;
        return (
          <g key={`${bracket.y} ${bracket.from}`} className={styles.bracket}>
            <path d={bracketPath(bracket, y - FOOT, FOOT)} />
            <text x={(bracket.from + bracket.to) / 2} y={y - 1}>
              {bracketText(bracket.count)}
            </text>
          </g>
        );
      })}
    </>
  );
});
