/** Files of the run: each answers with its name, or throws a sentence that says why there is none. */
import { formatClock } from '../../narration/numbers.ts';
import { actions, useStore } from '../../store/index.ts';
import { drawPicture, fileName, type Motif, pngFile, saveFile, svgFile } from '../pictures/index.ts';
import { titleOf } from './titleOf.ts';
import { words } from './words.ts';

export function savePicture(motif: Motif, kind: 'png' | 'svg'): Promise<string> {
  return save(kind, async () => {
    const { sign, clock, scenario } = useStore.getState();
    const link = await actions.fetchLink('moment');
    const { term, headline, support } = sign;
    const address = link && !link.local ? link.link : '';
    const time = words.pictureTime(scenario?.title ?? '', formatClock(clock));
    const picture = drawPicture(motif, { caption: { term, headline, support, link: address, time } });
    if (!picture) return null;
    return kind === 'svg' ? svgFile(picture) : pngFile(picture);
  });
}

export function saveScenario(): Promise<string> {
  return save('json', async () => {
    const text = await actions.fetchScenarioText(titleOf(useStore.getState()));
    return new Blob([text], { type: 'application/json' });
  });
}

export function saveTable(): Promise<string> {
  return save('csv', async () => {
    const table = await actions.fetchTable();
    return table === null ? null : new Blob([table], { type: 'text/csv' });
  });
}

/** Piece by piece: a long run has more lines than one answer should hold. */
export function saveTrace(): Promise<string> {
  return save('ndjson', async () => {
    const pieces: string[] = [];
    for (let from: number | null = 0; from !== null;) {
      const piece = await actions.fetchTrace(from);
      if (!piece) return null;
      pieces.push(piece.lines, piece.lines === '' || piece.lines.endsWith('\n') ? '' : '\n');
      from = piece.next;
    }
    return new Blob(pieces, { type: 'application/x-ndjson' });
  });
}

async function save(ending: string, make: () => Promise<Blob | null>): Promise<string> {
  const name = fileName(useStore.getState(), ending);
  const file = await make().catch((error: unknown) => {
    throw new Error(words.notSaved(name, error instanceof Error ? error.message : ''));
  });
  if (!file) throw new Error(words.notSaved(name, words.nothing));
  saveFile(file, name);
  return name;
}
