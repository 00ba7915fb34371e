import { useEffect, useState } from 'react';
import { actions, type SavedScenario } from '../../store/index.ts';

const NONE: readonly SavedScenario[] = [];

/** What the reader keeps on this device, as it was when the library was opened. */
export function useSaved(): readonly SavedScenario[] {
  const [saved, setSaved] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    actions.fetchSaved().then(
      (found) => wanted && setSaved(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return saved;
}
