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
  | 'setDock'
  | 'setViewAs'
  | 'openRule'
  | 'askWhy'
>;

export function viewingActions({ setState }: StoreApi<State>): Viewing {
  return {
    // A new selection answers for itself: Why? turns to it.
    select: (selection) => setState({ selection, question: null }),
    setTool: (tool) => setState({ tool }),
    setRailTab: (railTab) => setState({ railTab, railOpen: true }),
    setRailOpen: (railOpen) => setState({ railOpen }),
    setPhoneView: (phoneView) => setState({ phoneView }),
    setTheme: (theme) => setState({ theme }),
    setReducedMotion: (reducedMotion) => setState({ reducedMotion }),
    setSingleKeys: (singleKeys) => setState({ singleKeys }),
    setVerbosity: (verbosity) => setState({ verbosity }),
    openDialog: (dialog) => setState({ dialog }),
    setDock: (dock) => setState({ dock }),
    setViewAs: (viewAs) => setState({ viewAs }),
    openRule: (rule) =>
      setState(rule === '' ? { rule } : { rule, railTab: 'rules', railOpen: true, phoneView: 'more' }),
    askWhy: (question) =>
      setState(question === null ? { question } : { question, railTab: 'why', railOpen: true, phoneView: 'more' }),
    dismissHint: () => setState({ hint: 'none' }),
  };
}
