import { useEffect, useState } from 'react';
import { actions, useStore, type State } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

const selectName = ({ scenario }: State) => scenario?.name ?? '';
const selectTitle = ({ scenario }: State) => scenario?.title ?? '';
const selectSize = (state: State) => state.size;

/** What runs here: "Figure 8", "Scenario 8 · 5 servers". */
export function Title() {
  const number = useNumber(useStore(selectName));
  return (
    <div className={styles.title}>
      <b>{useStore(selectTitle)}</b>
      <span>{words.facts(number, useStore(selectSize))}</span>
    </div>
  );
}

/** Of a scenario in the library; 0 for one that is not in it, and until that is known. */
function useNumber(name: string): number {
  const [known, setKnown] = useState({ name: '', number: 0 });
  useEffect(() => {
    if (name === '') return undefined;
    let wanted = true;
    const find = actions.fetchLibrary().then(
      ({ cards }) => cards.find((card) => card.name === name)?.number ?? 0,
      () => 0,
    );
    void find.then((number) => wanted && setKnown({ name, number }));
    return () => {
      wanted = false;
    };
  }, [name]);
  return known.name === name ? known.number : 0;
}
