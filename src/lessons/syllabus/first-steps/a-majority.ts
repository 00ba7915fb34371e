import type { Lesson } from '../../types.ts';
import majority from './majority.json?raw';

export const aMajority: Lesson = {
  id: 'a-majority',
  part: 'first-steps',
  title: 'A majority keeps the system up',
  goal: 'Tell how many of five servers may be down, and what the others can still do.',
  misconception: 'every server has to take part, or that those that are up decide alone.',
  minutes: 5,
  sections: ['§5.3', '§5.6'],
  teacher:
    'Write 5, 3, 2 on the board: servers, majority, crashes survived. Watch for those who count a majority of the servers that are up. Five minutes. Next: An ordered log.',
  runs: { main: { text: majority } },
  steps: [
    {
      id: 'all-five',
      text: 'Five servers hold x=1. S1 leads them.',
      at: 'all-five',
      shows: 'logs',
      speaker: 'Point at the five logs: one entry each.',
    },
    {
      id: 'two-down',
      text: 'S4 and S5 have crashed. S1 takes x=2 and stores it in its own log.',
      at: 'taken-2',
      question: {
        ask: 'Which servers must store x=2 before it is committed? Click them all.',
        hint: 'An entry is committed when a majority of all servers has stored it.',
        prompt: {
          kind: 'server',
          right: [1, 2, 3],
          wrong: [
            {
              answer: 1,
              misconception: 'The leader commits what it has stored.',
              because: 'If only S1 has x=2 and crashes, x=2 may be lost. One copy is no majority.',
            },
            {
              answer: [1, 2],
              misconception: 'A majority of the servers that are up is enough.',
              because: 'After the first answer two servers held x=2, and S1 did not commit it.',
              proof: 'first-answer-2',
            },
            {
              answer: [1, 3],
              misconception: 'A majority of the servers that are up is enough.',
              because: 'After the first answer two servers held x=2, and S1 did not commit it.',
              proof: 'first-answer-2',
            },
            {
              answer: [2, 3],
              misconception: 'The leader’s own copy does not count.',
              because: 'S1 counts its own copy too: with S2 and S3 that makes three.',
            },
            {
              answer: [1, 2, 3, 4, 5],
              misconception: 'Every server has to store a write.',
              because: 'S4 and S5 are down, and x=2 was committed without them.',
            },
          ],
          otherwise: {
            misconception: 'Any few servers are enough.',
            because: 'Three of five must store x=2, and only S1, S2 and S3 are up.',
          },
        },
        until: 'committed-2',
        observe: {
          ask: 'When did S1 commit x=2?',
          options: [
            { text: 'When the first follower had answered.' },
            { text: 'When both S2 and S3 had answered.', right: true },
            { text: 'When it had stored x=2 itself.' },
          ],
        },
        because: 'S1, S2 and S3 are three of five: a majority. That is enough, and less is not.',
      },
    },
    {
      id: 'two-survived',
      text: 'The client is answered. Five servers work on with two of them down.',
      at: 'done-2',
    },
    {
      id: 'three-down',
      text: 'Now S3 has crashed too. S1 and S2 are up, and S1 takes x=3.',
      at: 'taken-3',
      question: {
        ask: 'What happens to x=3?',
        hint: 'Count the copies that S1 can get.',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'S1 commits it once S2 has stored it',
              detail: 'Then all that are up have it.',
              wrong: {
                misconception: 'A majority is counted of the servers that are up.',
                because: 'S2 has stored x=3 here, and S1 does not commit it. Two of five are no majority.',
                proof: 'two-copies',
              },
            },
            { text: 'It is stored but not committed', detail: 'Two copies are too few.', wrong: null },
            {
              text: 'S1 refuses it',
              detail: 'It knows that three servers are down.',
              wrong: {
                misconception: 'A leader knows who is up.',
                because: 'S1 only knows who has answered. It stores x=3 and sends it to all four.',
              },
            },
            {
              text: 'S1 stops being the leader',
              detail: 'It has lost its majority.',
              wrong: {
                misconception: 'A leader steps down when it loses its majority.',
                because: 'A leader steps down when it hears of a higher term. Nobody here has one.',
              },
            },
          ],
        },
        until: 'waiting',
        observe: {
          ask: 'How far did x=3 come?',
          options: [
            { text: 'S1 and S2 stored it, and S1 committed it.' },
            { text: 'S1 and S2 stored it, and nobody committed it.', right: true },
            { text: 'Only S1 stored it.' },
          ],
        },
        because: 'A majority is three of all five servers. S1 waits for a third copy, and the client waits too.',
        proof: 'two-copies',
      },
      speaker:
        'Most hands go to the first answer. Ask what would happen if S3, S4 and S5 were alive behind a cut cable.',
    },
    {
      id: 'third-copy',
      text: 'S3 restarts and stores x=3. Three of five have it now, so S1 commits it.',
      at: 'committed-3',
      highlight: [{ kind: 'entry', server: 3, index: 3 }],
    },
    {
      id: 'why-a-majority',
      text: 'Why more than half? Any two majorities of five share at least one server. So what one majority has stored, the next one has too, on one server or more.',
    },
  ],
  quiz: [],
};
