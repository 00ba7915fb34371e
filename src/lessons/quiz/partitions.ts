/** What is asked of partitions apart from their lessons. */
import type { QuizItem } from '../types.ts';
import voteForTheLoser from './vote-for-the-loser.json?raw';

export const partitions: readonly QuizItem[] = [
  {
    id: 'q12',
    hard: true,
    proof: { run: { scenario: 'deposed-leader-commits' }, at: 's1-commits' },
    forms: [
      {
        ask: 'S2 was elected for term 2. Can S1, leader of term 1, still commit an entry?',
        options: [
          {
            text: 'No, never',
            wrong: {
              misconception: 'An election ends the power of an old leader at once.',
              because: 'Servers that are still in term 1 confirm its entries, and earlier confirmations count.',
            },
          },
          { text: 'Yes, one that S2 holds too', wrong: null },
          {
            text: 'Yes, one that it takes only now',
            wrong: {
              misconception: 'An old leader goes on as before until it hears of the new one.',
              because: 'Those who voted in term 2 refuse it. Too few are left for a majority.',
            },
          },
          {
            text: 'Yes, but S2 may overwrite it',
            wrong: {
              misconception: 'A new leader may lack what an old leader commits.',
              because: 'The majority with the entry shares a server with S2’s voters or S2. So S2 has it.',
            },
          },
        ],
        because: 'An entry from before the election can reach a majority late. S2 then always holds it.',
      },
      {
        ask: 'Seven servers. S7 wins term 5 with S4, S5 and S6. S1 leads term 4, S2 and S3 follow it. S1 takes a new write. Can it be committed in term 4?',
        options: [
          {
            text: 'Yes, with S2 and S3',
            wrong: {
              misconception: 'A majority of those who still follow is enough.',
              because: 'S1, S2 and S3 are three of seven. A majority is four.',
            },
          },
          {
            text: 'Yes, if S4 confirms it as well',
            wrong: {
              misconception: 'A follower stores what any leader sends.',
              because: 'S4 voted in term 5 and refuses everything of term 4 (AE-1).',
            },
          },
          { text: 'No', wrong: null },
        ],
        because: 'Four of seven are in term 5 and refuse term 4. The other three are no majority.',
      },
      {
        ask: 'S1 leads term 3 of five servers. S2 confirmed entry 8 to it, then S2 won term 4 with S4 and S5. Now S3, still in term 3, confirms entry 8. What is true?',
        options: [
          {
            text: 'Entry 8 is committed, and S2 keeps it',
            wrong: null,
          },
          {
            text: 'Entry 8 is not committed: S2’s copy no longer counts',
            wrong: {
              misconception: 'A copy stops counting when its server moves to a new term.',
              because: 'S2 confirmed it in term 3. That confirmation stands: three of five have done so.',
            },
          },
          {
            text: 'Entry 8 is committed, and S2 removes it',
            wrong: {
              misconception: 'A new leader clears what the old term left behind.',
              because: 'A leader never removes its own entries (LR-7), and entry 8 is in S2’s log.',
            },
          },
          {
            text: 'S3 must refuse it: term 4 has a leader',
            wrong: {
              misconception: 'Every server knows a new term at once.',
              because: 'No message of term 4 has reached S3. For S3, term 3 goes on.',
            },
          },
        ],
        because: 'S1, S2 and S3 confirmed entry 8 in term 3, a majority. S2 is one of them, so the new leader has it.',
      },
    ],
  },
  {
    id: 'q13',
    proof: { run: { scenario: 'minority-partition' }, at: 's3-commits' },
    forms: [
      {
        ask: 'Two servers say “leader” at the same moment. Is that a bug?',
        options: [
          {
            text: 'Yes, always',
            wrong: {
              misconception: 'There is never more than one leader at a time.',
              because: 'A leader that is cut off cannot know of the next one. Its term is over, but it says “leader”.',
            },
          },
          { text: 'Only if their terms are equal', wrong: null },
          {
            text: 'Only if their terms differ',
            wrong: {
              misconception: 'Two leaders of one term share the work.',
              because: 'One term has at most one leader. Different terms are what keeps two leaders apart.',
            },
          },
          {
            text: 'No, never',
            wrong: {
              misconception: 'Any number of leaders does no harm.',
              because: 'Two leaders of one term could commit two entries at one index.',
            },
          },
        ],
        because: 'Election Safety: at most one leader per term. Leaders of different terms may live at once.',
      },
      {
        ask: 'In a run of five servers S4 leads term 6 and S1 leads term 9. Which of them can commit a new write?',
        options: [
          {
            text: 'Both, each on its side',
            wrong: {
              misconception: 'Each leader commits for its own side.',
              because: 'S1 was elected by three servers that are in term 9. S4 has at most two left.',
            },
          },
          {
            text: 'S4: it has led for longer',
            wrong: {
              misconception: 'The older leader has the older right.',
              because: 'A majority is in term 9 and refuses everything of term 6.',
            },
          },
          { text: 'S1 alone', wrong: null },
          {
            text: 'Neither, until they agree',
            wrong: {
              misconception: 'Leaders negotiate.',
              because: 'They do not. The higher term decides as soon as they meet.',
            },
          },
        ],
        because: 'A majority has voted in term 9, so S4 cannot gather a majority for anything new.',
      },
    ],
  },
  {
    id: 'q24',
    proof: { run: { text: voteForTheLoser }, at: 's1-knows' },
    forms: [
      {
        ask: 'S1 voted for S2 in this term and knows that x=1 is committed. Must S2’s log hold x=1?',
        options: [
          {
            text: 'Yes: S1 would have refused its vote',
            wrong: {
              misconception: 'A vote vouches for all that the voter ever stores.',
              because: 'S1 compared logs when it voted. x=1 came later, from the server that won.',
            },
          },
          {
            text: 'Yes: it is committed',
            wrong: {
              misconception: 'What is committed is on every server.',
              because: 'It is on a majority. S2 need not be in it.',
            },
          },
          { text: 'No: S2 may have lost the election', wrong: null },
        ],
        because: 'S1 voted for S2, but S3 won the term. S1 then followed S3 and stored what S2 lacks.',
      },
      {
        ask: 'Three servers voted for S5 in term 7, and S5 leads it. In term 7 S2 voted for S4. Whose entries does S2 store?',
        options: [
          {
            text: 'Those of S4: it voted for S4',
            wrong: {
              misconception: 'A vote binds a server to its candidate.',
              because: 'A vote decides who may lead. Afterwards S2 follows whoever leads the term.',
            },
          },
          { text: 'Those of S5', wrong: null },
          {
            text: 'None in this term',
            wrong: {
              misconception: 'Who voted for the loser sits out the term.',
              because: 'S2 accepts entries from the leader of its term, whomever it voted for.',
            },
          },
        ],
        because: 'A follower accepts AppendEntries of its current term. votedFor plays no part in that.',
      },
    ],
  },
];
