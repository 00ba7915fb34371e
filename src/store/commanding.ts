/** Actions that do something to the run: every one is a command of the registry. */
import type { Dials } from '../sim/types.ts';
import type { Guards } from './learning.ts';
import type { Session } from './session.ts';
import type { Actions } from './types.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

type Commanding = Pick<Actions, 'command' | 'setDial'>;

interface CommandingParts {
  readonly ask: Session['ask'];
  readonly view: View;
  readonly dials: () => Dials;
  readonly guards: Guards;
  /** After each command that was carried out. */
  readonly acted: () => void;
  /** Whether the selection is the event that has just been shown: it moves along with the present. */
  readonly movesAlong: () => boolean;
  readonly deselect: () => void;
}

export function commandActions({ ask, view, dials, guards, acted, movesAlong, deselect }: CommandingParts): Commanding {
  const command: Actions['command'] = async (name, args) => {
    const refused = guards.acts();
    if (refused !== '') return refused;
    const along = movesAlong();
    const answer = await ask({ type: 'command', name, args, view: view.port() });
    if (answer?.type === 'failed') return answer.problem.message;
    if (answer?.type !== 'frame') return words.workerGone;
    if (answer.frame.refusal !== null) {
      const { refusalSentence } = await import('./speech.ts');
      return refusalSentence(answer.frame.refusal);
    }
    acted();
    // What is told next is the act.
    if (along) deselect();
    return '';
  };
  return {
    command,
    // A slider that is let go where it was has done nothing.
    setDial: async (dial, value) => (dials()[dial] === value ? '' : command('setDial', { dial, value })),
  };
}
