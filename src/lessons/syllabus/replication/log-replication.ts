import type { Lesson } from '../../types.ts';

export const logReplication: Lesson = {
  id: 'log-replication',
  part: 'replication',
  title: 'From a write to its commit',
  goal: 'Follow one write to the logs, to its commit and to the stores, and tell which server knows what.',
  misconception: 'all replicas apply a command at once.',
  minutes: 6,
  sections: ['§5.3'],
  teacher:
    'Count copies aloud: the leader’s own is the first. Stop at the client’s answer and ask who has applied x=1. ' +
    'Watch for “stored means committed” and “committed means everybody knows”. 6 minutes. Next: A slow follower slows nobody.',
  runs: { main: { scenario: 'log-replication' } },
  steps: [
    {
      id: 'leader',
      at: 's1-leads',
      text: 'S1 leads term 1. All logs are empty. Here nothing happens by itself, so you can follow each message.',
    },
    {
      id: 'appended',
      at: 'appended',
      shows: 'logs',
      text: 'A client writes x=1. S1 appends it to its own log (LR-1) and sends it to the four followers.',
      highlight: [{ kind: 'entry', server: 1, index: 1 }],
    },
    {
      id: 'when-committed',
      text: 'Four messages with entry 1 are on their way. S2’s copy comes first, then S3’s.',
      highlight: [{ kind: 'message', message: { type: 'AppendEntries', from: 1, to: 2 } }],
      question: {
        ask: 'How many servers must have entry 1 before S1 may commit it?',
        prompt: {
          kind: 'number',
          right: 3,
          unit: 'servers',
          wrong: [
            {
              answer: 1,
              misconception: 'The leader decides alone.',
              because: 'Were S1 to crash now, nobody else would have x=1.',
              proof: 'two-copies',
            },
            {
              answer: 2,
              misconception: 'One backup is enough.',
              because:
                'With two copies S1 committed nothing. Both could crash, and a majority without x=1 would go on.',
              proof: 'two-copies',
            },
            {
              answer: 4,
              misconception: 'The leader’s own copy does not count.',
              because: 'It does count: S1’s copy and two others were enough.',
            },
            {
              answer: 5,
              misconception: 'Every server must have it.',
              because: 'S4 and S5 did not have it when S1 committed it.',
            },
          ],
          otherwise: {
            misconception: 'The number has nothing to do with the size of the cluster.',
            because: 'It is a majority of all servers: three of five.',
          },
        },
        hint: 'Any two majorities must share a server.',
        until: 'committed',
        observe: {
          ask: 'After whose confirmation did S1 commit entry 1?',
          options: [{ text: 'After S2’s.' }, { text: 'After S3’s.', right: true }, { text: 'After S5’s.' }],
        },
        because: 'S1, S2 and S3 are a majority of five. With S3’s confirmation S1 commits entry 1 (CM-1).',
      },
      speaker: 'Whoever says two has forgotten nothing but the crash of both.',
    },
    {
      id: 'who-applied',
      text: 'S1 has committed entry 1, and its answer is on the way to the client.',
      question: {
        ask: 'Which servers have applied x=1 when the client has its answer? Click them.',
        prompt: {
          kind: 'server',
          right: [1],
          wrong: [
            {
              answer: [1, 2, 3],
              misconception: 'Whoever has stored a committed entry applies it.',
              because: 'S2 and S3 hold it, but nobody has told them that it is committed.',
            },
            {
              answer: [1, 2, 3, 4, 5],
              misconception: 'All replicas apply a command at once.',
              because: 'S4 and S5 did not even hold the entry.',
            },
          ],
          otherwise: {
            misconception: 'Storing an entry and applying it are the same.',
            because: 'Only S1 knew of the commit, and only it had applied x=1.',
          },
        },
        hint: 'Who knows that entry 1 is committed?',
        until: 'answered',
        observe: {
          ask: 'In which logs does the bar of “known to be committed” stand behind entry 1?',
          options: [
            { text: 'In S1’s alone.', right: true },
            { text: 'In those of S1, S2 and S3.' },
            { text: 'In none.' },
          ],
        },
        because: 'The leader applies the command and then answers. Followers learn of the commit later.',
      },
    },
    {
      id: 'still-unknown',
      at: 'everywhere',
      text: 'Now all five hold entry 1. Still only S1 knows that it is committed.',
    },
    {
      id: 'what-tells-them',
      text: 'S1 will send its next heartbeat. It carries no entry.',
      question: {
        ask: 'What will the followers do when the heartbeat arrives?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'Nothing, it is empty',
              wrong: {
                misconception: 'A heartbeat only says that the leader is alive.',
                because: 'It carries leaderCommit, and all four applied x=1 because of it.',
              },
            },
            { text: 'Apply x=1', detail: 'It tells them how far the leader has committed.', wrong: null },
            {
              text: 'Ask S1 whether they may apply x=1',
              wrong: {
                misconception: 'Followers ask for permission.',
                because: 'No question was sent. They only answer.',
              },
            },
          ],
        },
        until: 'applied',
        observe: {
          ask: 'How many followers applied x=1?',
          options: [{ text: 'None.' }, { text: 'Two.' }, { text: 'All four.', right: true }],
        },
        because: 'Every AppendEntries carries leaderCommit, a heartbeat too (AE-5). So the followers apply x=1.',
      },
    },
    {
      id: 'summary',
      text: 'Stored, committed, known to be committed, applied: four moments. Each server passes them in this order.',
    },
  ],
  quiz: ['q04'],
};
