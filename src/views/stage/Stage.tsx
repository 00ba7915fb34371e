import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '../../geometry/plane.ts';
import { branchName } from '../../narration/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { onFrame, requestFrame } from '../motion.ts';
import { arrange } from './arrangement.ts';
import { RunCaption, SideCaptions } from './Captions.tsx';
import { linkKey } from './Links.tsx';
import { createMover } from './movers.ts';
import { Scene } from './Scene.tsx';
import type { Cluster } from './serverLine.ts';
import styles from './Stage.module.css';
import { selectTold } from './told.ts';
import { Things } from './Things.tsx';
import { obviousAct, type Thing, type World } from './things.ts';
import { Tools } from './Tools.tsx';
import { useBlocked } from './useBlocked.ts';
import { useEyes } from './useEyes.ts';
import { useGestures } from './useGestures.ts';
import { useManualTimers } from './useManualTimers.ts';
import { selectMorphs, selectPace, useMessages } from './useMessages.ts';
import { useNamedThings } from './useNamedThings.ts';
import { useStageSize } from './useStageSize.ts';
import { words } from './words.ts';

const loadMenu = () => import('./ThingMenu.tsx').then(({ ThingMenu }) => ({ default: ThingMenu }));
/** Not of the first picture. */
const ThingMenu = lazy(loadMenu);

const selectPresenting = (state: State) => state.presenting;
/** Of a lesson alone. */
const StageMarks = lazy(() => import('../lesson/StageMarks.tsx').then(({ StageMarks }) => ({ default: StageMarks })));
const selectTaught = (state: State) => state.lesson !== null;

const selectUnsafe = (state: State) => state.unsafe;
const selectTitle = ({ scenario }: State) => scenario?.title ?? '';
const selectServers = (state: State) => state.servers;
const selectSize = (state: State) => state.size;
const selectNetwork = (state: State) => state.network;
const selectSelection = (state: State) => state.selection;
const selectTool = (state: State) => state.tool;
const selectRun = (state: State) => state.run;
const selectJumps = (state: State) => state.jumps;
const selectPlaying = (state: State) => state.playing;
const selectStill = (state: State) => state.reducedMotion;
const selectHint = (state: State) => state.hint === 'crashLeader';
const selectManual = (state: State) => state.manual;
/** What is special about the run that is shown, in its caption. */
const selectSpecial = ({ branch, branches, manual, size }: State): string => {
  const shown = branches.length > 1 ? branches.find(({ id }) => id === branch) : undefined;
  if (shown) return words.branch(branch, branchName(shown));
  return manual ? words.manualClock(size) : '';
};
const selectPausedAt = (state: State) => (state.playing ? -1 : state.clock);
const NOBODY_MOVED: ReadonlyMap<number, Point> = new Map();
/** Wall milliseconds for which a refusal is told. */
const SAID_FOR = 6000;
/** From so many servers on, messages are drawn for the selection only. */
const BIG = 26;

/** The cluster: who is what, who talks to whom, what is broken; and the place where one breaks it. */
export function Stage() {
  const root = useRef<HTMLElement>(null);
  const { width, height } = useStageSize(root);
  const servers = useStore(selectServers);
  const size = useStore(selectSize);
  const network = useStore(selectNetwork);
  const selection = useStore(selectSelection);
  const tool = useStore(selectTool);
  const run = useStore(selectRun);
  const playing = useStore(selectPlaying);
  const still = useStore(selectStill);
  const pausedAt = useStore(selectPausedAt);
  const hint = useStore(selectHint);
  const jumps = useStore(selectJumps);
  const pace = useStore(selectPace);
  const morphs = useStore(selectMorphs);
  const flying = useMessages(pace);
  const blocked = useBlocked();
  const eyes = useEyes();
  const manual = useStore(selectManual);
  const special = useStore(selectSpecial);
  const told = useStore(selectTold);
  const title = useStore(selectTitle);
  const unsafe = useStore(selectUnsafe);
  const ruled = unsafe.length > 0;
  const taught = useStore(selectTaught);
  const wall = useStore(selectPresenting);
  const [movers] = useState(createMover);
  useManualTimers(manual, movers);
  const [moved, setMoved] = useState({ size, places: NOBODY_MOVED });
  const [menu, setMenu] = useState<{ thing: Thing; at: Point } | null>(null);
  const [said, setSaid] = useState('');

  const { cuts, sides } = network;
  const places = moved.size === size ? moved.places : NOBODY_MOVED;
  const labelKey = useMemo(() => {
    const wants = ({ id, role, status }: (typeof servers)[number]) =>
      role !== 'follower' || status !== 'up' || (selection.kind === 'server' && selection.server === id);
    return size < 10
      ? ''
      : servers
          .slice(1)
          .filter(wants)
          .map(({ id }) => id)
          .join(' ');
  }, [servers, size, selection]);
  const arrangement = useMemo(
    () =>
      arrange({
        width,
        height,
        size,
        cuts,
        sides,
        moved: places,
        labelled: labelKey === '' ? [] : labelKey.split(' ').map(Number),
        ruled,
        wall,
      }),
    [width, height, size, cuts, sides, places, labelKey, ruled, wall],
  );
  const messages = useMemo(() => {
    if (size < BIG) return flying;
    const chosen = selection.kind === 'server' ? selection.server : 0;
    return flying.filter(({ id, from, to }) => from === chosen || to === chosen || isMessage(selection, id));
  }, [flying, size, selection]);
  const cluster = useMemo<Cluster>(() => ({ servers, size, cuts, unsafe }), [servers, size, cuts, unsafe]);
  const world: World = { servers, messages, network, size };

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  // Fetched when the cluster stands there and nothing else is to do: the first menu is there before the next key.
  const isThere = run !== null;
  useEffect(() => (isThere ? whenIdle(loadMenu) : undefined), [isThere]);
  useEffect(() => onFrame(() => movers.write()), [movers]);
  useEffect(requestFrame, [playing, pausedAt, servers, messages]);

  // Where messages stand is known to the animation layer, and asked of it when a pointer comes.
  const placesOfMessages = useCallback(
    () => messages.flatMap(({ id, deliverAt }) => placed(id, deliverAt, movers.place(id))),
    [messages, movers],
  );
  const gestures = useGestures({
    arrangement,
    tool,
    selection,
    messages: placesOfMessages,
    onMove: (server, to) => setMoved({ size, places: new Map(places).set(server, to) }),
    onAct: (thing, at) => void obviousAct(thing, world, { at, arrangement, playing }).then(setSaid),
    onFit: () => setMoved({ size, places: NOBODY_MOVED }),
    onMenu: (thing, at) => setMenu({ thing, at }),
    onPartition: (inside, outside) => void actions.command('partition', { sides: [inside, outside] }).then(setSaid),
    onCut: (links) => void cutAll(links).then(setSaid),
  });
  const openMenu = useCallback((thing: Thing, element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    actions.select(thing);
    setMenu({ thing, at: { x: left + width * 0.8, y: top + height * 0.8 } });
  }, []);
  const crossed = useMemo(() => new Set(gestures.crossed.map(({ from, to }) => linkKey(from, to))), [gestures.crossed]);
  const things = useNamedThings({ arrangement, cluster, messages, selection, pace, pausedAt, eyes });

  const drawn = gestures.stroke.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <section
      ref={root}
      data-picture="stage"
      aria-label={words.stage}
      className={styles.stage}
      data-tool={tool}
      data-morphs={morphs}
      {...gestures.handlers}
    >
      {taught && (
        <Suspense>
          <StageMarks arrangement={arrangement} messages={messages} movers={movers} />
        </Suspense>
      )}
      <Scene
        arrangement={arrangement}
        cluster={cluster}
        messages={messages}
        blocked={blocked}
        selection={selection}
        run={run}
        jumps={jumps}
        playing={playing}
        glyphs={pace !== 'lines' && pace !== 'votes'}
        still={still}
        hint={hint}
        caught={gestures.caught}
        crossed={crossed}
        movers={movers}
        eyes={eyes}
        manual={manual}
      />
      {drawn !== '' && (
        <svg className={styles.layer} aria-hidden="true">
          <polyline className={styles.stroke} data-drawing={gestures.drawing} points={drawn} />
        </svg>
      )}
      <RunCaption
        size={size}
        seed={run?.seed ?? null}
        note={said || words.how[tool] || (size >= BIG && selection.kind !== 'server' ? words.selectionOnly : '')}
        title={title}
        told={told}
        unsafe={ruled}
        bare={arrangement.compact || wall}
        special={special}
        viewAs={eyes.viewAs}
      />
      {/* What a side can do nobody inside can know. */}
      {eyes.viewAs === 0 && (
        <SideCaptions sides={sides} boxes={arrangement.captions} lettered={!arrangement.band} cluster={cluster} />
      )}
      <Things
        things={things}
        movers={movers}
        onMenu={openMenu}
        onEnter={(thing) => (playing || thing.kind !== 'message' ? null : void obviousAct(thing, world).then(setSaid))}
      />
      <p className="visually-hidden">{words.inFlight(messages.length)}</p>
      {!arrangement.compact && !wall && (
        <div className={styles.foot} data-control="">
          <Tools />
        </div>
      )}
      {menu && (
        <Suspense>
          <ThingMenu
            key={`${menu.at.x} ${menu.at.y}`}
            thing={menu.thing}
            world={world}
            at={menu.at}
            onClose={() => setMenu(null)}
            say={setSaid}
          />
        </Suspense>
      )}
    </section>
  );
}

const isMessage = (selection: State['selection'], id: number) =>
  selection.kind === 'message' && selection.message === id;

const placed = (id: number, deliverAt: number, at: Point | null) => (at ? [{ id, at, deliverAt }] : []);

function whenIdle(load: () => Promise<unknown>): () => void {
  const fetch = () => void load().catch(() => undefined);
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(fetch, 2000);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(fetch);
  return () => cancelIdleCallback(idle);
}

/** One command for each link; the last refusal is told. */
async function cutAll(links: readonly { readonly from: number; readonly to: number }[]): Promise<string> {
  let refusal = '';
  for (const { from, to } of links) refusal = (await actions.command('cut', { a: from, b: to })) || refusal;
  return refusal;
}
