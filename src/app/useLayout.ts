import { useSyncExternalStore } from 'react';

/** wide: one fixed frame; tablet: the rail is a sheet at the foot; phone: one view at a time (design §2). */
export type Layout = 'wide' | 'tablet' | 'phone';

/** A low window has no room for a sheet: from 600 px on it gets the wide frame, folded. */
const queries = [
  ['wide', window.matchMedia('(min-width: 900px), (min-width: 600px) and (max-height: 639px)')],
  ['tablet', window.matchMedia('(min-width: 600px)')],
] as const;

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layout);
}

function layout(): Layout {
  return queries.find(([, query]) => query.matches)?.[0] ?? 'phone';
}

function subscribe(changed: () => void): () => void {
  for (const [, query] of queries) query.addEventListener('change', changed);
  return () => {
    for (const [, query] of queries) query.removeEventListener('change', changed);
  };
}
