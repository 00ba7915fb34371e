import type { Question, Selection } from '../../../store/index.ts';

/** What Why? asks about a selection; null where it has no story of its own. */
export function questionOf(selection: Selection): Question | null {
  switch (selection.kind) {
    case 'none':
    case 'link':
      return null;
    case 'server':
      return { about: 'role', server: selection.server };
    case 'message':
      return { about: 'message', message: selection.message };
    case 'entry': {
      const { server, index, term } = selection;
      return { about: 'entry', server, index, term };
    }
    case 'event':
      return { about: 'event', event: selection.event };
  }
}
