/** In front of a class: the bodies are loaded when somebody presents. */
import { later } from './later.ts';
import type { PresentingParts } from './presenting/index.ts';
import type { PresentingActions } from './types.ts';

export function presentingActions(parts: PresentingParts): PresentingActions {
  let loaded: Promise<PresentingActions> | null = null;
  const load = () =>
    (loaded ??= import('./presenting/index.ts').then(({ createPresenting }) => createPresenting(parts)));
  return later(load, [
    'present',
    'leavePresenting',
    'presentNext',
    'presentPrevious',
    'setBlank',
    'setPointer',
    'setSpotlight',
    'openSpeaker',
  ]);
}
