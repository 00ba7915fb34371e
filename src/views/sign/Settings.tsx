import { Button, ToggleGroup } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { startTour } from '../lessons/newcomer.ts';
import styles from './Settings.module.css';
import { words } from './words.ts';

const selectTheme = (state: State) => state.theme;
const selectVerbosity = (state: State) => state.verbosity;
const selectRailOpen = (state: State) => state.railOpen;
const selectReducedMotion = (state: State) => state.reducedMotion;
const selectSingleKeys = (state: State) => state.singleKeys;

/** How the page looks and speaks on this device. `panel`: the id of the panel that it stands in. */
export function Settings({ panel }: { readonly panel: string }) {
  return (
    <>
      <Choice label={words.theme} options={words.themes} value={useStore(selectTheme)} onChange={actions.setTheme} />
      <Choice
        label={words.narration}
        options={words.verbosities}
        value={useStore(selectVerbosity)}
        onChange={actions.setVerbosity}
      />
      <div className={styles.wide}>
        <Switch label={words.sidePanel} on={useStore(selectRailOpen)} onChange={actions.setRailOpen} />
      </div>
      <Switch label={words.reducedMotion} on={useStore(selectReducedMotion)} onChange={actions.setReducedMotion} />
      <Switch label={words.singleKeys} on={useStore(selectSingleKeys)} onChange={actions.setSingleKeys} />
      <Button className={styles.tour} popoverTarget={panel} popoverTargetAction="hide" onClick={startTour}>
        {words.tour}
      </Button>
    </>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const choices = (Object.keys(props.options) as Value[]).map((value) => ({ value, label: props.options[value] }));
  return (
    <div className={styles.choice}>
      <p aria-hidden="true">{props.label}</p>
      <ToggleGroup label={props.label} choices={choices} value={props.value} onChange={props.onChange} />
    </div>
  );
}

function Switch(props: { readonly label: string; readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
