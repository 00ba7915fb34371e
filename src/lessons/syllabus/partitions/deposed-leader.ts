import type { Lesson } from '../../types.ts';

export const deposedLeader: Lesson = {
  id: 'deposed-leader',
  part: 'partitions',
  title: 'A deposed leader commits',
  goal: 'Decide which entries a leader of an old term can still commit, and why none of them is lost.',
  misconception: 'an old leader can do nothing any more once a new one is elected.',
  minutes: 8,
  sections: ['§5.4.1', '§5.4.3'],
  teacher:
    'One of the hardest questions of the Raft user study. Ask which server is in both majorities: S2 itself. ' +
    'Watch for “the new leader will overwrite it”. 8 minutes; ask it again a week later. Next: What a restart must not lose.',
  runs: { deposed: { scenario: 'deposed-leader-commits' } },
  steps: [
    {
      id: 'two-copies',
      run: 'deposed',
      at: 'two-copies',
      jump: true,
      text: 'S1 leads term 1 and has taken x=1. S2 has stored it, so there are two copies of five.',
      shows: 'logs',
      highlight: [
        { kind: 'entry', server: 1, index: 1 },
        { kind: 'entry', server: 2, index: 1 },
      ],
    },
    {
      id: 's2-leads',
      at: 's2-leads',
      text: 'S2 times out and wins term 2 with S4 and S5. Nothing of term 2 has reached S1 and S3 yet.',
      highlight: [{ kind: 'server', server: 2 }],
      speaker: 'Write on the board: in term 1 are S1 and S3; in term 2 are S2, S4 and S5.',
    },
    {
      id: 'what-becomes-of-x',
      text: 'S1 does not know of term 2. Its AppendEntries with x=1 reaches S3, which is still in term 1.',
      question: {
        ask: 'What becomes of x=1?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'S3 refuses it',
              detail: 'Term 1 is over.',
              wrong: {
                misconception: 'Every server knows of a new term as soon as it has a leader.',
                because: 'S3 has heard nothing of term 2. For S3 the leader of term 1 is valid.',
              },
            },
            {
              text: 'S3 stores it, S1 may not commit it',
              detail: 'S1 was deposed.',
              wrong: {
                misconception: 'An election ends the power of an old leader at once.',
                because: 'S1 has three confirmed copies in its own term. That is all that CM-1 asks for.',
              },
            },
            {
              text: 'S1 commits it, and S2 may overwrite it',
              detail: 'S2 leads now.',
              wrong: {
                misconception: 'A new leader may lack what an old leader still commits.',
                because:
                  'S2 confirmed x=1 before it was elected, so x=1 is in its own log. A leader removes nothing there.',
                proof: 'two-copies',
              },
            },
            {
              text: 'S1 commits it, and it stays',
              detail: 'S2 holds it too.',
              wrong: null,
            },
          ],
        },
        hint: 'Who has stored x=1 once S3 has? Does S2’s log hold it?',
        until: 's1-commits',
        observe: {
          ask: 'Which copies did S1 count?',
          options: [
            { text: 'Its own and S3’s.' },
            { text: 'Its own, S2’s and S3’s.', right: true },
            { text: 'Those of all servers in term 1.' },
          ],
        },
        because:
          'S2 confirmed x=1 while it was in term 1. With S3’s copy that makes three of five, so S1 commits (CM-1).',
      },
      speaker: 'Let neighbours argue for two minutes before the reveal.',
    },
    {
      id: 'why-safe',
      text: 'Any three servers with x=1 share one with S2’s voters, S2 included. Here it is S2 itself. So the new leader has it.',
      highlight: [{ kind: 'entry', server: 2, index: 1 }],
    },
    {
      id: 'takes-y',
      at: 'takes-y',
      text: 'S1 takes one more write, y=2. It still thinks that it leads, and sends y=2 to all others.',
      highlight: [{ kind: 'entry', server: 1, index: 2 }],
      question: {
        ask: 'Click every other server that would store y=2 for S1.',
        prompt: {
          kind: 'server',
          right: [3],
          wrong: [
            {
              answer: 2,
              misconception: 'Who helped with x=1 helps again.',
              because: 'S2 confirmed x=1 before its own election. Now it is in term 2 and refuses term 1.',
            },
            {
              answer: [2, 3],
              misconception: 'Who helped with x=1 helps again.',
              because: 'S2 confirmed x=1 before its own election. Now it is in term 2 and refuses term 1.',
            },
            {
              answer: 4,
              misconception: 'A follower stores what any leader sends.',
              because: 'S4 has voted in term 2. It refuses all that comes from term 1 (AE-1).',
            },
            {
              answer: 5,
              misconception: 'A follower stores what any leader sends.',
              because: 'S5 has voted in term 2. It refuses all that comes from term 1 (AE-1).',
            },
          ],
          otherwise: {
            misconception: 'What worked for x=1 works for y=2.',
            because: 'S2, S4 and S5 are in term 2 and refuse term 1. Only S3 is left.',
          },
        },
        hint: 'Look at the term of each server.',
        until: 's4-refuses',
        observe: {
          ask: 'What did S3 and S4 do?',
          options: [
            { text: 'Both stored what S1 sent.' },
            { text: 'S3 stored y=2, and S4 refused S1.', right: true },
            { text: 'Both refused S1.' },
          ],
        },
        because: 'S3 was the only server left in term 1. With S1 that makes two of five: y=2 can never be committed.',
      },
    },
    {
      id: 's1-steps-down',
      at: 's1-steps-down',
      text: 'S4’s refusal carries term 2. S1 adopts it and is a follower now (TM-1).',
      highlight: [{ kind: 'server', server: 1 }],
    },
    {
      id: 's3-log',
      at: 'takes-z',
      text: 'S2 takes z=3 at index 2. Its log is 1 2, and S3’s log is 1 1. S2’s messages reach S3.',
      highlight: [
        { kind: 'log', server: 2 },
        { kind: 'log', server: 3 },
      ],
      question: {
        ask: 'Write S3’s log after that: the term of each entry.',
        prompt: {
          kind: 'log',
          server: 3,
          right: '1 2',
          wrong: [
            {
              answer: '1 1 2',
              misconception: 'An entry that two servers have stored is kept.',
              because: 'y=2 was never committed, and index 2 holds one entry. S2’s takes its place.',
            },
            {
              answer: '2',
              misconception: 'All entries of the old term go.',
              because: 'x=1 is the same in both logs. It is committed and stays.',
            },
            {
              answer: '1 1',
              misconception: 'A follower never removes what it has stored.',
              because: 'y=2 conflicts with z=3 at index 2, so it is removed (AE-3).',
            },
          ],
          otherwise: {
            misconception: 'The old leader’s entries and the new leader’s are mixed.',
            because: 'S3 keeps x=1, removes y=2 and stores z=3. Its log then equals S2’s.',
          },
        },
        hint: 'Which entry of S3’s log does S2’s log contradict?',
        until: 's3-follows',
        observe: {
          ask: 'Which entry did S3 remove?',
          options: [{ text: 'x=1.' }, { text: 'y=2.', right: true }, { text: 'None.' }],
        },
        because: 'y=2 stood where z=3 belongs and was removed. x=1 is in S2’s log too, so nothing touches it.',
      },
    },
    {
      id: 'summary',
      at: 'all-agree',
      text: 'An old leader can finish what its successor already holds. What it takes only after the election cannot be committed.',
    },
  ],
  quiz: ['q12', 'q24'],
};
