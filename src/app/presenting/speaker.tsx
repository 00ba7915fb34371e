import { createRoot } from 'react-dom/client';
import { joinWall, Speaker, speakerWords } from '../../views/speaker/index.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';

/** Puts the speaker's window where else the page would be; no worker is started for it. */
export function speak(root: HTMLElement, wall: string): void {
  const speaking = joinWall(wall);
  createRoot(root).render(
    <ErrorBoundary>
      {speaking ? (
        <Speaker speaking={speaking} />
      ) : (
        <main>
          <h1>{speakerWords.title}</h1>
          <p role="alert">{speakerWords.broken}</p>
        </main>
      )}
    </ErrorBoundary>,
  );
}
