import { useEffect, useMemo, useState } from 'react';
import type { RoleName } from '../../design/glyphs/index.ts';
import type { ServerState } from '../../store/index.ts';

/** Wall milliseconds between two changes of a role that the eye is shown: faster ones are merged into one (design §3.5). */
const CALM = 400;

interface Shown {
  readonly role: RoleName;
  readonly since: number;
}

/** The role of each server, by id, as it is drawn: at once while paused, never twice within 400 ms while playing. */
export function useCalmRoles(servers: readonly ServerState[], playing: boolean): readonly RoleName[] {
  const now = useMemo(() => servers.map((server) => server?.role ?? 'follower'), [servers]);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const behind = playing && now.some((role, id) => shown[id]?.role !== role);

  useEffect(() => {
    if (!behind) return;
    const wall = performance.now();
    const settle = () => setShown((before) => merge(before, now, performance.now()));
    const waits = now.map((role, id) => {
      const drawn = shown[id];
      return drawn === undefined || drawn.role === role ? 0 : Math.max(0, drawn.since + CALM - wall);
    });
    const ready = now.some((role, id) => shown[id]?.role !== role && waits[id] === 0);
    const timer = setTimeout(settle, ready ? 0 : Math.min(...waits.filter((wait) => wait > 0)));
    return () => clearTimeout(timer);
  }, [behind, now, shown]);

  return useMemo(() => (playing ? now.map((role, id) => shown[id]?.role ?? role) : now), [playing, now, shown]);
}

function merge(before: readonly Shown[], now: readonly RoleName[], wall: number): readonly Shown[] {
  return now.map((role, id) => {
    const drawn = before[id];
    return drawn && (drawn.role === role || wall - drawn.since < CALM) ? drawn : { role, since: wall };
  });
}
