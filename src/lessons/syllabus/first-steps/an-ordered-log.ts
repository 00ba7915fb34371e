import type { Lesson } from '../../types.ts';
import orderedLog from './ordered-log.json?raw';

export const anOrderedLog: Lesson = {
  id: 'an-ordered-log',
  part: 'first-steps',
  title: 'An ordered log',
  goal: 'Tell who decides the order of two writes, and why all servers end with the same value.',
  misconception: 'writes are ordered by the time at which they were sent.',
  minutes: 6,
  sections: ['§2', '§5.3'],
  teacher:
    'Let two students shout a value each, and write down the one that you heard first: that is the leader. Watch for clocks: no time of day is in any message. Six minutes. Next: One leader per term.',
  runs: { main: { text: orderedLog } },
  steps: [
    {
      id: 'logs',
      text: 'Three servers, and S1 leads. Each keeps a log: a numbered list of writes, still empty.',
      at: 'ready',
      jump: true,
      shows: 'logs',
    },
    {
      id: 'two-writes',
      text: 'A client has sent x=1, and then x=2. The second message reaches S1 first.',
      at: 'both-sent',
      question: {
        ask: 'In which order will the logs hold the two writes?',
        hint: 'S1 puts each write behind what its log already holds.',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'x=1, then x=2, on every server',
              detail: 'x=1 was sent first.',
              wrong: {
                misconception: 'Writes are ordered by the time at which they were sent.',
                because: 'x=2 arrived first, so S1 put it at index 1. No message says when it was sent.',
                proof: 'x2-arrives',
              },
            },
            { text: 'x=2, then x=1, on every server', detail: 'x=2 arrives at S1 first.', wrong: null },
            {
              text: 'Each server has its own order',
              detail: 'It depends on which message arrives first there.',
              wrong: {
                misconception: 'Each server orders the writes by itself.',
                because: 'Followers take the entries at the indexes that the leader gave them.',
              },
            },
          ],
        },
        until: 'same-order',
        observe: {
          ask: 'Which write stands at index 1 of S1?',
          options: [{ text: 'x=1' }, { text: 'x=2', right: true }, { text: 'Both of them' }],
        },
        because: 'S1 gave x=2 index 1, because it arrived first. S2 and S3 follow that order.',
        proof: 'x2-arrives',
      },
      speaker: 'Two messages, one leader: the leader’s log is the only clock.',
    },
    {
      id: 'one-value',
      text: 'Every server applies its entries in the order of the log, index 1 first. Each entry sets x.',
      at: 'same-order',
      question: {
        ask: 'Which entry decides what x is in the end? Click it on any server.',
        hint: 'A later write replaces an earlier one.',
        prompt: {
          kind: 'entry',
          right: [
            { server: 1, index: 2 },
            { server: 2, index: 2 },
            { server: 3, index: 2 },
          ],
          otherwise: {
            misconception: 'The first entry, or the larger value, wins.',
            because: 'Entry 1 sets x to 2. Then entry 2 sets x to 1, on every server.',
          },
        },
        until: 'applied',
        observe: {
          ask: 'What is x on the three servers now?',
          options: [
            { text: '1 on all three.', right: true },
            { text: '2 on all three.' },
            { text: '1 on S1, and 2 on S2 and S3.' },
          ],
        },
        because: 'The same entries in the same order give the same value: x is 1 everywhere.',
      },
    },
    {
      id: 'old-message',
      text: 'The network has made a copy of an old message from S1 to S3. It carries entry 1 alone, x=2.',
      at: 'quiet',
      highlight: [{ kind: 'message', message: { type: 'AppendEntries', from: 1, to: 3 } }],
      question: {
        ask: 'What will S3’s log be when the copy has arrived? Write the terms of its entries.',
        hint: 'Both entries are of term 1. S3 already holds entry 1.',
        prompt: {
          kind: 'log',
          server: 3,
          right: '1 1',
          wrong: [
            {
              answer: '1 1 1',
              misconception: 'A message that arrives twice is stored twice.',
              because: 'The message names index 1, and S3 has this entry there. It stores nothing.',
            },
            {
              answer: '1',
              misconception: 'A message replaces the whole log.',
              because: 'S3 removes entries only if they conflict with the leader’s. Entry 1 is the same.',
            },
          ],
          otherwise: {
            misconception: 'An old message changes the log.',
            because: 'S3 holds entry 1 already, and keeps entry 2.',
          },
        },
        until: 'old-message',
        observe: {
          ask: 'What did the copy change in S3’s log?',
          options: [{ text: 'Nothing.', right: true }, { text: 'It removed entry 2.' }, { text: 'It added an entry.' }],
        },
        because: 'Every entry has its index. So S3 sees that it holds entry 1, and changes nothing.',
      },
    },
    {
      id: 'one-order',
      text: 'One leader gives every write an index. The same log, applied in the same order, gives the same state.',
      speaker: 'This is a replicated state machine. The next lesson asks who the leader is.',
    },
  ],
  quiz: [],
};
