import type { Lesson } from '../../types.ts';

export const leaderIsolated: Lesson = {
  id: 'leader-isolated',
  part: 'elections',
  title: 'Back from isolation',
  goal: 'Tell what a leader that was cut off keeps, and what it gives up when it comes back.',
  misconception: 'a healed network merges what both sides have written.',
  minutes: 6,
  sections: ['§5.3', '§5.4.1'],
  teacher:
    'Let everyone write S1’s log on paper before the network heals: terms only. ' +
    'Watch for logs that hold all writes of both sides: that is merging. 6 minutes. Next: Log replication.',
  runs: { isolated: { scenario: 'leader-isolated' } },
  steps: [
    {
      id: 'two-committed',
      run: 'isolated',
      at: 'two-committed',
      jump: true,
      text: 'S1 leads term 1. Entries 1 and 2 are committed, and all five servers have stored them.',
      shows: 'logs',
    },
    {
      id: 'cut-off',
      at: 'cut-off',
      text: 'The network cuts S1 off from all others. Three clients can still reach S1, and they write to it.',
      highlight: [{ kind: 'server', server: 1 }],
      question: {
        ask: 'How far does S1’s commitIndex come?',
        prompt: {
          kind: 'number',
          right: 2,
          unit: 'entries',
          wrong: [
            {
              answer: 5,
              misconception: 'A leader’s own copy is enough to commit.',
              because: 'S1 alone is one of five. It needs three copies (CM-1).',
            },
            {
              answer: 0,
              misconception: 'A leader that is cut off loses what was committed.',
              because: 'Entries 1 and 2 stay committed. commitIndex never goes back (CM-3).',
            },
          ],
          otherwise: {
            misconception: 'Some of the new writes can be committed alone.',
            because: 'None of them has a second copy. A commit needs three of five.',
          },
        },
        hint: 'How many servers can store the three new entries?',
        until: 'three-more',
        observe: {
          ask: 'What did S1 do with the three writes?',
          options: [
            { text: 'It refused them.' },
            { text: 'It stored them and did not commit them.', right: true },
            { text: 'It stored and committed them.' },
          ],
        },
        because: 'S1 stored entries 3 to 5, but nobody could confirm them. So commitIndex stays 2.',
      },
    },
    {
      id: 's2-leads',
      at: 's2-leads',
      text: 'S2 has not heard a heartbeat in time. It wins term 2 with the votes of S3 and S4.',
      highlight: [{ kind: 'server', server: 2 }],
      speaker: 'Two servers say “leader” now. Ask whether that is a bug: the terms differ, so it is none.',
    },
    {
      id: 'both-sides',
      at: 'both-sides',
      jump: true,
      text: 'S2 takes two writes of its own. Four servers store them, so both are committed.',
      highlight: [
        { kind: 'entry', server: 2, index: 3 },
        { kind: 'entry', server: 2, index: 4 },
      ],
    },
    {
      id: 's1-log',
      at: 'healed',
      text: 'The network heals. S1’s log is 1 1 1 1 1, and S2’s is 1 1 2 2. S2’s next message reaches S1.',
      highlight: [
        { kind: 'log', server: 1 },
        { kind: 'log', server: 2 },
      ],
      question: {
        ask: 'Write S1’s log after that message: the term of each entry.',
        prompt: {
          kind: 'log',
          server: 1,
          right: '1 1 2 2',
          wrong: [
            {
              answer: '1 1 1 1 1',
              misconception: 'A log only ever grows.',
              because: 'That holds for a leader’s own log. S1 sees term 2, so it is a follower now.',
            },
            {
              answer: '1 1 1 1 1 2 2',
              misconception: 'Both sides are merged.',
              because: 'Index 3 holds one entry. S1’s entry of term 1 there conflicts with S2’s of term 2 (AE-3).',
            },
            {
              answer: '1 1 2 2 1 1 1',
              misconception: 'S1 keeps its writes behind those of S2.',
              because: 'Terms never go down along a log. Entries 3 to 5 of S1 are removed.',
            },
            {
              answer: '2 2',
              misconception: 'A follower throws its whole log away.',
              because: 'Entries 1 and 2 agree in both logs. Only what conflicts is removed.',
            },
          ],
          otherwise: {
            misconception: 'S1 and S2 negotiate which entries stay.',
            because: 'S1 keeps what agrees with S2 and takes S2’s entries from the first conflict on.',
          },
        },
        hint: 'Find the first index at which the two logs differ.',
        until: 's1-follows',
        observe: {
          ask: 'Which entries did S1 remove?',
          options: [{ text: 'Entries 1 to 5.' }, { text: 'Entries 3 to 5.', right: true }, { text: 'None.' }],
        },
        because: 'Entry 3 was the first conflict. S1 removed it and all after it, then stored S2’s entries (AE-3).',
      },
      speaker: 'Compare logs in pairs before the reveal.',
    },
    {
      id: 'clients',
      at: 'clients-told',
      text: 'S1 tells the three clients that the outcome of their writes is unknown. It cannot know what other servers hold.',
    },
    {
      id: 'summary',
      text: 'Nothing is merged. What was committed stayed, and what one server alone had stored is gone.',
    },
  ],
  quiz: ['q13'],
};
