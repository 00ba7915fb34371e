/** Actions that change how the page looks at the run, never the run itself. */
import type { StoreApi } from 'zustand';
import type { Actions, State } from './types.ts';

type Viewing = Pick<
  Actions,
  | 'select'
  | 'setTool'
  | 'setRailTab'
  | 'setRailOpen'
  | 'setPhoneView'
  | 'setTheme'
  | 'setReducedMotion'
  | 'setSingleKeys'
  | 'setVerbosity'
  | 'openDialog'
  | 'dismissHint'
>;

export function viewingActions({ setState }: StoreApi<State>): Viewing {
  return {
    select: (selection) => setState({ selection }),
    setTool: (tool) => setState({ tool }),
    setRailTab: (railTab) => setState({ railTab, railOpen: true }),
    setRailOpen: (railOpen) => setState({ railOpen }),
    setPhoneView: (phoneView) => setState({ phoneView }),
    setTheme: (theme) => setState({ theme }),
    setReducedMotion: (reducedMotion) => setState({ reducedMotion }),
    setSingleKeys: (singleKeys) => setState({ singleKeys }),
    setVerbosity: (verbosity) => setState({ verbosity }),
    openDialog: (dialog) => setState({ dialog }),
    dismissHint: () => setState({ hint: 'none' }),
  };
}
