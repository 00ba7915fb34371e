import { useState } from 'react';
import { Button, ToggleGroup } from '../../design/controls/index.ts';
import { type Motif, motifs } from '../pictures/index.ts';
import { savePicture, saveScenario, saveTable, saveTrace } from './saving.ts';
import styles from './share.module.css';
import { words } from './words.ts';

/** The run as files: pictures of what is on the screen, the run itself, and all that happened in it. */
export function ExportPart() {
  const [offered] = useState(motifs);
  const [motif, setMotif] = useState<Motif>(offered.at(-1) ?? 'all');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const act = (save: () => Promise<string>) => () => {
    if (busy) return;
    setBusy(true);
    setSaid('');
    save()
      .then(
        (name) => setSaid(name && words.saved(name)),
        (error: Error) => setSaid(error.message),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className={styles.part}>
      <h3>{words.export}</h3>
      {offered.length > 1 && (
        <ToggleGroup
          label={words.picture}
          className={styles.motifs}
          choices={offered.map((value) => ({ value, label: words.motifs[value] }))}
          value={motif}
          onChange={setMotif}
        />
      )}
      <div className={styles.files} aria-busy={busy}>
        {offered.length > 0 && (
          <>
            <Button onClick={act(() => savePicture(motif, 'png'))}>{words.png}</Button>
            <Button onClick={act(() => savePicture(motif, 'svg'))}>{words.svg}</Button>
          </>
        )}
        <Button onClick={act(saveScenario)}>{words.scenario}</Button>
        <Button onClick={act(saveTable)}>{words.table}</Button>
        <Button onClick={act(saveTrace)}>{words.trace}</Button>
        <Button onClick={act(handout)}>{words.handout}</Button>
      </div>
      <p role="status" className={styles.note}>
        {said}
      </p>
    </div>
  );
}

/** Rarely wanted, so it is loaded then; it says nothing of its own, the browser's dialog does. */
async function handout(): Promise<string> {
  const { printHandout } = await import('../print/index.ts');
  await printHandout();
  return '';
}
