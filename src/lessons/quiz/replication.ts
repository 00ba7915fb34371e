/** What is asked of replication apart from its lessons. */
import type { QuizItem } from '../types.ts';

export const replication: readonly QuizItem[] = [
  {
    id: 'q04',
    hard: true,
    proof: { run: { scenario: 'log-replication' }, at: 'committed' },
    forms: [
      {
        ask: 'S1 leads term 1 of five servers. S2 and S3 have confirmed its entry of term 1. Is the entry committed?',
        options: [
          { text: 'Yes', detail: 'It is on three of five, and of the leader’s own term.', wrong: null },
          {
            text: 'Only when all five have it',
            wrong: {
              misconception: 'Every server must have an entry.',
              because: 'A majority is enough. The other two may be down.',
            },
          },
          {
            text: 'Only when the followers know it',
            wrong: {
              misconception: 'An entry is committed when the followers have heard of it.',
              because: 'They hear of a commit that has happened already, with the next message.',
            },
          },
        ],
        because: 'A majority has stored an entry of the leader’s own term. That commits it (CM-1).',
      },
      {
        ask: 'S3 leads term 6 of five servers. S1 and S5 have confirmed an entry of term 4 to it. Is that entry committed by this?',
        options: [
          {
            text: 'Yes, three of five have it',
            wrong: {
              misconception: 'An entry on a majority is committed, whatever its term.',
              because: 'A server whose log ends in term 5 could still win and overwrite it.',
            },
          },
          { text: 'No', detail: 'It is not of term 6.', wrong: null },
          {
            text: 'No, and it never will be',
            wrong: {
              misconception: 'Entries of older terms are never committed.',
              because: 'The first entry of term 6 on a majority commits all that lie before it.',
            },
          },
        ],
        because: 'A leader counts copies of its own term alone. Older entries are committed with them (CM-1).',
      },
      {
        ask: 'Seven servers. The leader of term 2 has its entry of term 2 confirmed by two followers. Is it committed?',
        options: [
          {
            text: 'Yes, it is on three servers',
            wrong: {
              misconception: 'Three copies are always enough.',
              because: 'Three of seven are no majority. Four others could elect a leader without it.',
            },
          },
          { text: 'No, one more copy is needed', wrong: null },
          {
            text: 'No, two more copies are needed',
            wrong: {
              misconception: 'The leader’s own copy does not count.',
              because: 'It does. With one more it is on four of seven.',
            },
          },
        ],
        because: 'A majority of seven is four, and the leader’s own copy is one of them.',
      },
    ],
  },
  {
    id: 'q14',
    proof: { run: { scenario: 'leader-crash-entry-survives' }, at: 'both-committed' },
    forms: [
      {
        ask: 'A client got no answer to x=1, because the leader crashed. Did x=1 happen?',
        options: [
          {
            text: 'No',
            wrong: {
              misconception: 'No answer means that the write did not happen.',
              because: 'In this run a follower had x=1, became leader and committed it.',
            },
          },
          {
            text: 'Yes',
            wrong: {
              misconception: 'What a leader has taken is safe.',
              because: 'If nobody else has stored it, the next leader overwrites it.',
            },
          },
          { text: 'That is unknown', wrong: null },
        ],
        because: 'It depends on who leads next. The client can only say that the outcome is unknown.',
      },
      {
        ask: 'An account is charged by the command “add 10”. The client gets no answer and sends the same command again. What may happen?',
        options: [
          {
            text: 'It is charged once',
            wrong: {
              misconception: 'Raft notices that a command comes again.',
              because:
                'For the log these are two commands. Only serial numbers in the commands tell that they are one.',
            },
          },
          { text: 'It may be charged twice', wrong: null },
          {
            text: 'Nothing: the second is refused',
            wrong: {
              misconception: 'A server refuses while a write is open.',
              because: 'A leader takes every write. It knows nothing of the first attempt.',
            },
          },
        ],
        because: 'The first attempt may have been committed. Then the second one adds 10 once more.',
      },
    ],
  },
];
