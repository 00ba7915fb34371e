import type { Lesson } from '../../types.ts';

export const leaderCrashes: Lesson = {
  id: 'leader-crashes',
  part: 'replication',
  title: 'The leader crashes in the middle',
  goal: 'Tell three endings of a write whose leader crashed, and what its client may be told.',
  misconception: 'no answer means that the write did not happen.',
  minutes: 8,
  sections: ['§5.3', '§5.4', '§8'],
  teacher:
    'One story, three endings; the client sees the same in all. Ask after each: what did the client hear? ' +
    'The heartbeat in the third ending is the trap: it removes nothing. 8 minutes. Next: Figure 7.',
  runs: {
    vanishes: { scenario: 'leader-crash-before-append' },
    survives: { scenario: 'leader-crash-entry-survives' },
    dies: { scenario: 'leader-crash-entry-lost' },
  },
  steps: [
    {
      id: 'taken',
      run: 'vanishes',
      at: 'appended',
      shows: 'logs',
      text: 'First ending. S1 leads term 1 and has appended x=1. Its messages are on their way.',
      highlight: [{ kind: 'entry', server: 1, index: 1 }],
    },
    {
      id: 'on-one-disk',
      at: 'on-one-disk',
      text: 'S1 crashes, and nothing that it sent arrives. x=1 is on S1’s disk alone.',
    },
    {
      id: 'back-again',
      at: 's1-restarts',
      text: 'S2 leads term 2 and has committed y=2 at index 1. S1 is back, with x=1 at index 1.',
      highlight: [
        { kind: 'log', server: 1 },
        { kind: 'log', server: 2 },
      ],
      question: {
        ask: 'What will S1’s log be after S2’s next message? Write the terms of its entries.',
        prompt: {
          kind: 'log',
          server: 1,
          right: '2',
          wrong: [
            {
              answer: '1',
              misconception: 'What was once written to a disk stays in the log.',
              because: 'x=1 was never committed. It conflicts with S2’s entry, so S1 removed it.',
            },
            {
              answer: '1 2',
              misconception: 'Logs are merged.',
              because: 'Index 1 holds one entry. Nothing is merged: the leader’s log wins.',
            },
          ],
          otherwise: {
            misconception: 'A server that was leader keeps its own log.',
            because: 'S1 is a follower now, and a follower’s log becomes like the leader’s.',
          },
        },
        hint: 'Two entries claim index 1.',
        until: 'x-removed',
        observe: {
          ask: 'What happened to x=1?',
          options: [
            { text: 'It moved to index 2.' },
            { text: 'S1 removed it.', right: true },
            { text: 'It was sent to the others.' },
          ],
        },
        because: 'An entry of another term stood at index 1, so S1 removed x=1 and stored y=2 (AE-3).',
      },
    },
    {
      id: 'second-ending',
      run: 'survives',
      at: 's1-crashes',
      text: 'Second ending. This time S2 has stored x=1 before S1 crashes. The client has heard nothing, as before.',
      highlight: [{ kind: 'entry', server: 2, index: 1 }],
    },
    {
      id: 'on-a-majority',
      at: 's2-leads',
      text: 'S2 leads term 2. It brings x=1 to S3 and S4. Then x=1 is on three of the five servers.',
      question: {
        ask: 'Will S2 commit x=1 then?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'Yes, it is on a majority',
              wrong: {
                misconception: 'An entry on a majority is committed.',
                because: 'x=1 is from term 1. A leader counts copies of entries of its own term alone.',
              },
            },
            { text: 'No, not yet', detail: 'It is from an older term.', wrong: null },
            {
              text: 'No, it never will',
              wrong: {
                misconception: 'Entries of an older term can never be committed.',
                because: 'They are committed together with the next entry of the leader’s own term.',
                proof: 'both-committed',
              },
            },
          ],
        },
        until: 'on-majority',
        observe: {
          ask: 'How far has S2 committed?',
          options: [{ text: 'Up to x=1.' }, { text: 'Nothing yet.', right: true }, { text: 'Up to index 2.' }],
        },
        because: 'S2 leads term 2 and may count copies of entries of term 2 alone (CM-1). The part Safety shows why.',
      },
      speaker: 'Do not explain the rule yet: Figure 8 does. Collect guesses.',
    },
    {
      id: 'both-committed',
      at: 'both-committed',
      text: 'A write of term 2 reaches a majority. S2 commits it, and x=1 before it. x=1 happened after all.',
    },
    {
      id: 'third-ending',
      run: 'dies',
      at: 's3-leads',
      text: 'Third ending. S2 has stored x=1 again, but S3 is elected for term 2. S3, S4 and S5 do not have x=1.',
      highlight: [{ kind: 'entry', server: 2, index: 1 }],
    },
    {
      id: 'heartbeat',
      text: 'S3 sends its first heartbeat to S2.',
      question: {
        ask: 'Which servers will have x=1 in their log when the heartbeat has arrived? S1, which is down, counts too.',
        prompt: {
          kind: 'server',
          right: [1, 2],
          wrong: [
            {
              answer: 1,
              misconception: 'A new leader’s heartbeat clears what its log does not have.',
              because: 'A heartbeat carries no entry, so nothing conflicts and nothing is removed.',
            },
            {
              answer: 2,
              misconception: 'A crash takes the log.',
              because: 'The log is on S1’s disk. S1 has x=1 when it restarts.',
            },
            {
              answer: [1, 2, 3],
              misconception: 'A new leader takes over what its followers have.',
              because: 'Entries go from the leader to its followers, never the other way. S3 never gets x=1.',
            },
          ],
          otherwise: {
            misconception: 'A heartbeat changes logs.',
            because: 'It carries no entry. S2 kept x=1, and S3, S4 and S5 never had it.',
          },
        },
        hint: 'What does a heartbeat carry?',
        until: 'heartbeat',
        observe: {
          ask: 'What did S2 take from the heartbeat?',
          options: [
            { text: 'Term 2, and nothing else.', right: true },
            { text: 'An entry of S3’s.' },
            { text: 'Nothing: it refused it.' },
          ],
        },
        because: 'S2 removes an entry only where another one of the leader takes its place (AE-3).',
      },
    },
    {
      id: 'removed',
      at: 'x-removed',
      text: 'S3 takes y=2 and sends it as entry 1 of term 2. Only now does S2 remove x=1.',
    },
    {
      id: 'told',
      at: 'answered',
      text: 'Removed, committed, removed: three endings. In each the first client heard nothing. The outcome is unknown to it, and so it must be told.',
    },
  ],
  quiz: ['q14'],
};
