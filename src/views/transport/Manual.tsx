import { Button, icons, ToggleGroup } from '../../design/controls/index.ts';
import { actions, catalog, useStore, type Choice, type State } from '../../store/index.ts';
import { useAnswer } from '../useAnswer.ts';
import styles from './Transport.module.css';
import { words } from './words.ts';

const selectSelection = (state: State) => state.selection;
/** There is one question about the present: all of it. */
const ALL = 'all';
const selectUndo = (state: State) => state.canUndo;

/** The manual clock's face: nothing happens unless chosen. `retold`: what follows is known, and playing it comes first. */
export function ManualMoves({ retold }: { readonly retold: boolean }) {
  const undo = useStore(selectUndo);
  const choice = useSelectedChoice();
  const act = choice?.acts[0];
  const label = catalog.commands.find(({ id }) => id === act?.name)?.label;
  return (
    <>
      {(act !== undefined || !retold) && (
        <Button
          {...(retold ? {} : ({ id: 'play', look: 'primary' } as const))}
          className={styles.play}
          onClick={() => (act ? void actions.command(act.name, act.args) : showChoices())}
        >
          <icons.StepForward />
          {label === undefined ? words.choose : act?.name === 'deliver' ? words.deliver : words.act(label)}
        </Button>
      )}
      <Button
        unavailable={undo === ''}
        aria-label={undo === '' ? words.nothingToUndo : `${words.takeBack}: ${undo}`}
        tip={undo || words.nothingToUndo}
        onClick={actions.undo}
      >
        <icons.Undo />
        <span className={styles.takeBack}>{words.takeBack}</span>
      </Button>
      {!retold && (
        <Button className={styles.random} onClick={actions.randomChoice}>
          {words.randomChoice}
        </Button>
      )}
    </>
  );
}

/** Which clock the run has; to change it is an act like any other, and can be undone. */
export function ClockSwitch() {
  return (
    <ToggleGroup
      label={words.clock}
      className={styles.clockSwitch}
      choices={[
        { value: 'auto', label: words.running },
        { value: 'manual', label: words.manual },
      ]}
      value="manual"
      onChange={(clock) => void actions.command('setClock', { clock })}
    />
  );
}

/** The list of choices begins the events. */
function showChoices(): void {
  actions.setRailOpen(true);
  actions.setRailTab('events');
  actions.setPhoneView('events');
}

/** Of what can happen next, that which is selected. */
function useSelectedChoice(): Choice | undefined {
  const choices = useAnswer(actions.fetchChoices, ALL);
  const selection = useStore(selectSelection);
  return choices?.find(({ what }) =>
    what.kind === 'message'
      ? selection.kind === 'message' && selection.message === what.message
      : selection.kind === 'server' && selection.server === what.server,
  );
}
