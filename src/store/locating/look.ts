/** What the reader looks at, as it travels in an address: what stands at its default is left out. */
import type { Look } from '../../address/index.ts';
import type { RailTab, State } from '../types.ts';
import { readSelection, selectionText } from './selection.ts';

const TABS: readonly RailTab[] = ['why', 'events', 'rules', 'inspect', 'safety', 'network'];

export function lookOf({ dock, phoneView, railTab, selection, viewAs, rule }: State): Look {
  const view = dock === 'spaceTime' ? 'space-time' : phoneView === 'logs' ? 'logs' : undefined;
  const selected = selectionText(selection);
  return {
    ...(view && { view }),
    ...(railTab !== 'why' && { tab: railTab }),
    ...(selected && { selection: selected }),
    ...(viewAs !== 0 && { as: viewAs }),
    ...(rule !== '' && { rule }),
  };
}

/** What is not there any more is not looked at. */
export function lookAt(look: Look, state: State): Partial<State> {
  const { view, tab, selection = '', as = 0, rule = '' } = look;
  return {
    dock: view === 'space-time' ? 'spaceTime' : 'tape',
    phoneView: view === 'logs' ? 'logs' : 'stage',
    railTab: TABS.find((known) => known === tab) ?? 'why',
    selection: readSelection(selection, state) ?? { kind: 'none' },
    viewAs: as <= state.size ? as : 0,
    rule,
  };
}
