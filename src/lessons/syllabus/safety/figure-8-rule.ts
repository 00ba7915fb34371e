import type { Lesson } from '../../types.ts';

export const figure8Rule: Lesson = {
  id: 'figure-8-rule',
  part: 'safety',
  title: 'The rule that saves it',
  goal: 'Say which entries a leader may commit by counting, and how older ones get committed.',
  misconception: 'an entry of an older term can never be committed any more.',
  minutes: 8,
  sections: ['§5.4.2', '§8'],
  teacher:
    'Same story, rule on. Ask why (d) is harmless now: nobody was told anything. Then compare both futures. ' +
    'Close with the empty entry that a new leader appends. 8 minutes. Next: Three servers suffice.',
  runs: {
    on: { scenario: 'figure-8-with-rule' },
    off: { scenario: 'figure-8' },
    own: { scenario: 'figure-8-own-term' },
  },
  steps: [
    {
      id: 'rule-on',
      run: 'on',
      at: 'third-copy',
      jump: true,
      shows: 'logs',
      text: 'The same story with the rule on, at (c). S1 leads term 4. Entry 2 of term 2 is on S1, S2 and S3.',
      highlight: [{ kind: 'entry', server: 1, index: 2 }],
    },
    {
      id: 'own-term',
      text: 'S2 confirms its copy, so S1 knows of three. A leader may count copies only of entries of its own term (CM-1).',
      question: {
        ask: 'What will S1 do now?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'Commit entry 2',
              detail: 'It took the entry itself.',
              wrong: {
                misconception: 'A leader may count whatever it has written itself.',
                because: 'It wrote it in term 2. Now it leads term 4.',
              },
            },
            { text: 'Wait', detail: 'Entry 2 is not of term 4.', wrong: null },
            {
              text: 'Remove entry 2 and write it again',
              detail: 'In term 4.',
              wrong: {
                misconception: 'A leader renews old entries in its own term.',
                because: 'A leader never removes or changes its own entries (LR-7).',
              },
            },
          ],
        },
        hint: 'Of which term is entry 2, and which term does S1 lead?',
        until: 'on-majority',
        observe: {
          ask: 'Was the client told that x=A is done?',
          options: [{ text: 'Yes.' }, { text: 'No.', right: true }],
        },
        because: 'Entry 2 is of term 2. S1 leads term 4 and must not commit it by counting.',
      },
    },
    {
      id: 'harmless',
      at: 's2-overwritten',
      text: '(d) S1 crashes, S5 wins term 5 and overwrites x=A. That is allowed: nobody had applied it or been told of it.',
    },
    {
      id: 'side-by-side',
      run: 'off',
      at: 'applied-twice',
      jump: true,
      text: 'Both futures at the end of (d). Without the rule S5 has applied x=B where S1 had applied x=A, and two properties are broken. With it none is.',
      compare: true,
    },
    {
      id: 'e',
      run: 'own',
      at: 'c-appended',
      jump: true,
      text: '(e) Back at (c), S1 does something else: it appends y=C as entry 3, of its own term 4.',
      highlight: [{ kind: 'entry', server: 1, index: 3 }],
    },
    {
      id: 'how-far',
      text: 'Entry 3 goes to S2 and S3. They hold entry 2 already.',
      question: {
        ask: 'How far will S1 commit then? Give the last index.',
        prompt: {
          kind: 'number',
          right: 3,
          unit: '',
          wrong: [
            {
              answer: 2,
              misconception: 'The entry that waited longest is committed first, alone.',
              because: 'Entry 3 was counted, and entry 2 was committed with it.',
            },
            {
              answer: 1,
              misconception: 'An old entry before it keeps a new one from being committed.',
              because: 'Entry 3 is of term 4 and on a majority. That is all that is asked.',
            },
            {
              answer: 0,
              misconception: 'Nothing can be committed after an old entry.',
              because: 'Entry 3 is of term 4 and on a majority. That is all that is asked.',
            },
          ],
          otherwise: {
            misconception: 'A leader commits beyond its log.',
            because: 'S1’s log ends at index 3.',
          },
        },
        hint: 'A log has no gaps. What lies before entry 3?',
        until: 'both-committed',
        observe: {
          ask: 'Which commands did S1 apply?',
          options: [{ text: 'y=C alone.' }, { text: 'x=A and then y=C.', right: true }, { text: 'x=A alone.' }],
        },
        because: 'Entry 3 is of term 4 and on three of five. It commits all entries before it.',
      },
    },
    {
      id: 's5-tries',
      at: 's5-restarts',
      text: 'S1 crashes and S5 is back. Its log ends in term 3. It will ask S2, S3 and S4 for votes.',
      highlight: [{ kind: 'log', server: 5 }],
      question: {
        ask: 'Which of S2, S3 and S4 will vote for S5? Click them.',
        prompt: {
          kind: 'server',
          right: [4],
          wrong: [
            {
              answer: [2, 3, 4],
              misconception: 'S5 wins again, as before.',
              because: 'S2 and S3 end in term 4 now. That is more up to date than term 3.',
            },
            {
              answer: [2, 3],
              misconception: 'Voters prefer the older log.',
              because: 'S2 and S3 refused: their logs end in term 4.',
            },
          ],
          otherwise: {
            misconception: 'A vote depends on who asks first alone.',
            because: 'A voter refuses a log that is less up to date than its own (RV-3). Only S4’s is not.',
          },
        },
        hint: 'In which terms do their logs end?',
        until: 's5-refused',
        observe: {
          ask: 'How many votes did S5 have, its own included?',
          options: [{ text: 'One.' }, { text: 'Two.', right: true }, { text: 'Four.' }],
        },
        because: 'S5 has two of five votes. What S1 committed is on a majority that refuses S5.',
      },
    },
    {
      id: 'summary',
      at: 'end',
      text: 'S2 still has to commit an entry of its own term. So many leaders append an empty one at once: it commits all that they took over.',
    },
  ],
  quiz: ['q04', 'q05'],
};
