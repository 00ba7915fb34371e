import type { Lesson } from '../../types.ts';
import oneServer from './one-server.json?raw';
import threeCopies from './three-copies.json?raw';

export const severalCopies: Lesson = {
  id: 'several-copies',
  part: 'first-steps',
  title: 'Several copies',
  goal: 'Tell what a crash costs a service on one server, and what it costs a service on three.',
  misconception: 'one server keeps the data, and the others wait until it fails.',
  minutes: 4,
  sections: ['§2'],
  teacher:
    'Ask first what a crash costs: the data, or the time? Watch for the word backup: in Raft every server has its own copy at all times. Four minutes. Next: A majority keeps the system up.',
  runs: { one: { text: oneServer }, three: { text: threeCopies } },
  steps: [
    {
      id: 'one-server',
      text: 'This service runs on one server, S1. Clients send their writes to it.',
      run: 'one',
      at: 'leads',
      highlight: [{ kind: 'server', server: 1 }],
    },
    {
      id: 'stored',
      text: 'A client writes x=5. S1 stores it on its disk and answers.',
      at: 'done',
      highlight: [{ kind: 'entry', server: 1, index: 1 }],
    },
    {
      id: 'down',
      text: 'S1 has crashed. A client sends x=6.',
      at: 'sent-again',
      question: {
        ask: 'What happens to this write?',
        hint: 'A crashed server reads no messages.',
        prompt: {
          kind: 'choice',
          options: [
            { text: 'Nobody answers it', detail: 'There is no other server to ask.', wrong: null },
            {
              text: 'S1 stores it and answers later',
              detail: 'Its disk still works.',
              wrong: {
                misconception: 'A crashed server still takes messages in.',
                because: 'A message that reaches a crashed server is lost. The client has to send it again.',
              },
            },
            {
              text: 'It has to wait for x=5',
              detail: 'The crash has erased the data, so x=5 must be written again.',
              wrong: {
                misconception: 'A crash loses what is on the disk.',
                because: 'When S1 restarts, its log still holds x=5.',
                proof: 'restarted',
              },
            },
          ],
        },
        until: 'waiting',
        observe: {
          ask: 'What did you see while S1 was down?',
          options: [
            { text: 'The client asked twice, and nobody answered.', right: true },
            { text: 'The client asked once and got an error.' },
            { text: 'S1 answered, but late.' },
          ],
        },
        because: 'Each request that reached S1 was lost, and there is no other server to ask.',
      },
      speaker: 'Let the class say what is worse: losing data, or losing the service. Here only the service is lost.',
    },
    {
      id: 'back',
      text: 'S1 restarts with x=5 in its log. Only now is the client answered.',
      at: 'done-again',
      highlight: [{ kind: 'log', server: 1 }],
    },
    {
      id: 'three-servers',
      text: 'Now there are three servers, and S1 leads them. A client sends x=5 to S1.',
      run: 'three',
      at: 'sent',
      jump: true,
      shows: 'logs',
      question: {
        ask: 'Which servers will store x=5? Click them all.',
        hint: 'A copy helps only if it is there before the crash.',
        prompt: {
          kind: 'server',
          right: [1, 2, 3],
          wrong: [
            {
              answer: [1],
              misconception: 'The leader keeps the data, and the others wait until it fails.',
              because: 'S2 and S3 store x=5 at once. After a crash it would be too late to copy it.',
            },
            {
              answer: [1, 2],
              misconception: 'One backup copy is made.',
              because: 'S1 sends every entry to all the others.',
            },
            {
              answer: [1, 3],
              misconception: 'One backup copy is made.',
              because: 'S1 sends every entry to all the others.',
            },
            {
              answer: [2, 3],
              misconception: 'The leader only passes writes on.',
              because: 'S1 stores the entry first, and then sends it to S2 and S3.',
            },
          ],
          otherwise: {
            misconception: 'Only some servers keep the data.',
            because: 'Every server has a log of its own. S1, S2 and S3 all store x=5.',
          },
        },
        until: 'three-stored',
        observe: {
          ask: 'Which server stored x=5 first?',
          options: [
            { text: 'S1, the leader.', right: true },
            { text: 'S2, one of the followers.' },
            { text: 'All three at the same moment.' },
          ],
        },
        because: 'S1 stores x=5 first and sends it to S2 and S3, which store it too.',
      },
    },
    {
      id: 'one-is-lost',
      text: 'S1 crashes. S2 and S3 still hold x=5.',
      at: 'crashed',
      highlight: [
        { kind: 'entry', server: 2, index: 1 },
        { kind: 'entry', server: 3, index: 1 },
      ],
    },
    {
      id: 'service-goes-on',
      text: 'S2 takes over as leader. Then the client’s next write, x=6, is answered, and nobody had to repair anything.',
      at: 'done-again',
      shows: 'tape',
      highlight: [{ kind: 'server', server: 2 }],
      speaker: 'Compare the two runs: one server was down for as long as nobody restarted it, three for a blink.',
    },
    {
      id: 'agree',
      text: 'Copies help only if they agree. Raft is a set of rules that keeps them in agreement.',
    },
  ],
  quiz: [],
};
