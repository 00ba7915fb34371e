import { actions, useStore, type State } from '../../store/index.ts';
import styles from './phone.module.css';
import { words } from './words.ts';

type View = State['phoneView'];
const VIEWS = Object.keys(words.tabs) as View[];
const selectView = (state: State) => state.phoneView;

/** Which view fills the phone. */
export function TabBar() {
  const view = useStore(selectView);
  return (
    <nav className={styles.tabs} aria-label={words.views}>
      {VIEWS.map((id) => (
        <button key={id} type="button" aria-current={id === view ? 'page' : undefined} onClick={() => open(id)}>
          {words.tabs[id]}
        </button>
      ))}
    </nav>
  );
}

/** Events and More are pages of the rail. */
function open(view: View): void {
  actions.setPhoneView(view);
  if (view === 'events') actions.setRailTab('events');
  if (view === 'more') actions.setRailTab('inspect');
}
