import { createRoot } from 'react-dom/client';
import '../../design/tokens.css';
import '../../design/base.css';
import { TermPatterns } from '../../design/glyphs/index.ts';
import { live, useStore, actions } from '../../store/index.ts';
import { message, server, scene, live as sceneLive } from '../testing/scene.ts';
import { Stage } from './Stage.tsx';
const p = new URLSearchParams(location.search);
const strokes = scene.messages
  .filter((m) => m.fate === 'lose')
  .map((m) => ({ ...m, endAt: m.sentAt + 9000, end: 'cut' as const }));
(actions as any).fetchTape = () => Promise.resolve({ strokes });
const messages = scene.messages.filter((m) => m.fate !== 'lose');
useStore.setState({ ...scene, messages });
Object.assign(live, sceneLive, { messages });
const n = Number(p.get('n') ?? 5);
if (n !== 5) {
  const roles = [
    'leader',
    'follower',
    'follower',
    'follower',
    'follower',
    'follower',
    'leader',
    'follower',
    'follower',
  ];
  const servers = [
    undefined,
    ...Array.from({ length: n }, (_, i) =>
      server(
        i + 1,
        i === 0
          ? { role: 'leader', currentTerm: 6 }
          : i === 6
            ? { role: 'leader', currentTerm: 7, lastIndex: 6 }
            : i === 2
              ? { status: 'down', since: 3950000, currentTerm: 6 }
              : i === 8
                ? { status: 'paused', since: 4020000, currentTerm: 6 }
                : i === 4
                  ? { currentTerm: 6, leaderId: 1 }
                  : { currentTerm: 7, leaderId: 7 },
      ),
    ),
  ] as any;
  const a = [1, 3, 5, 9].filter((x) => x <= n),
    b = Array.from({ length: n }, (_, i) => i + 1).filter((x) => !a.includes(x));
  const sides = p.has('cut') ? [a, b] : [];
  const cuts = sides.length
    ? [
        ...a.flatMap((x) =>
          b.flatMap(
            (y) =>
              [
                [x, y],
                [y, x],
              ] as any,
          ),
        ),
        ...(p.get('cut') === '1' ? [[2, 7]] : []),
      ]
    : [];
  const ms = [
    message(1, { from: 1, to: 5, term: 6 }),
    message(2, { from: 7, to: 8, term: 7 }),
    message(3, { from: 7, to: 6, term: 7 }),
    message(4, { from: 7, to: 4, term: 7 }),
    message(5, { from: 7, to: 2, term: 7, kind: 'append', count: 1 }),
  ].filter((m) => m.to <= n && m.from <= n);
  useStore.setState({ size: n, servers, messages: ms, network: { ...scene.network, cuts, sides } });
  Object.assign(live, {
    messages: ms,
    timers: Float64Array.from({ length: 2 * n }, (_, i) => 1288000 + (i % 2 ? 120000 + i * 3000 : -50000)),
  });
}
if (p.has('sel')) useStore.setState({ selection: { kind: 'server', server: Number(p.get('sel')) } });
const w = p.get('w') ?? '1020',
  h = p.get('h') ?? '520';
createRoot(document.getElementById('root')!).render(
  <>
    <TermPatterns />
    <div style={{ width: +w, height: +h }}>
      <Stage />
    </div>
  </>,
);
(window as any).scene = { useStore, live };
