import { useCallback, useEffect, useState } from 'react';
import { actions, type Library } from '../../store/index.ts';

/** The library once it is there: undefined until then, null when it did not come. */
export function useLibrary(): readonly [library: Library | null | undefined, again: () => void] {
  const [library, setLibrary] = useState<Library | null | undefined>(undefined);
  const fetch = useCallback(() => {
    actions.fetchLibrary().then(setLibrary, () => setLibrary(null));
  }, []);
  useEffect(fetch, [fetch]);
  return [library, fetch];
}
