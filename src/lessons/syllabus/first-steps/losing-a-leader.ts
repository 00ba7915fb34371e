import type { Lesson } from '../../types.ts';
import losingALeader from './losing-a-leader.json?raw';

export const losingALeaderLesson: Lesson = {
  id: 'losing-a-leader',
  part: 'first-steps',
  title: 'Losing a leader',
  goal: 'Tell what an old leader can still do while the others have a new one.',
  misconception: 'a leader knows at once that it has been replaced.',
  minutes: 8,
  sections: ['§5.1', '§5.2', '§5.3'],
  teacher:
    'The fifth step is the one to take hands on. Watch for split brain: ask which of the two leaders can commit. Eight minutes. Next: Never a leader without the whole log.',
  runs: { main: { text: losingALeader } },
  steps: [
    {
      id: 'heartbeats',
      text: 'S1 leads term 3, and all five hold x=7. Its heartbeats keep the others from starting an election.',
      at: 'committed-7',
      jump: true,
    },
    {
      id: 'the-cut',
      text: 'The network is cut: S1 and S2 on one side, S3, S4 and S5 on the other.',
      at: 'cut',
      question: {
        ask: 'Whose election timers does no heartbeat reset any more? Click all these servers.',
        hint: 'Every heartbeat that arrives resets a timer.',
        prompt: {
          kind: 'server',
          right: [3, 4, 5],
          wrong: [
            {
              answer: [2, 3, 4, 5],
              misconception: 'Every follower notices that the network is cut.',
              because: 'S2 still hears S1’s heartbeats, and each of them resets its timer.',
            },
            {
              answer: 1,
              misconception: 'The leader notices that it has lost the others.',
              because: 'A leader has no election timer. S1 goes on as before.',
            },
            {
              answer: [1, 2],
              misconception: 'The smaller side knows that it is the smaller one.',
              because: 'Nobody tells S1 and S2. S1 goes on leading, and S2 goes on following.',
            },
          ],
          otherwise: {
            misconception: 'A cut concerns the leader and one other server.',
            because: 'S3, S4 and S5 all stand beyond the cut. No heartbeat resets the timers of these three.',
          },
        },
        until: 'one-round',
        observe: {
          ask: 'Where did S1’s heartbeats arrive?',
          options: [{ text: 'Nowhere.' }, { text: 'At S2 alone.', right: true }, { text: 'At all four others.' }],
        },
        because: 'S3, S4 and S5 are cut off from the leader, so nothing resets their timers.',
      },
    },
    {
      id: 'first-timeout',
      text: 'S4’s timer is the first to end. S4 starts term 4, votes for itself and asks the others.',
      at: 's4-starts',
      highlight: [{ kind: 'server', server: 4 }],
      speaker: 'Two of its four requests end at the cut. Ask whether that matters.',
    },
    {
      id: 'first-vote',
      text: 'S3 votes for S4. S5 will be asked next, and S1 has heard of nothing.',
      at: 'one-vote',
      highlight: [{ kind: 'message', message: { type: 'RequestVoteResponse', from: 3, to: 4 } }],
    },
    {
      id: 'a-write-to-s1',
      text: 'S4 is about to win the election in term 4. S1 still leads term 3.',
      at: 'one-vote',
      question: {
        ask: 'A client writes x=8 to S1. What happens?',
        hint: 'Count the servers that S1 can reach, itself included.',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'S1 commits it',
              detail: 'S1 is still a leader, so its writes count.',
              wrong: {
                misconception: 'A leader’s write counts because it is the leader’s.',
                because: 'A write counts once a majority has stored it. S1 reaches S2 alone: two of five.',
              },
            },
            { text: 'S1 stores it but never commits it', detail: 'It cannot gather enough copies.', wrong: null },
            {
              text: 'S1 refuses it',
              detail: 'S1 knows that it has been replaced.',
              wrong: {
                misconception: 'A leader knows at once that it has been replaced.',
                because: 'No message of term 4 can reach S1. It takes x=8 and sends it to the others.',
              },
            },
            {
              text: 'Both leaders commit it',
              detail: 'Each side has its own log.',
              wrong: {
                misconception: 'Each side of a cut goes on as a cluster of its own.',
                because: 'A majority is three of all five. Only one side can have it, and S4 never sees x=8.',
              },
            },
          ],
        },
        until: 'not-committed',
        observe: {
          ask: 'Which servers hold x=8 now?',
          options: [{ text: 'S1 alone.' }, { text: 'S1 and S2.', right: true }, { text: 'S1, S2 and S4.' }],
        },
        because: 'S1 cannot know that it was replaced, and two copies of five commit nothing.',
      },
      speaker: 'Two leaders, but in different terms. Ask: is this split brain? It would be if both could commit.',
    },
    {
      id: 'the-other-side',
      text: 'S4 takes x=9 and sends it to S3 and S5. Three of five hold it, so S4 commits it.',
      at: 'committed-9',
      shows: 'logs',
      highlight: [{ kind: 'entry', server: 4, index: 2 }],
    },
    {
      id: 'whole-again',
      text: 'The network is whole again. Servers of term 4 refuse what S1 sends, so S1 becomes a follower.',
      at: 's1-steps-down',
      question: {
        ask: 'What will S1’s log be when S4’s entries have arrived? Write the terms of its entries.',
        hint: 'x=7 is of term 3. At index 2, S1 holds x=8 of term 3, and S4 holds x=9 of term 4.',
        prompt: {
          kind: 'log',
          server: 1,
          right: '3 4',
          wrong: [
            {
              answer: '3 3 4',
              misconception: 'Both writes are kept, one after the other.',
              because: 'Only one entry can stand at index 2, and x=9 is committed there.',
            },
            {
              answer: '3 3',
              misconception: 'A server never gives up what it has stored.',
              because: 'S1 follows S4 now. An entry that conflicts with the leader’s is removed.',
            },
            {
              answer: '4',
              misconception: 'A new leader replaces the whole log.',
              because: 'Entry 1 is the same in both logs, so it stays.',
            },
          ],
          otherwise: {
            misconception: 'The two logs are mixed.',
            because: 'S1’s log becomes like S4’s: x=7 of term 3, then x=9 of term 4.',
          },
        },
        until: 's1-follows',
        observe: {
          ask: 'What became of x=8 on S1?',
          options: [
            { text: 'It was removed.', right: true },
            { text: 'It moved behind x=9.' },
            { text: 'It stayed at index 2.' },
          ],
        },
        because: 'x=8 was never committed, so it may be lost. x=9 was, so it stays for ever.',
      },
      speaker: 'The client of x=8 is told that the outcome is unknown. It was never told that x=8 is done.',
    },
    {
      id: 'at-most-one',
      text: 'Two leaders can live at once, in different terms. At most one of them can commit.',
      at: 'whole-again',
    },
  ],
  quiz: ['q13'],
};
