import { useEffect, useState } from 'react';
import { actions, type SavedScenario } from '../../store/index.ts';

export interface Kept {
  readonly saved: readonly SavedScenario[];
  /** The answers are '' or why not. */
  save(name: string, text: string): Promise<string>;
  rename(name: string, to: string): Promise<string>;
  remove(name: string): Promise<string>;
}

/** What the reader keeps on this device, and the ways to change it. */
export function useSaved(): Kept {
  const [saved, setSaved] = useState<readonly SavedScenario[]>([]);
  const look = () => actions.fetchSaved().then(setSaved, () => undefined);
  useEffect(() => {
    void look();
  }, []);
  const after = async (done: Promise<string>): Promise<string> => {
    const problem = await done;
    await look();
    return problem;
  };
  return {
    saved,
    save: (name, text) => after(actions.saveScenario(name, text)),
    rename: (name, to) => after(actions.renameSaved(name, to)),
    remove: (name) => after(actions.removeSaved(name)),
  };
}
