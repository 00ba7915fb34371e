import type { Lesson } from '../../types.ts';
import catchingUp from './catching-up.json?raw';

export const catchingUpLesson: Lesson = {
  id: 'catching-up',
  part: 'first-steps',
  title: 'Catching up',
  goal: 'Tell how a server that was down gets the entries that it missed, and why its log never has a gap.',
  misconception: 'somebody has to copy the data by hand, or send the lost writes again.',
  minutes: 6,
  sections: ['§5.3'],
  teacher:
    'Keep the logs in view, and read the message of the second question aloud: after entry 4 comes entry 5. Watch for logs with a hole. Six minutes. Next: Losing a leader.',
  runs: { main: { text: catchingUp } },
  steps: [
    {
      id: 'level',
      text: 'Five servers hold entry 1, and it is committed. S1 leads.',
      at: 'all-have-x',
      jump: true,
      shows: 'logs',
    },
    {
      id: 'missed',
      text: 'S5 crashes. Two more writes are committed without it.',
      at: 'three-written',
      highlight: [{ kind: 'log', server: 5 }],
    },
    {
      id: 'who-sends',
      text: 'S5 restarts. Its disk holds entry 1, and entries 2 and 3 are missing.',
      at: 's5-restarts',
      question: {
        ask: 'Which servers will send S5 the missing entries? Click them.',
        hint: 'Entries flow in one direction only.',
        prompt: {
          kind: 'server',
          right: [1],
          wrong: [
            {
              answer: [1, 2, 3, 4],
              misconception: 'Every server that has an entry sends it.',
              because: 'Followers send no entries. They only answer.',
            },
            {
              answer: [2, 3, 4],
              misconception: 'The followers help each other.',
              because: 'Followers send no entries. They only answer.',
            },
            {
              answer: 4,
              misconception: 'The nearest neighbour helps.',
              because: 'S4 has the entries, but a follower sends none.',
            },
            {
              answer: 5,
              misconception: 'A server that has restarted asks for what it missed.',
              because: 'S5 asks nobody. Raft has no such message: the leader sends.',
            },
          ],
          otherwise: {
            misconception: 'Any server may send entries.',
            because: 'Entries only flow from the leader to the followers, and S1 leads.',
          },
        },
        until: 'entries-arrive',
        observe: {
          ask: 'How did entries 2 and 3 come to S5?',
          options: [
            { text: 'Both in one message.', right: true },
            { text: 'One by one, in two messages.' },
            { text: 'The client wrote them again.' },
          ],
        },
        because: 'S1 remembers for each follower which entry comes next. It sends S5 all from entry 2 on.',
      },
      speaker: 'What S1 remembers is called nextIndex: one number for each follower.',
    },
    {
      id: 'new-leader',
      text: 'S5 is down again and misses entry 4. Then S1 crashes, and S2 becomes the leader.',
      at: 's2-leads',
      highlight: [{ kind: 'server', server: 2 }],
    },
    {
      id: 'a-gap',
      text: 'S5 is back with three entries. S2’s message says: after entry 4 of term 1 comes entry 5 of term 2.',
      at: 's2-sends',
      highlight: [
        { kind: 'message', message: { type: 'AppendEntries', from: 2, to: 5 } },
        { kind: 'log', server: 5 },
      ],
      question: {
        ask: 'What will S5’s log be when this message has arrived? Write the terms of its entries.',
        hint: 'Does S5 have the entry that the message goes on from?',
        prompt: {
          kind: 'log',
          server: 5,
          right: '1 1 1',
          wrong: [
            {
              answer: '1 1 1 2',
              misconception: 'A follower puts what arrives behind what it has.',
              because: 'Then S5 would hold at index 4 what the others hold at index 5.',
            },
            {
              answer: '1 1 1 1 2',
              misconception: 'Every message brings all that is missing.',
              because: 'This message carries entry 5 alone. Entry 4 comes with the next one.',
              proof: 'level-again',
            },
          ],
          otherwise: {
            misconception: 'A message that does not fit changes the log.',
            because: 'S5 has no entry 4, so it refuses the message and keeps its three entries.',
          },
        },
        until: 'refused',
        observe: {
          ask: 'What did S5 do with entry 5?',
          options: [
            { text: 'It stored it at index 4.' },
            { text: 'It stored it at index 5 and left index 4 empty.' },
            { text: 'It did not store it.', right: true },
          ],
        },
        because: 'S5 takes entries only if it has the one before them. So a log never has a gap.',
      },
      speaker: 'The check has a name: the consistency check, AE-2. Everything later in the course rests on it.',
    },
    {
      id: 'one-step-back',
      text: 'S5’s refusal tells S2 to go back. Now S2 sends entry 4 as well, and S5’s log is whole.',
      at: 'level-again',
      highlight: [{ kind: 'log', server: 5 }],
    },
    {
      id: 'by-itself',
      text: 'No person did anything, and no client wrote twice. A leader sends until every log is like its own.',
    },
  ],
  quiz: [],
};
