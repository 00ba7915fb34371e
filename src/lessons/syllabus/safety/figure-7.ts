import type { Lesson } from '../../types.ts';

export const figure7: Lesson = {
  id: 'figure-7',
  part: 'safety',
  title: 'Six logs that differ',
  goal: 'Say who can vote for a candidate, and how its log then becomes everybody’s.',
  misconception: 'a follower can lag behind its leader but never hold more than it.',
  minutes: 8,
  sections: ['§5.3', '§5.4.1'],
  teacher:
    'S1 is the leader of Figure 7, S2 to S7 its logs (a) to (f). Give time for the first question: last term first, then length. ' +
    'Watch for “longer is better”. 8 minutes. Next: Repair by whole terms.',
  runs: { main: { scenario: 'figure-7' } },
  steps: [
    {
      id: 'six-logs',
      at: 'six-logs',
      shows: 'logs',
      text: 'All these logs are possible in Raft. S1 will ask for votes of term 8. Its log ends at index 10 in term 6.',
      highlight: [{ kind: 'log', server: 1 }],
    },
    {
      id: 'who-votes',
      text: 'S1 asks all six. Nobody has voted in term 8.',
      question: {
        ask: 'Which of the six will vote for S1? Click them.',
        prompt: {
          kind: 'server',
          right: [2, 3, 6, 7],
          wrong: [
            {
              answer: [2, 3, 6],
              misconception: 'The longer log is the more up-to-date one.',
              because: 'S7 is longer, but it ends in term 3. The last term counts first.',
            },
            {
              answer: [2, 3],
              misconception: 'Only servers whose log is a part of the candidate’s vote for it.',
              because: 'S6 and S7 hold entries that S1 lacks. A voter compares only the last entries.',
            },
            {
              answer: [2, 3, 4, 5, 6, 7],
              misconception: 'Whoever has not voted yet votes for whoever asks.',
              because: 'S4 and S5 refused: their logs are more up to date than S1’s (RV-3).',
            },
            {
              answer: [2, 3, 4, 6, 7],
              misconception: 'With equal last terms the length does not matter.',
              because: 'S4 ends in term 6 as well, but one index further. So it refused.',
            },
          ],
          otherwise: {
            misconception: 'Voters compare whole logs.',
            because: 'They compare the term of the last entry, and if it is equal the index.',
          },
        },
        hint: 'Compare the last entries: first their terms, then their indexes.',
        until: 'elected',
        observe: {
          ask: 'How many votes did S1 get, its own included?',
          options: [{ text: 'Four.' }, { text: 'Five.', right: true }, { text: 'Seven.' }],
        },
        because: 'S4 and S5 have more up-to-date logs and refuse (RV-3). The other four vote, so S1 has five of seven.',
      },
      speaker: 'S7 is the one to discuss: eleven entries, and still behind.',
    },
    {
      id: 'one-refusal',
      at: 'a-repaired',
      text: 'S1 tries to append at its own end. S2 lacks one entry, so it refuses once. Then S1 goes back one entry, and it fits.',
      highlight: [{ kind: 'log', server: 2 }],
    },
    {
      id: 'refusals',
      text: 'Now S3. Its log ends at index 4. S1 begins again at the entry after index 10.',
      highlight: [{ kind: 'log', server: 3 }],
      question: {
        ask: 'How often will S3 refuse?',
        prompt: {
          kind: 'number',
          right: 6,
          unit: 'times',
          wrong: [
            {
              answer: 1,
              misconception: 'The leader knows from the refusal what is missing.',
              because: 'Here a refusal only says no. S1 goes back one entry each time (LR-5).',
            },
            {
              answer: 0,
              misconception: 'A follower takes what fits, with a gap before it.',
              because: 'S3 has nothing at index 10 to build on. It must refuse (AE-2).',
            },
            {
              answer: 4,
              misconception: 'A follower refuses once for each entry that it has.',
              because: 'It refuses until prevLogIndex is 4, for 10, 9, 8, 7, 6 and 5.',
            },
          ],
          otherwise: {
            misconception: 'The leader starts somewhere else than at its own end.',
            because: 'A new leader begins at its own end and goes back one by one: 10, 9, 8, 7, 6, 5.',
          },
        },
        hint: 'At which index do the two logs agree?',
        until: 'b-repaired',
        observe: {
          ask: 'At which index did S1’s message fit?',
          options: [{ text: 'At 0.' }, { text: 'At 4.', right: true }, { text: 'At 10.' }],
        },
        because: 'S3 refused for 10, 9, 8, 7, 6 and 5. At index 4 both have term 4.',
      },
    },
    {
      id: 'one-too-many',
      text: 'S4 holds one entry more than S1, at index 11. S1’s heartbeat reaches it.',
      highlight: [{ kind: 'entry', server: 4, index: 11 }],
      question: {
        ask: 'What will S4’s log be then? Write the terms.',
        prompt: {
          kind: 'log',
          server: 4,
          right: '1 1 1 4 4 5 5 6 6 6 6',
          wrong: [
            {
              answer: '1 1 1 4 4 5 5 6 6 6',
              misconception: 'A heartbeat cuts off what the leader does not have.',
              because: 'A heartbeat carries no entry, and nothing conflicts. So nothing is removed (AE-3).',
            },
          ],
          otherwise: {
            misconception: 'A heartbeat brings entries.',
            because: 'It carries none, and it fits at index 10. S4’s log stayed as it was.',
          },
        },
        hint: 'Does the heartbeat bring an entry for index 11?',
        until: 'c-heartbeat',
        observe: {
          ask: 'What did S4 answer?',
          options: [
            { text: 'It refused.' },
            { text: 'It confirmed up to index 10.', right: true },
            { text: 'It sent its extra entry.' },
          ],
        },
        because: 'Index 10 matches, so S4 confirms. Its extra entry stays until another one takes its place.',
      },
    },
    {
      id: 'wrong-ones',
      at: 'e-repaired',
      text: 'S5 keeps two extra entries in the same way. S6 holds wrong ones: five refusals, then they are replaced.',
      highlight: [{ kind: 'log', server: 6 }],
    },
    {
      id: 'worst',
      at: 'f-repaired',
      text: 'S7 differs from index 4 on. After seven refusals its log is like S1’s.',
      highlight: [{ kind: 'log', server: 7 }],
    },
    {
      id: 'all-equal',
      at: 'all-equal',
      text: 'S1’s first entry of term 8 takes index 11. Only now do the extra entries of S4 and S5 go. All seven logs are equal.',
    },
  ],
  quiz: ['q06', 'q07', 'q08', 'q11'],
};
