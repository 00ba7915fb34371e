/** What is asked of restarts and sizes apart from their lessons. */
import type { QuizItem } from '../types.ts';

export const loss: readonly QuizItem[] = [
  {
    id: 'q09',
    hard: true,
    proof: { run: { scenario: 'forgotten-vote' }, at: 'two-leaders' },
    forms: [
      {
        ask: 'S3 restarts and has lost its vote and nothing else. May it go on?',
        options: [
          { text: 'No: one term may get two leaders', wrong: null },
          {
            text: 'Yes: its term and its log are intact',
            wrong: {
              misconception: 'Term and log are enough to refuse a second vote.',
              because: 'Neither tells S3 that it has voted in this term. Only votedFor did.',
            },
          },
          {
            text: 'Yes: the leader will tell it',
            wrong: {
              misconception: 'A heartbeat always comes first.',
              because: 'Another candidate may ask before the next heartbeat arrives.',
            },
          },
          {
            text: 'Only if it holds no entries',
            wrong: {
              misconception: 'A vote matters only once there is data.',
              because: 'Two leaders of one term may both write afterwards, at the same index.',
            },
          },
        ],
        because: 'S3 can vote twice in one term. Each vote can be the one that makes a majority.',
      },
      {
        ask: 'A server writes votedFor to disk only after its vote has been sent. It crashes in between. What can happen?',
        options: [
          {
            text: 'Nothing: the vote has arrived',
            wrong: {
              misconception: 'A vote counts only for whoever receives it.',
              because: 'The server must remember it too. After the restart it does not.',
            },
          },
          {
            text: 'The election must be repeated',
            wrong: {
              misconception: 'A crash takes a vote back.',
              because: 'The vote was sent and is counted. Nobody takes it back.',
            },
          },
          { text: 'It votes for somebody else in the same term', wrong: null },
          {
            text: 'A committed entry is applied twice',
            wrong: {
              misconception: 'Votes decide what is applied.',
              because: 'A vote is about who leads. The harm is a second leader of the same term.',
            },
          },
        ],
        because: 'A vote must be on disk before the answer is sent (RV-4). Otherwise the server can vote twice.',
      },
      {
        ask: 'Three servers. S1 and S2 stored x=1, S1 told the client “done”. S2’s disk loses x=1. S1 stays up. Can x=1 be lost?',
        options: [
          {
            text: 'No: it is committed',
            wrong: {
              misconception: 'A commit protects an entry whatever disks do.',
              because: 'The commit rested on S2’s copy. Without it S2 and S3 outvote S1.',
            },
          },
          {
            text: 'No: S1 leads and sends it again',
            wrong: {
              misconception: 'A leader that is up cannot be replaced.',
              because: 'S3 may ask S2 for a vote before S1’s next message. They are two of three.',
            },
          },
          { text: 'Yes: S3 can win with S2’s vote', wrong: null },
          {
            text: 'Yes, but the client is told',
            wrong: {
              misconception: 'A client hears when its write is undone.',
              because: 'It was told “done”, and nothing takes that back.',
            },
          },
        ],
        because: 'An acknowledged entry is a promise. With two empty logs a majority can elect a leader without x=1.',
      },
    ],
  },
  {
    id: 'q10',
    proof: { run: { scenario: 'whole-cluster-restart' }, at: 'committed-again' },
    forms: [
      {
        ask: 'All servers restart at once, and commitIndex is lost everywhere. Is that safe?',
        options: [
          { text: 'Yes: a new leader finds it again', wrong: null },
          {
            text: 'No: committed entries may be overwritten',
            wrong: {
              misconception: 'commitIndex protects entries.',
              because: 'A majority of disks protects them: nobody without them can win an election.',
            },
          },
          {
            text: 'No: entries are applied twice',
            wrong: {
              misconception: 'The store survives a restart, and applying goes on behind it.',
              because: 'The store is volatile here too. It is built again from index 1.',
            },
          },
          {
            text: 'Yes: each server counts the copies itself',
            wrong: {
              misconception: 'Followers find out what is committed by themselves.',
              because: 'Only a leader counts. Followers learn commitIndex from its messages.',
            },
          },
        ],
        because: 'The logs are on disk. The new leader’s first own entry commits everything before it (CM-2).',
      },
      {
        ask: 'To be safe, a team writes commitIndex to disk on every commit. What do they gain?',
        options: [
          {
            text: 'Committed entries can no longer be lost',
            wrong: {
              misconception: 'commitIndex must be durable for safety.',
              because: 'Entries are kept by logs on a majority of disks. commitIndex adds nothing to that.',
            },
          },
          { text: 'No safety: it is found again anyway', wrong: null },
          {
            text: 'Elections need fewer votes',
            wrong: {
              misconception: 'Voters compare commitIndex.',
              because: 'Voters compare the last entry of the logs (RV-3), not what is committed.',
            },
          },
        ],
        because: 'Only currentTerm, votedFor and the log must be durable. commitIndex is knowledge that comes back.',
      },
    ],
  },
  {
    id: 'q22',
    proof: { run: { scenario: 'four-servers' }, at: 'no-winner' },
    forms: [
      {
        ask: 'Is a cluster of four servers safer than one of three?',
        options: [
          {
            text: 'Yes: it survives two failures',
            wrong: {
              misconception: 'Half of the servers are enough.',
              because: 'A majority of four is three, so with two down nothing goes on.',
            },
          },
          { text: 'No: both survive one failure', wrong: null },
          {
            text: 'Yes: there is one more copy',
            wrong: {
              misconception: 'Copies beyond a majority let more servers fail.',
              because: 'The majority grows as well: three of four instead of two of three.',
            },
          },
          {
            text: 'No: even sizes cannot elect',
            wrong: {
              misconception: 'An even cluster always ties.',
              because: 'It elects with three of four. Ties are only somewhat more frequent.',
            },
          },
        ],
        because: 'Of three a majority is two, of four it is three. Each leaves room for one failure.',
      },
      {
        ask: 'You run five servers and may buy one more. How many failures do six survive?',
        options: [
          {
            text: 'Three',
            wrong: {
              misconception: 'Each server added is a failure survived.',
              because: 'A majority of six is four. With three down, three are left.',
            },
          },
          { text: 'Two, like five', wrong: null },
          {
            text: 'One',
            wrong: {
              misconception: 'Even clusters are weaker than smaller ones.',
              because: 'Six need four. With two down four are left, and that is enough.',
            },
          },
        ],
        because: 'Majorities of five and six are three and four. Both leave room for two failures.',
      },
    ],
  },
];
