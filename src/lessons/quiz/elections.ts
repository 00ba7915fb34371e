/** What is asked of elections apart from their lessons. */
import equalTimeouts from '../syllabus/elections/equal-timeouts.json?raw';
import fourVotes from '../syllabus/elections/four-votes.json?raw';
import type { QuizItem } from '../types.ts';
import farApart from './far-apart.json?raw';

export const elections: readonly QuizItem[] = [
  {
    id: 'q01',
    proof: { run: { text: fourVotes }, at: 'third-vote' },
    forms: [
      {
        ask: 'Five servers. A candidate has asked all others. How many answers with a vote make it the leader?',
        options: [
          {
            text: 'One',
            wrong: {
              misconception: 'Any vote besides its own is enough.',
              because: 'With its own that makes two of five: no majority.',
            },
          },
          { text: 'Two', wrong: null },
          {
            text: 'Three',
            wrong: {
              misconception: 'A candidate’s own vote does not count.',
              because: 'It votes for itself first. With two more it has three of five.',
            },
          },
          {
            text: 'Four',
            wrong: {
              misconception: 'All servers must agree.',
              because: 'A majority is enough. Servers that are down could otherwise block every election.',
            },
          },
        ],
        because: 'Its own vote and two more are three of five, a majority (EL-3).',
      },
      {
        ask: 'Seven servers, two of them are down. A candidate has three answers with a vote. Does it lead?',
        options: [
          { text: 'Yes: four of seven', wrong: null },
          {
            text: 'No: three of seven',
            wrong: {
              misconception: 'A candidate’s own vote does not count.',
              because: 'It votes for itself when it starts its term, so it has four.',
            },
          },
          {
            text: 'No: it waits for the fourth server that is up',
            wrong: {
              misconception: 'Everyone who is up must answer.',
              because: 'A candidate leads as soon as a majority has voted for it. Late votes change nothing.',
            },
          },
        ],
        because: 'Four of seven are a majority, whoever is up (EL-3).',
      },
    ],
  },
  {
    id: 'q02',
    proof: { run: { scenario: 'split-vote' }, at: 'nobody-wins' },
    forms: [
      {
        ask: 'Four servers. Two candidates of term 1 have two votes each. Who leads term 1?',
        options: [
          {
            text: 'The one that asked first',
            wrong: {
              misconception: 'The first candidate wins a tie.',
              because: 'Only a majority wins. Two of four are none.',
            },
          },
          {
            text: 'The one that wins when they vote again',
            wrong: {
              misconception: 'Servers vote again in the same term.',
              because: 'A vote binds for its term. A new vote needs a new term.',
            },
          },
          { text: 'Nobody, now or later', wrong: null },
          {
            text: 'Both, until one gives up',
            wrong: {
              misconception: 'Half of the votes are enough.',
              because: 'Then one term could have two leaders. That must never happen.',
            },
          },
        ],
        because: 'All four votes of term 1 are given. A term may stay without a leader for ever.',
      },
      {
        ask: 'Five servers, S5 is down. In term 6 S1 and S2 have two votes each. S5 restarts in term 5, and S1’s request of term 6 reaches it. Who leads term 6?',
        options: [
          {
            text: 'Nobody: a tie ends the term',
            wrong: {
              misconception: 'A tie ends a term at once.',
              because:
                'A term ends when somebody starts the next. S5’s vote of term 6 is still free, and S1 still asks for it.',
            },
          },
          {
            text: 'S1, with S5’s vote',
            wrong: null,
          },
          {
            text: 'S5 itself',
            wrong: {
              misconception: 'Whoever comes last can win the same term.',
              because: 'The other four have voted in term 6. S5 could have its own vote alone.',
            },
          },
        ],
        because: 'A third vote of five makes a majority (EL-3). Only a vote that is still free can break a tie.',
      },
    ],
  },
  {
    id: 'q03',
    proof: { run: { text: equalTimeouts }, at: 'term-4' },
    forms: [
      {
        ask: 'Which range of election timeouts has the shortest median wait for a new leader?',
        options: [
          {
            text: '150-150 ms',
            wrong: {
              misconception: 'Without chance nobody waits longer than needed.',
              because: 'Equal timeouts tie in every term. This run shows it.',
            },
          },
          { text: '150-175 ms', wrong: null },
          {
            text: '150-300 ms',
            wrong: {
              misconception: 'More chance is always faster.',
              because: 'Its ties are rare, but its timeouts are longer: the paper measured 171 ms against 141.',
            },
          },
        ],
        because: 'A little chance ends most ties. More of it only makes timeouts longer in the median.',
      },
      {
        ask: 'A team sets all election timeouts to exactly 200 ms, so that failover has a known duration. What happens after a crash?',
        options: [
          {
            text: 'A leader after about 200 ms',
            wrong: {
              misconception: 'Chance only costs time.',
              because: 'All servers time out together and vote for themselves. Nobody has a majority.',
            },
          },
          {
            text: 'One tie, and then a leader',
            wrong: {
              misconception: 'A tie breaks itself.',
              because: 'The next timeouts are equal again, so the next term begins in the same way.',
            },
          },
          { text: 'Ties, term after term', wrong: null },
          {
            text: 'Two leaders in one term',
            wrong: {
              misconception: 'Bad timing endangers safety.',
              because: 'Each server has one vote per term, whatever the clocks do. Only progress suffers.',
            },
          },
        ],
        because: 'Equal timers, reset together, end together. Chance is what makes one server first (EL-2).',
      },
    ],
  },
  {
    id: 'q25',
    proof: { run: { text: farApart }, at: 'stays' },
    forms: [
      {
        ask: 'A cluster moves from one room to five continents. A message takes 200 ms. What must change?',
        options: [
          { text: 'Election timeouts, so that a leader stays', wrong: null },
          {
            text: 'Election timeouts, so that data is safe',
            wrong: {
              misconception: 'Safety rests on timing.',
              because: 'With short timeouts there is no leader and no commit, but nothing false is committed.',
            },
          },
          {
            text: 'The size of a majority',
            wrong: {
              misconception: 'Slow servers count less.',
              because: 'A majority counts servers, not their distance.',
            },
          },
          {
            text: 'Nothing',
            wrong: {
              misconception: 'Raft adapts its timeouts to the network.',
              because: 'A timeout shorter than a round trip ends before a vote can arrive. The run shows it.',
            },
          },
        ],
        because: 'Timeouts must be much longer than a round trip (EL-7). That is for progress, never for safety.',
      },
      {
        ask: 'Election timeouts are far too short for the network. What is the worst that can happen?',
        options: [
          {
            text: 'Two leaders in one term',
            wrong: {
              misconception: 'Too many elections can make two winners.',
              because: 'Each server votes once per term, however many terms there are (RV-2).',
            },
          },
          {
            text: 'A committed entry is lost',
            wrong: {
              misconception: 'Haste lets a server with an old log win.',
              because: 'Votes are refused to a log that is behind (RV-3), whatever the timing.',
            },
          },
          { text: 'No leader lasts, so nothing is committed', wrong: null },
          {
            text: 'Logs differ for ever',
            wrong: {
              misconception: 'Entries of failed elections stay apart.',
              because: 'The next leader that lasts brings all logs to its own.',
            },
          },
        ],
        because: 'Timing decides whether there is progress. Safety holds with any timing.',
      },
    ],
  },
];
