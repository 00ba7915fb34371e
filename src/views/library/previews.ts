/** Previews as cards come into view: a few at a time, each made once. */
import { actions, type Preview } from '../../store/index.ts';

type Fetch = (name: string) => Promise<Preview | null>;

/** The simulation makes them one after the other: more at once would only keep it from the run. */
const AT_ONCE = 2;

export function createPreviews(fetch: Fetch): Fetch {
  const known = new Map<string, Promise<Preview | null>>();
  const waiting: (() => Promise<void>)[] = [];
  let underWay = 0;

  async function next(): Promise<void> {
    const make = underWay < AT_ONCE ? waiting.shift() : undefined;
    if (!make) return;
    underWay++;
    await make();
    underWay--;
    void next();
  }

  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const preview = new Promise<Preview | null>((resolve) => {
      waiting.push(async () => {
        const made = await fetch(name).catch(() => null);
        // What could not be made now may be made when it is asked for again.
        if (made === null) known.delete(name);
        resolve(made);
      });
    });
    known.set(name, preview);
    void next();
    return preview;
  };
}

export const previewOf = createPreviews((name) => actions.fetchPreview(name));
