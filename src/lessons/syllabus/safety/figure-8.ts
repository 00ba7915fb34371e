import type { Lesson } from '../../types.ts';

export const figure8: Lesson = {
  id: 'figure-8',
  part: 'safety',
  title: 'A committed entry is lost',
  goal: 'Follow how an entry on a majority is overwritten when a leader commits by counting copies alone.',
  misconception: 'an entry on a majority of servers is committed.',
  minutes: 8,
  sections: ['§5.4.2'],
  teacher:
    'One half of CM-1 is switched off here, and the page says so. Do not hurry at (c): let the class name S5 itself. ' +
    'Watch for “S1 applied it, so it is safe”. 8 minutes. Next: The rule that saves it.',
  runs: { main: { scenario: 'figure-8' } },
  steps: [
    {
      id: 'rule-off',
      at: 'entry-1',
      jump: true,
      shows: 'logs',
      text: 'Figure 8 of the paper, with one rule switched off. Here a leader commits whatever is on a majority. Entry 1 is everywhere.',
    },
    {
      id: 'a',
      at: 'two-copies',
      text: '(a) S1 leads term 2. It has brought entry 2, x=A, to S2.',
      highlight: [
        { kind: 'entry', server: 1, index: 2 },
        { kind: 'entry', server: 2, index: 2 },
      ],
    },
    {
      id: 'b',
      at: 's5-appends',
      text: '(b) S1 crashes. S5 wins term 3 with S3 and S4, and appends x=B at index 2. Nobody else gets it.',
      highlight: [{ kind: 'entry', server: 5, index: 2 }],
    },
    {
      id: 'c',
      at: 'third-copy',
      text: '(c) S5 crashes, S1 is back and wins term 4. S3 has just stored entry 2 of term 2.',
      highlight: [{ kind: 'entry', server: 3, index: 2 }],
    },
    {
      id: 'counts',
      highlight: [{ kind: 'server', server: 2 }],
      text: 'S2 will confirm its copy once more. Then S1 knows of three copies of entry 2.',
      question: {
        ask: 'What will S1 do, with this rule off?',
        prompt: {
          kind: 'choice',
          options: [
            { text: 'Commit entry 2 and apply x=A', detail: 'Three of five have it.', wrong: null },
            {
              text: 'Wait for a fourth copy',
              detail: 'S4 and S5 lack it.',
              wrong: {
                misconception: 'More than a majority is needed for old entries.',
                because: 'S1 counted three of five and committed. No number of copies would make it safe.',
              },
            },
            {
              text: 'Wait for an entry of term 4',
              detail: 'Entry 2 is from term 2.',
              wrong: {
                misconception: 'The rule is on.',
                because: 'That is what Raft does. Here the rule is off, so S1 committed at once.',
              },
            },
          ],
        },
        hint: 'The rule that asks for the leader’s own term is off.',
        until: 'counted',
        observe: {
          ask: 'What did S1 do with x=A?',
          options: [
            { text: 'It stored it, and no more.' },
            { text: 'It applied it.', right: true },
            { text: 'It removed it.' },
          ],
        },
        because:
          'Without the rule a majority of copies is enough for S1. It has applied x=A and will answer its client.',
      },
    },
    {
      id: 'who-can-overwrite',
      text: 'The safety check objects at once. S1 will crash, and S5 will come back.',
      question: {
        ask: 'Which server could win an election and overwrite entry 2? Click it.',
        prompt: {
          kind: 'server',
          right: [5],
          wrong: [
            {
              answer: 4,
              misconception: 'Any server without the entry could win.',
              because: 'S4’s log ends in term 1. S2 and S3 would refuse it.',
            },
            {
              answer: 3,
              misconception: 'Whoever wins next overwrites the old entries.',
              because: 'S3 holds entry 2 and would keep it. A leader never removes its own entries.',
            },
            {
              answer: 1,
              misconception: 'The leader that took the entry may lose it.',
              because: 'S1 holds entry 2. As leader it would keep it.',
            },
          ],
          otherwise: {
            misconception: 'An entry on a majority cannot be overwritten.',
            because: 'S5’s log ends in term 3. That is more up to date than logs that end in term 2.',
          },
        },
        hint: 'Whose log ends in the latest term?',
        until: 's5-leads-again',
        observe: {
          ask: 'Who voted for S5, although they hold entry 2?',
          options: [{ text: 'S2 and S3.', right: true }, { text: 'Nobody: only S4 did.' }, { text: 'S1.' }],
        },
        because: 'S5’s log ends in term 3, those of S2 and S3 in term 2. So both vote for S5 (RV-3).',
      },
      speaker: 'The heart of the lesson. The vote looks at the last term, not at what is committed.',
    },
    {
      id: 'd',
      text: '(d) S5 leads term 5 without x=A. It sends its log to S2 and S3.',
      question: {
        ask: 'What will S3’s log be? Write the terms of its entries.',
        prompt: {
          kind: 'log',
          server: 3,
          right: '1 3',
          wrong: [
            {
              answer: '1 2',
              misconception: 'A committed entry cannot be removed.',
              because: 'S3 does not know that anybody committed it. It follows its leader.',
            },
            {
              answer: '1 2 3',
              misconception: 'Logs are merged.',
              because: 'S5’s entry stands at index 2. There is one entry at each index.',
            },
          ],
          otherwise: {
            misconception: 'A follower decides what it keeps.',
            because: 'A follower’s log becomes like the leader’s: 1 3.',
          },
        },
        hint: 'Whose entry wins where two stand at one index?',
        until: 'applied-twice',
        observe: {
          ask: 'What has S5 applied at index 2?',
          options: [{ text: 'x=A, as S1 did.' }, { text: 'x=B.', right: true }, { text: 'Nothing.' }],
        },
        because:
          'S1 applied x=A at index 2, and S5 x=B. Two servers disagree for ever: State Machine Safety is broken.',
      },
    },
    {
      id: 'lost',
      at: 'end',
      text: 'S1 loses x=A too. A command that was committed and applied is gone. Copies of an old term prove nothing.',
    },
  ],
  quiz: ['q04', 'q05'],
};
