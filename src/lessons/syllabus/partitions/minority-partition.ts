import type { Lesson } from '../../types.ts';

export const minorityPartition: Lesson = {
  id: 'minority-partition',
  part: 'partitions',
  title: 'A leader is cut off',
  goal: 'Say why two leaders may live at once, and why only one of them can commit.',
  misconception: 'two leaders at the same time are split brain, and a bug.',
  minutes: 7,
  sections: ['§5.2', '§5.3'],
  teacher:
    'Stop when two servers say “leader” and ask whether that is split brain. It would be only within one term. ' +
    'Watch for “S1 steps down when S3 wins”: nothing of term 2 can reach it. 7 minutes. Next: A deposed leader commits.',
  runs: { cut: { scenario: 'minority-partition' } },
  steps: [
    {
      id: 'one-leader',
      run: 'cut',
      at: 's1-leads',
      jump: true,
      text: 'S1 leads term 1, and all five servers have voted for it.',
    },
    {
      id: 'cut',
      at: 's1-takes',
      text: 'The network is cut: S1 and S2 on one side, S3, S4 and S5 on the other. S1 takes x=1.',
      highlight: [{ kind: 'entry', server: 1, index: 1 }],
    },
    {
      id: 'who-can-win',
      text: 'Heartbeats do not cross the cut. On both sides a server may time out.',
      question: {
        ask: 'Click every server that could win an election now.',
        prompt: {
          kind: 'server',
          right: [3, 4, 5],
          wrong: [
            {
              answer: 2,
              misconception: 'Whoever is close to the old leader takes over.',
              because: 'S2 can reach S1 alone. Two votes of five are no majority.',
            },
            {
              answer: 1,
              misconception: 'The leader of before stays the only one that can lead.',
              because: 'S1 is no longer needed: S3, S4 and S5 are three of five.',
            },
          ],
          otherwise: {
            misconception: 'A majority is counted among the servers that one can reach.',
            because: 'A majority is three of all five (EL-3). Only the side with S3, S4 and S5 has three.',
          },
        },
        hint: 'How many votes can each side gather?',
        until: 's3-leads',
        observe: {
          ask: 'What does S1 do now?',
          options: [
            { text: 'It stepped down.' },
            { text: 'It still leads term 1.', right: true },
            { text: 'It became a candidate.' },
          ],
        },
        because: 'S3 won term 2 with three of five votes. Nothing of that reached S1.',
        proof: 's5-votes',
      },
      speaker: 'Ask for a show of hands: is S1 still a leader? Most say no.',
    },
    {
      id: 'two-leaders',
      text: 'Two leaders: S1 of term 1 and S3 of term 2. That is allowed. A term has at most one leader.',
      highlight: [
        { kind: 'server', server: 1 },
        { kind: 'server', server: 3 },
      ],
    },
    {
      id: 'who-commits',
      at: 's3-takes',
      text: 'Another client writes x=2 to S3. Both leaders now hold one entry at index 1, and both send it on.',
      highlight: [
        { kind: 'entry', server: 1, index: 1 },
        { kind: 'entry', server: 3, index: 1 },
      ],
      question: {
        ask: 'Click every leader that can commit its entry.',
        prompt: {
          kind: 'server',
          right: [3],
          wrong: [
            {
              answer: 1,
              misconception: 'The write that came first wins.',
              because: 'S1 can gather two copies of five, however long it waits.',
            },
            {
              answer: [1, 3],
              misconception: 'Each side commits for itself: split brain.',
              because: 'A commit needs three of all five copies. S1’s side has two servers.',
            },
          ],
          otherwise: {
            misconception: 'A follower can commit what it holds.',
            because: 'Only a leader counts copies and commits. Followers learn of it.',
          },
        },
        hint: 'A commit needs a majority of all servers, just like an election.',
        until: 's3-commits',
        observe: {
          ask: 'How many servers hold x=2?',
          options: [{ text: 'Two: S3 and S4.' }, { text: 'Three: S3, S4 and S5.', right: true }, { text: 'All five.' }],
        },
        because: 'S5 confirmed the third copy, so S3 committed x=2 (CM-1). S1’s x=1 has no majority.',
      },
    },
    {
      id: 'healed',
      at: 'healed',
      text: 'The network is whole again. S1 still leads term 1. S3’s next message reaches it.',
      question: {
        ask: 'Click the entry that this message removes.',
        prompt: {
          kind: 'entry',
          right: [{ server: 1, index: 1 }],
          otherwise: {
            misconception: 'The older leader’s entry stays, because it came first.',
            because: 'The higher term decides. S1 follows S3 and gives up x=1, which was never committed.',
          },
        },
        hint: 'Two entries conflict at index 1. Which of them is committed?',
        until: 's1-follows',
        observe: {
          ask: 'What did S1 do when the message arrived?',
          options: [
            { text: 'It refused it, as leader of term 1.' },
            { text: 'It stepped down, removed x=1 and stored x=2.', right: true },
            { text: 'It stored x=2 after x=1.' },
          ],
        },
        because: 'S1 saw term 2 and became a follower (TM-1). Its x=1 conflicted with x=2 and was removed (AE-3).',
      },
      speaker: 'This is the first message of term 2 that S1 gets. Until now it could not know.',
    },
    {
      id: 'clients',
      at: 'done-told',
      text: 'One client hears that x=2 is done. The other hears that the outcome of x=1 is unknown to S1.',
    },
    {
      id: 'summary',
      text: 'Terms keep the leaders apart, and a majority keeps the log single. An old leader may talk, but not commit alone.',
    },
  ],
  quiz: ['q13'],
};
