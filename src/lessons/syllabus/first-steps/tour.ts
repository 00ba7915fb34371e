import { TOUR } from '../../following.ts';
import type { Lesson } from '../../types.ts';
import tourRun from './tour.json?raw';

/** What the page can do, tried on a cluster that is the reader's own. It is in no list of lessons. */
export const tour: Lesson = {
  id: TOUR,
  part: 'first-steps',
  title: 'Two-minute tour',
  goal: 'Run a cluster, crash a server, write to it, go back in time and share a moment.',
  misconception: '',
  minutes: 2,
  sections: [],
  teacher: 'For whoever is here for the first time. It asks nothing and can be left at any step.',
  runs: { main: { text: tourRun } },
  steps: [
    {
      id: 'first-election',
      text: 'Five servers start as followers. The ring around each is a timer: the first to run out asks for votes.',
      at: 'start',
      task: {
        does: 'Press Play, and watch until a server leads.',
        until: { condition: 'leaderElected', args: { server: 0 } },
        hint: 'Play is below the picture. The space bar does the same.',
      },
    },
    {
      id: 'crash',
      text: 'A crown marks the leader. The number on a server is its term, which only grows.',
      task: {
        does: 'Double-click the leader, or double-tap it. It crashes.',
        until: { condition: 'serverCrashes', args: { server: 0 } },
        hint: 'Or select it and press C.',
      },
    },
    {
      id: 'new-leader',
      text: 'When the leader is silent, a follower’s timer runs out. It starts a new term and asks for votes.',
      task: {
        does: 'Press Play again, and watch until there is a new leader.',
        until: { condition: 'leaderElected', args: { server: 0 } },
        hint: 'If a follower crashed instead of the leader, crash the leader too.',
      },
    },
    {
      id: 'restart',
      text: 'Three of five servers are a majority. So the cluster goes on while one is down.',
      task: {
        does: 'Double-click the server that is down, or double-tap it. It restarts.',
        until: { condition: 'serverRestarts', args: { server: 0 } },
        hint: 'Or select it and press C. It comes back as a follower.',
      },
    },
    {
      id: 'write',
      text: 'Clients write to the cluster. The leader sends each write to all, and answers once a majority has it.',
      task: {
        does: 'Choose Client write, send x=1, and watch it go round.',
        until: { condition: 'clientHears', args: { outcome: 'done' } },
        hint: 'The key W opens it as well. If the clock stands still, press Play.',
      },
    },
    {
      id: 'back',
      text: 'Everything that happened is on the tape. Drag on it, or press the left arrow key, and go back a few events.',
    },
    {
      id: 'share',
      text: 'Each moment has a link of its own. After the tour the Share button, at the top, copies the link to what you see.',
    },
    {
      id: 'go-on',
      text: 'Nothing here can be broken: every act can be undone. The first lesson tells why there are several copies.',
    },
  ],
  quiz: [],
};
