import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { TermPatterns } from '../../design/glyphs/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { firstPicture } from '../../views/firstPicture.ts';
import { Stage } from '../../views/stage/Stage.tsx';
import { Bars } from '../Bars.tsx';
import { tableOf, useKeyboard } from '../keyboard.ts';
import { LiveRegions } from '../LiveRegions.tsx';
import { ModeLine } from '../ModeLine.tsx';
import { Notices } from '../Notices.tsx';
import { useAppearance } from '../useAppearance.ts';
import { readAttributes, type Attributes } from './attributes.ts';
import styles from './Embed.module.css';
import { EmbedLogs } from './EmbedLogs.tsx';
import { EmbedSign } from './EmbedSign.tsx';
import { EmbedTransport } from './EmbedTransport.tsx';
import { embedKeys } from './keys.ts';
import { beginSpan, togglePlay } from './span.ts';

const SpaceTime = lazy(() =>
  import('../../views/spacetime/index.ts').then(({ SpaceTime }) => ({ default: SpaceTime })),
);
/** What a client writes is the one thing that an act must ask for. */
const Write = lazy(() => import('../../views/dialogs/Write.tsx').then(({ Write }) => ({ default: Write })));

const selectLoading = (state: State) => state.phase === 'loading';
const selectWriting = (state: State) => state.dialog === 'write';
const selectLinked = ({ dock, phoneView }: State): View =>
  dock === 'spaceTime' ? 'space-time' : phoneView === 'logs' ? 'logs' : 'stage';

type View = NonNullable<Attributes['view']>;

function show(view: View): void {
  actions.setDock(view === 'space-time' ? 'spaceTime' : 'tape');
  actions.setPhoneView(view === 'logs' ? 'logs' : 'stage');
}

const closeDialog = () => actions.openDialog('none');

/** A compact picture within somebody else's page: it plays, it can be broken, and it opens as the whole page. */
export function Embed() {
  const [{ attributes, problems }] = useState(() => readAttributes(window.location.search));
  const [play] = useState(() => () => togglePlay(attributes));
  const [table] = useState(() => tableOf(embedKeys(play)));
  const mode = useKeyboard(table);
  const loading = useStore(selectLoading);
  const linked = useStore(selectLinked);
  const writing = useStore(selectWriting);
  const [asked, setAsked] = useState(attributes.view);
  const view = asked ?? linked;

  useLayoutEffect(() => {
    if (attributes.theme !== null) actions.setTheme(attributes.theme);
  }, [attributes]);
  useAppearance();
  useEffect(() => beginSpan(attributes), [attributes]);
  useEffect(() => {
    // What the link says comes first; from then on it is the reader's to change.
    void firstPicture().then(() => {
      if (attributes.view !== null) show(attributes.view);
      setAsked(null);
    });
  }, [attributes]);
  useEffect(() => problems.forEach((problem) => actions.say(problem)), [problems]);

  return (
    <>
      <TermPatterns />
      <div className={styles.embed} data-view={view}>
        <EmbedSign />
        <main className={styles.main}>
          <Bars />
          {!loading && <Pictures view={view} />}
          <ModeLine mode={mode} />
        </main>
        <EmbedTransport onPlay={play} />
        <Notices passing />
      </div>
      <LiveRegions />
      <Suspense>{writing && <Write onClose={closeDialog} />}</Suspense>
    </>
  );
}

function Pictures({ view }: { readonly view: View }) {
  if (view === 'space-time')
    return (
      <div className={styles.picture}>
        <Suspense>
          <SpaceTime bare />
        </Suspense>
      </div>
    );
  return (
    <>
      {view === 'stage' && (
        <div className={styles.picture}>
          <Stage />
        </div>
      )}
      <EmbedLogs termsOnly={view === 'stage'} />
    </>
  );
}
