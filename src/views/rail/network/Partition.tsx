import { range } from 'd3';
import { useState } from 'react';
import { Button, ToggleGroup } from '../../../design/controls/index.ts';
import { useStore, type State } from '../../../store/index.ts';
import { Problem } from '../Fields.tsx';
import { useCommand } from '../useCommand.ts';
import { networkWords } from './words.ts';
import { words } from '../words.ts';
import styles from './Network.module.css';

/** As many sides as the page has servers; of more servers than that some share one. */
const LETTERS = [...'ABCDEFGHI'];
const selectSides = (state: State) => state.network.sides;

/** A side for each server; cutting makes exactly these sides. */
export function Partition({ size }: { size: number }) {
  const sides = useStore(selectSides);
  const [letters, setLetters] = useState<readonly string[]>(() => lettersOf(sides, size));
  const [local, setLocal] = useState('');
  const { run, problem } = useCommand();
  const choices = LETTERS.slice(0, size).map((value) => ({ value, label: value }));

  const cut = () => {
    const groups = LETTERS.map((letter) => ids(size).filter((id) => letters[id - 1] === letter)).filter(
      (side) => side.length > 0,
    );
    setLocal(groups.length < 2 ? networkWords.oneSide : '');
    if (groups.length > 1) void run('partition', { sides: groups });
  };
  return (
    <div className={styles.partition}>
      <ul data-many={choices.length > 4 || undefined}>
        {ids(size).map((id) => (
          <li key={id}>
            <span aria-hidden="true">{words.server(id)}</span>
            <ToggleGroup
              label={networkWords.sideOf(id)}
              choices={choices}
              value={letters[id - 1]!}
              onChange={(letter) => setLetters(letters.with(id - 1, letter))}
            />
          </li>
        ))}
      </ul>
      <Button onClick={cut}>{networkWords.cutSides}</Button>
      <Problem text={local || problem} />
    </div>
  );
}

const ids = (size: number) => range(1, size + 1);

function lettersOf(sides: State['network']['sides'], size: number): readonly string[] {
  return ids(size).map(
    (id) =>
      LETTERS[
        Math.max(
          0,
          sides.findIndex((side) => side.includes(id)),
        )
      ] ?? LETTERS.at(-1)!,
  );
}
