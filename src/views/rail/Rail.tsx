import { Tabs, tabPanel } from '../../design/controls/index.ts';
import { actions, useStore, type RailTab, type State } from '../../store/index.ts';
import { Events } from './events/Events.tsx';
import { Inspect } from './inspect/Inspect.tsx';
import { Network } from './network/Network.tsx';
import styles from './Rail.module.css';
import { Safety } from './safety/Safety.tsx';
import { SafetyStrip } from './safety/SafetyStrip.tsx';
import { Separator } from './Separator.tsx';
import { words } from './words.ts';

const TABS = (Object.keys(words.tabs) as RailTab[]).map((id) => ({ id, label: words.tabs[id] }));
const PANELS = { events: Events, inspect: Inspect, safety: Safety, network: Network } as const;
const PREFIX = 'rail';
const selectTab = (state: State) => state.railTab;

export function Rail() {
  const tab = useStore(selectTab);
  const Panel = PANELS[tab];
  return (
    <aside className={styles.rail} aria-label={words.rail}>
      <Separator />
      <Tabs label={words.rail} prefix={PREFIX} tabs={TABS} value={tab} onChange={actions.setRailTab} />
      <div {...tabPanel(PREFIX, tab)} className={styles.panel} data-tab={tab}>
        <Panel />
      </div>
      <SafetyStrip />
    </aside>
  );
}
