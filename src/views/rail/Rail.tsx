import { type CSSProperties, lazy, Suspense } from 'react';
import { Tabs, tabPanel } from '../../design/controls/index.ts';
import { formatClock } from '../../narration/index.ts';
import { actions, useStore, type RailTab, type State } from '../../store/index.ts';
import { firstPicture } from '../firstPicture.ts';
import styles from './Rail.module.css';
import { SafetyStrip } from './safety/SafetyStrip.tsx';
import { Separator } from './Separator.tsx';
import { words } from './words.ts';

const TABS = (Object.keys(words.tabs) as RailTab[]).map((id) => ({ id, label: words.tabs[id] }));
/** Panels come when they are asked for; Why? after the first picture, in which there is nothing to explain yet. */
const PANELS = {
  why: lazy(async () => {
    await firstPicture();
    const { Why } = await import('./why/Why.tsx');
    return { default: Why };
  }),
  events: lazy(() => import('./events/Events.tsx').then(({ Events }) => ({ default: Events }))),
  rules: lazy(() => import('./rules/Rules.tsx').then(({ Rules }) => ({ default: Rules }))),
  inspect: lazy(() => import('./inspect/Inspect.tsx').then(({ Inspect }) => ({ default: Inspect }))),
  safety: lazy(() => import('./safety/Safety.tsx').then(({ Safety }) => ({ default: Safety }))),
  network: lazy(() => import('./network/Network.tsx').then(({ Network }) => ({ default: Network }))),
} as const;

/** For newcomers alone; nobody waits for it. */
const TourOffer = lazy(async () => {
  await firstPicture();
  const { TourOffer } = await import('../lessons/TourOffer.tsx');
  return { default: TourOffer };
});

const PREFIX = 'rail';
const selectTab = (state: State) => state.railTab;
const selectLetters = ({ end }: State) => formatClock(end.now).length;
/** Pixels of a letter of the clocks in front of the lines: from 100 s on they are longer. */
const LETTER = 7.9;
const SHORTEST = 46;

export function Rail() {
  const tab = useStore(selectTab);
  const Panel = PANELS[tab];
  const clock = Math.max(SHORTEST, Math.ceil(useStore(selectLetters) * LETTER));
  return (
    <aside className={styles.rail} aria-label={words.rail} style={{ '--clock': `${clock}px` } as CSSProperties}>
      <Separator />
      <Tabs label={words.rail} prefix={PREFIX} tabs={TABS} value={tab} onChange={actions.setRailTab} />
      <div {...tabPanel(PREFIX, tab)} className={styles.panel} data-tab={tab}>
        <h2 className="visually-hidden">{words.tabs[tab]}</h2>
        <Suspense>
          <Panel />
        </Suspense>
      </div>
      <Suspense>
        <TourOffer />
      </Suspense>
      <SafetyStrip />
    </aside>
  );
}
