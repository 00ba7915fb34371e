import type { Lesson } from '../../types.ts';

export const slowFollower: Lesson = {
  id: 'slow-follower',
  part: 'replication',
  title: 'A slow follower slows nobody',
  goal: 'Tell what a write waits for while a server is down, and how that server catches up.',
  misconception: 'every write waits for the slowest server.',
  minutes: 4,
  sections: ['§5.3'],
  teacher:
    'Let the class say first what a write waits for: names of servers, not a number. ' +
    'Watch for “all that are up”: Raft counts a majority of all. 4 minutes. Next: The leader crashes in the middle.',
  runs: { main: { scenario: 'slow-follower' } },
  steps: [
    { id: 'leader', at: 's1-leads', text: 'S1 leads term 1, and all five servers are up.' },
    {
      id: 'what-it-waits-for',
      at: 's5-crashes',
      text: 'S5 crashes. A client is about to write x=1 to S1.',
      highlight: [{ kind: 'server', server: 5 }],
      question: {
        ask: 'What does this write wait for?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'For S5',
              detail: 'Every copy is needed.',
              wrong: {
                misconception: 'Every write waits for the slowest server.',
                because: 'S5 was down all the time, and entry 1 was committed.',
              },
            },
            {
              text: 'For all four servers that are up',
              detail: 'S5 is left out of the count.',
              wrong: {
                misconception: 'A majority is counted among the servers that are up.',
                because: 'The third copy was enough. Raft counts three of all five.',
              },
            },
            { text: 'For two of the followers', detail: 'Whichever answer first.', wrong: null },
            {
              text: 'For a new election',
              detail: 'The cluster has changed.',
              wrong: {
                misconception: 'Any crash starts an election.',
                because: 'S1 stayed leader of term 1. A follower’s crash changes no term.',
              },
            },
          ],
        },
        hint: 'S1 counts its own copy first.',
        until: 'first-commit',
        observe: {
          ask: 'On how many servers was entry 1 when S1 committed it?',
          options: [{ text: 'On two.' }, { text: 'On three.', right: true }, { text: 'On five.' }],
        },
        because: 'S1 and the two fastest followers make three of five. Nobody waits for the others.',
      },
    },
    {
      id: 'five-writes',
      at: 'five-commits',
      shows: 'logs',
      text: 'Four more writes are committed in the same way. S5 has none of the five.',
      highlight: [{ kind: 'log', server: 5 }],
    },
    {
      id: 'catches-up',
      at: 's5-restarts',
      text: 'S5 restarts with an empty log. No client writes any more.',
      question: {
        ask: 'What will S5’s log be in a moment? Write the terms of its entries.',
        prompt: {
          kind: 'log',
          server: 5,
          right: '1 1 1 1 1',
          wrong: [
            {
              answer: '1',
              misconception: 'A server only gets the newest entry.',
              because: 'S1 sent all that S5 had missed. A log has no gaps.',
            },
          ],
          otherwise: {
            misconception: 'A server that was down does not get what it missed.',
            because: 'The leader goes on sending until S5’s log is like its own.',
          },
        },
        hint: 'Who remembers what S5 has confirmed?',
        until: 'caught-up',
        observe: {
          ask: 'In which term are the servers now?',
          options: [
            { text: 'Still in term 1.', right: true },
            { text: 'In term 2: S5’s return started an election.' },
            { text: 'S5 in term 2, the others in term 1.' },
          ],
        },
        because: 'S1 keeps nextIndex for every follower and sends from there on (LR-3). No client had to do anything.',
      },
    },
    {
      id: 'summary',
      text: 'A cluster is as fast as its fastest majority. Whoever is slow or down gets the rest later.',
    },
  ],
  quiz: [],
};
