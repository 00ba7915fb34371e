/**
 * Holds lines of the run at a moment: where a question is asked, nobody may know what comes of it. In the place of each
 * line that has that future there stands as much of it as may be known, so whatever is asked is answered from that
 * alone. Loaded when the first line is held.
 */
import { ownerOf, shownBranch } from '../sim/branches/branch.ts';
import { catchUp } from '../sim/history/catch-up.ts';
import { forkHistory } from '../sim/history/fork.ts';
import type { History } from '../sim/history/history.ts';
import { isBefore, type Moment } from '../sim/history/moment.ts';
import { endOf, momentOf, seek } from '../sim/history/moving.ts';
import { partingEvent } from '../sim/history/parting.ts';
import { type Done, type Hold, presentOf, problem, type Showing, turnPage } from './showing.ts';
import { furthest } from './travel.ts';

/** Where the line is not known as far as that, it is lived on to there. */
export function hold(showing: Showing, at: Moment | null, exhausted: () => boolean): Done {
  if (at !== null && !isMoment(at)) return problem('badRequest', NO_MOMENT);
  const before = endOf(presentOf(showing));
  showing.hold?.lift();
  showing.hold = null;
  if (at !== null) {
    liveOn(presentOf(showing), at, exhausted);
    showing.hold = createHold(showing, at);
    showing.hold.lay();
  }
  const after = endOf(presentOf(showing));
  // Of the events that are known others may be told than before.
  if (after.events !== before.events || after.now !== before.now) turnPage(showing);
  return { news: 'key' };
}

const isMoment = ({ events, now }: Moment): boolean =>
  [events, now].every((number) => Number.isSafeInteger(number) && number >= 0);
const NO_MOMENT = 'What is held must be a moment: a number of events and a time in microseconds, 0 or more.';

function liveOn(history: History, { events, now }: Moment, exhausted: () => boolean): void {
  const at = { events, now: Math.min(now, furthest(history)) };
  if (!isBefore(endOf(history), at)) return;
  const here = momentOf(history);
  seek(history, endOf(history));
  catchUp(history, at, exhausted);
  seek(history, here);
}

/** What a line is up to a moment. Its commands stay, since the page keeps them as those of the run. */
function closed(history: History, at: Moment): History {
  const known = forkHistory(history, at);
  known.end.run = history.end.run;
  known.closed = true;
  return known;
}

function createHold(showing: Showing, at: Moment): Hold {
  const { branches: all } = showing;
  /** What may be known of every line that has the future that is held: up to there they are the same. */
  const known = closed(presentOf(showing), at);
  const moment = endOf(known);
  const isHeld = (history: History) => partingEvent(history, known) > moment.events;

  return {
    all,
    lift() {
      if (presentOf(showing) === known) seek(shownBranch(all).history, momentOf(known));
      showing.branches = all;
    },
    lay() {
      const shown = shownBranch(all);
      const { history } = shown;
      if (isHeld(history)) {
        const here = momentOf(history);
        if (isBefore(moment, shown.fork)) all.shown = ownerOf(all, shown, moment).id;
        seek(known, here);
        if (isBefore(moment, here)) turnPage(showing);
      }
      // What parts from a line that is held, and later, is not known to be there.
      const list = all.list.flatMap((branch) => {
        if (!isHeld(branch.history)) return [branch];
        return isBefore(moment, branch.fork) ? [] : [{ ...branch, history: known }];
      });
      showing.branches = { ...all, list };
    },
  };
}
