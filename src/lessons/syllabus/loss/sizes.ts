import type { Lesson } from '../../types.ts';

export const sizes: Lesson = {
  id: 'sizes',
  part: 'loss',
  title: 'How many servers?',
  goal: 'Say how many failures a cluster of two, three, four or five servers survives.',
  misconception: 'one more server always makes a cluster safer.',
  minutes: 6,
  sections: ['§5.2', '§5.3'],
  teacher:
    'Write the table with the class: of 2, 3, 4 and 5 servers a majority is 2, 2, 3, 3; they survive 0, 1, 1, 2 failures. ' +
    'Watch for majorities counted among the servers that are up. 6 minutes.',
  runs: {
    two: { scenario: 'two-servers' },
    three: { scenario: 'three-servers' },
    four: { scenario: 'four-servers' },
  },
  steps: [
    {
      id: 'two-work',
      run: 'two',
      at: 'first-write',
      jump: true,
      text: 'Two servers. S1 leads, and x=1 is committed: both have stored it.',
    },
    {
      id: 'two-minus-one',
      at: 's2-down',
      text: 'S2 crashes. A client writes x=2 to S1, which still leads.',
      question: {
        ask: 'Can S1 commit x=2 alone?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'Yes',
              detail: 'It is the leader.',
              wrong: {
                misconception: 'A leader decides alone.',
                because: 'A leader commits what a majority has stored. One of two is none.',
              },
            },
            {
              text: 'Yes',
              detail: 'It is all servers that are up.',
              wrong: {
                misconception: 'A majority is counted among the servers that are up.',
                because: 'It is counted of all servers. S1 cannot tell a crash from a cut.',
              },
            },
            {
              text: 'No',
              detail: 'A majority of two is two.',
              wrong: null,
            },
            {
              text: 'No',
              detail: 'It steps down first.',
              wrong: {
                misconception: 'A leader notices that it has lost its majority.',
                because: 'It hears of no higher term, so it stays leader and goes on trying.',
              },
            },
          ],
        },
        hint: 'How many of two are more than half?',
        until: 'not-stored',
        observe: {
          ask: 'What became of S1’s messages to S2?',
          options: [
            { text: 'S2 stored x=2.' },
            { text: 'They were lost, and S1 sent them again.', right: true },
            { text: 'S1 sent none, because S2 is down.' },
          ],
        },
        because: 'S1 stored x=2 and waits for S2’s copy in vain. Two servers survive no failure at all.',
      },
    },
    {
      id: 'two-stop',
      at: 'gave-up',
      jump: true,
      text: 'The client gives up after a second. S1 still leads term 1 and commits nothing.',
      highlight: [{ kind: 'entry', server: 1, index: 2 }],
    },
    {
      id: 'three',
      run: 'three',
      at: 's1-down',
      jump: true,
      text: 'Three servers. S1 led and committed x=1 everywhere. Now S1 crashes.',
      question: {
        ask: 'Click every server that could lead next.',
        prompt: {
          kind: 'server',
          right: [2, 3],
          wrong: [
            {
              answer: 2,
              misconception: 'The next number takes over.',
              because: 'Numbers are names. S3’s timeout could have ended first as well.',
            },
            {
              answer: 3,
              misconception: 'Only the server that heard the leader last can follow it.',
              because: 'S2 and S3 hold the same log. Either could win with the other’s vote.',
            },
            {
              answer: 1,
              misconception: 'A cluster waits for its leader.',
              because: 'S1 is down. S2 and S3 are two of three: a majority without it.',
            },
          ],
          otherwise: {
            misconception: 'Without its leader the cluster stops.',
            because: 'Two of three servers are a majority, for an election and for a commit.',
          },
        },
        hint: 'Who is up, and whose log is not behind?',
        until: 'next-leader',
        observe: {
          ask: 'How many votes made S2 the leader?',
          options: [
            { text: 'One: its own.' },
            { text: 'Two: its own and S3’s.', right: true },
            { text: 'Three: of all servers.' },
          ],
        },
        because: 'S2 timed out first and had two of three votes. Three servers survive one failure.',
      },
    },
    {
      id: 'three-write',
      at: 'second-write',
      text: 'The two that are left commit x=2 as well. The client noticed only a short wait.',
    },
    {
      id: 'four',
      run: 'four',
      at: 'three-copies',
      jump: true,
      text: 'Four servers, and S4 is down. A write works with three copies. One failure is survived here too.',
    },
    {
      id: 'halves',
      at: 'sent-again',
      text: 'S4 is back, and the network is cut in half: S1 and S2 here, S3 and S4 there. A client writes to S1.',
      question: {
        ask: 'Which half can make progress?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'S1’s half',
              detail: 'It has the leader.',
              wrong: {
                misconception: 'The half with the leader goes on.',
                because: 'S1 needs three copies of four. It reaches one other server.',
              },
            },
            {
              text: 'The other half too',
              detail: 'It elects a leader of its own.',
              wrong: {
                misconception: 'Half of the servers are enough.',
                because: 'Then both halves could decide. Two of four votes are no majority.',
              },
            },
            {
              text: 'Neither',
              detail: 'Both need three of four.',
              wrong: null,
            },
          ],
        },
        hint: 'What is a majority of four?',
        until: 'two-of-four',
        observe: {
          ask: 'How many copies of the write does S1 count?',
          options: [
            { text: 'One: its own.' },
            { text: 'Two: its own and S2’s.', right: true },
            { text: 'Three, and it commits.' },
          ],
        },
        because: 'S1 counts two of four copies, and four servers need three. The other half has two as well.',
      },
    },
    {
      id: 'no-winner',
      at: 'no-winner',
      jump: true,
      text: 'S3 and S4 ask each other for votes. Neither can have three of four: no split brain, and no progress.',
      highlight: [
        { kind: 'server', server: 3 },
        { kind: 'server', server: 4 },
      ],
      speaker: 'A fourth server made a majority larger and nothing safer. It also splits votes more often.',
    },
    {
      id: 'summary',
      text: 'Of 2, 3, 4 and 5 servers a majority is 2, 2, 3 and 3. They survive 0, 1, 1 and 2 failures.',
    },
  ],
  quiz: ['q22'],
};
