import type { Lesson } from '../../types.ts';

export const threeServers: Lesson = {
  id: 'three-servers-suffice',
  part: 'safety',
  title: 'Three servers suffice',
  goal: 'Find the smallest run in which counting copies of an older term loses an entry.',
  misconception: 'the danger of Figure 8 needs five servers.',
  minutes: 5,
  sections: ['§5.4.2'],
  teacher:
    'Ask for a plan before the first step: who must lead when? Fewer elections are not enough. ' +
    'Let volunteers try it by hand afterwards. 5 minutes. Next: the part Partitions.',
  runs: { main: { scenario: 'figure-8-three-servers' } },
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
      text: 'S2 crashes. S1 is back and wins term 4 with S3. It will send x=A to S3, and then two of three have it.',
      question: {
        ask: 'Which server could still overwrite x=A after that? Click it.',
        prompt: {
          kind: 'server',
          right: [2],
          wrong: [
            {
              answer: 3,
              misconception: 'Whoever wins next overwrites the old entries.',
              because: 'S3 holds x=A then, and as leader it would keep it.',
            },
            {
              answer: 1,
              misconception: 'The leader that took the entry may lose it.',
              because: 'S1 holds x=A, and as leader it would keep it.',
            },
          ],
          otherwise: {
            misconception: 'An entry on a majority cannot be overwritten.',
            because: 'S2’s log ends in term 3. S3’s will end in term 2, so it votes for S2.',
          },
        },
        hint: 'Whose log ends in the latest term?',
        until: 'counted',
        observe: {
          ask: 'Has S1 committed x=A?',
          options: [{ text: 'Yes, by counting two of three.', right: true }, { text: 'No.' }],
        },
        because: 'S2’s log ends in term 3, later than the term 2 of x=A. S3 will vote for it.',
        proof: 's2-leads-again',
      },
    },
    {
      id: 'fourth-election',
      at: 's2-leads-again',
      text: 'S1 crashes, and S2 wins the fourth election with S3’s vote. It sends its entry to S3.',
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
      id: 'summary',
      at: 'end',
      text: 'A search through all runs finds none with fewer elections. The number of servers protects nobody: the rule does.',
    },
  ],
  quiz: ['q05'],
};
