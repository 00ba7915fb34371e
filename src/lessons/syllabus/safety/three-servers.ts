import type { Lesson } from '../../types.ts';
import fourCopies from './four-copies.json?raw';

export const threeServers: Lesson = {
  id: 'three-servers-suffice',
  part: 'safety',
  title: 'Three servers suffice',
  goal: 'Say why neither few servers nor many copies protect an entry of an older term.',
  misconception: 'the danger of Figure 8 needs five servers.',
  minutes: 7,
  sections: ['§5.4.2'],
  teacher:
    'Ask for a plan before the first step: who must lead when? Fewer elections are not enough. ' +
    'Let volunteers try it by hand afterwards. The second run asks the same of four copies, with all rules on. ' +
    '7 minutes. Next: the part Partitions.',
  runs: { three: { scenario: 'figure-8-three-servers' }, four: { text: fourCopies } },
  steps: [
    {
      id: 'start',
      at: 'entry-1',
      jump: true,
      shows: 'logs',
      text: 'Three servers, and the rule is off again. Entry 1 is everywhere. Can an entry still be lost here?',
    },
    {
      id: 'two-leaders-later',
      at: 's2-appends',
      text: 'S1 led term 2 and appended x=A. It crashed, S2 won term 3 with S3 and appended x=B. Nobody else has either.',
      highlight: [
        { kind: 'entry', server: 1, index: 2 },
        { kind: 'entry', server: 2, index: 2 },
      ],
    },
    {
      id: 'third-election',
      at: 's1-leads-again',
      text: 'S2 crashes. S1 is back and wins term 4 with S3’s vote. It is about to send x=A to S3.',
    },
    {
      id: 'who-can-overwrite',
      at: 'counted',
      text: 'S3 has stored x=A. S1 counts two of three copies, commits x=A and applies it. Then S1 will crash.',
      highlight: [{ kind: 'entry', server: 3, index: 2 }],
      question: {
        ask: 'Which server could now win and overwrite x=A? Click it.',
        prompt: {
          kind: 'server',
          right: [2],
          wrong: [
            {
              answer: 3,
              misconception: 'Whoever wins next overwrites the old entries.',
              because: 'S3 holds x=A, and as leader it would keep it.',
            },
            {
              answer: 1,
              misconception: 'The leader that took the entry may lose it.',
              because: 'S1 holds x=A, and as leader it would keep it.',
            },
          ],
          otherwise: {
            misconception: 'An entry on a majority cannot be overwritten.',
            because: 'S2’s log ends in term 3, S3’s in term 2. So S3 voted for S2.',
          },
        },
        hint: 'Whose log ends in the latest term?',
        until: 's2-leads-again',
        observe: {
          ask: 'Whose vote did S2 win with, besides its own?',
          options: [{ text: 'S1’s.' }, { text: 'S3’s, which holds x=A.', right: true }, { text: 'Nobody’s.' }],
        },
        because: 'S2’s log ends in term 3, later than the term 2 of x=A. So S3 votes for it (RV-3).',
      },
    },
    {
      id: 'fourth-election',
      text: 'That was the fourth election. S2 leads term 5 and sends its entry to S3.',
      question: {
        ask: 'What will S3’s log be? Write the terms of its entries.',
        prompt: {
          kind: 'log',
          server: 3,
          right: '1 3',
          wrong: [
            {
              answer: '1 2',
              misconception: 'A follower keeps what was committed.',
              because: 'S3 cannot know. It follows its leader, and x=A is gone.',
            },
          ],
          otherwise: {
            misconception: 'Logs are merged.',
            because: 'One entry stands at each index, and it is the leader’s.',
          },
        },
        until: 's3-overwritten',
        observe: {
          ask: 'Which values were applied at index 2?',
          options: [{ text: 'x=A on S1, x=B on S2.', right: true }, { text: 'x=A on both.' }, { text: 'x=B on both.' }],
        },
        because: 'S1 applied x=A and S2 x=B at the same index. Three servers and four elections were enough.',
      },
    },
    {
      id: 'fewest',
      at: 'end',
      text: 'A search through all runs of three servers found none with fewer elections. So neither does it need five servers.',
    },
    {
      id: 'four-copies',
      run: 'four',
      at: 'four-copies',
      jump: true,
      text: 'Now five servers and all rules on. x=A of term 1 is on four of them. S1 leads term 3 and has not committed it.',
      highlight: [
        { kind: 'log', server: 4 },
        { kind: 'log', server: 5 },
      ],
    },
    {
      id: 'four-against-one',
      at: 's5-fails',
      jump: true,
      text: 'S1 crashes and S5 comes back. It failed in term 3, where S2 and S3 had voted for S1. It will ask again in term 4.',
      highlight: [{ kind: 'log', server: 5 }],
      question: {
        ask: 'Which of S2, S3 and S4 will vote for S5 in term 4? Click them.',
        prompt: {
          kind: 'server',
          right: [2, 3, 4],
          wrong: [
            {
              answer: 4,
              misconception: 'Whoever has voted against a candidate once refuses it again.',
              because: 'A vote is of one term. In term 4 nobody had voted, and S2 and S3 voted for S5.',
            },
            {
              answer: 5,
              misconception: 'An entry on more than a majority keeps others from winning.',
              because: 'S2, S3 and S4 hold x=A and voted for S5 all the same.',
            },
          ],
          otherwise: {
            misconception: 'Whoever holds the entry refuses a candidate that lacks it.',
            because: 'Voters compare the last entries (RV-3). S5’s is of term 2, theirs of term 1.',
          },
        },
        hint: 'In which term does S5’s log end, and in which those of the others?',
        until: 's5-leads-again',
        observe: {
          ask: 'How many of the servers that voted for S5 hold x=A?',
          options: [{ text: 'None.' }, { text: 'One.' }, { text: 'Three.', right: true }],
        },
        because: 'S5’s log ends in the latest term, so all three vote for it. The four copies protect nothing.',
      },
    },
    {
      id: 'three-gone',
      at: 'overwritten',
      text: 'S5 overwrites three of the four copies. No promise is broken: nobody had committed x=A or been told of it.',
    },
    {
      id: 'summary',
      text: 'Neither many servers nor many copies protect an entry of an older term. The rule does: count only your own term.',
    },
  ],
  quiz: ['q05'],
};
