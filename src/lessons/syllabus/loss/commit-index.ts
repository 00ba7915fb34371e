import type { Lesson } from '../../types.ts';

export const commitIndex: Lesson = {
  id: 'commit-index',
  part: 'loss',
  title: 'commitIndex is not on disk',
  goal: 'Say why commitIndex never goes back while a server is up, and why it may start again from 0.',
  misconception: 'commitIndex must be on disk, or committed entries could be lost.',
  minutes: 6,
  sections: ['§5.1', '§5.3', '§5.4.2', '§8'],
  teacher:
    'Ask for the value of x while commitIndex is 0 everywhere: no server may say. ' +
    'Watch for “then x is lost”: the entries are on disk, only the knowledge is gone. 6 minutes. Next: How many servers?',
  runs: { late: { scenario: 'commit-index-never-decreases' }, restart: { scenario: 'whole-cluster-restart' } },
  steps: [
    {
      id: 'two-on-the-way',
      run: 'late',
      at: 'm26-sent',
      jump: true,
      text: 'S1 leads. Two AppendEntries are on their way to S3: first m13 with leaderCommit 1, then m26 with leaderCommit 3.',
      highlight: [{ kind: 'server', server: 3 }],
      shows: 'logs',
    },
    {
      id: 'late-message',
      at: 'overtaken',
      text: 'm26 overtakes m13. S3 stores three entries and sets commitIndex to 3. Now the older m13 arrives.',
      question: {
        ask: 'What is S3’s commitIndex after m13?',
        prompt: {
          kind: 'number',
          right: 3,
          unit: 'commitIndex',
          wrong: [
            {
              answer: 1,
              misconception: 'commitIndex is whatever the last message says.',
              because: 'm13 tells of a time when less was committed. What is committed stays committed.',
            },
            {
              answer: 0,
              misconception: 'A message out of order makes S3 start again.',
              because: 'Only a restart sets commitIndex to 0. m13 holds nothing new and changes nothing.',
            },
          ],
          otherwise: {
            misconception: 'The two messages are added up.',
            because: 'S3 takes leaderCommit only when it is higher than its own commitIndex (CM-3).',
          },
        },
        hint: 'Can an entry that was committed become uncommitted?',
        until: 'late',
        observe: {
          ask: 'What did m13 change at S3?',
          options: [
            { text: 'It removed entries 2 and 3.' },
            { text: 'Nothing.', right: true },
            { text: 'It lowered commitIndex.' },
          ],
        },
        because: 'commitIndex follows leaderCommit only upwards (AE-5, CM-3). So a late message does no harm.',
      },
    },
    {
      id: 'all-know',
      run: 'restart',
      at: 'known-everywhere',
      jump: true,
      text: 'Another cluster. Entry 1 is the leader’s empty entry, entry 2 is x=1. All three servers know that both are committed.',
    },
    {
      id: 'all-down',
      at: 'all-down',
      text: 'All three servers crash at once. They restart from what is on their disks.',
      question: {
        ask: 'What is S1’s commitIndex after the restart?',
        prompt: {
          kind: 'number',
          right: 0,
          unit: 'commitIndex',
          wrong: [
            {
              answer: 2,
              misconception: 'commitIndex is on disk.',
              because: 'Only currentTerm, votedFor and the log are. commitIndex is volatile (PS-4).',
            },
          ],
          otherwise: {
            misconception: 'A server reads from its log what is committed.',
            because: 'A log does not say what others hold. Each server starts again from 0 (PS-4).',
          },
        },
        hint: 'Three things are on disk: currentTerm, votedFor and the log.',
        until: 'restarted',
        observe: {
          ask: 'What did the servers still have after the restart?',
          options: [
            { text: 'Their logs, but no entry applied.', right: true },
            { text: 'Empty logs.' },
            { text: 'Their logs and the value of x.' },
          ],
        },
        because: 'The logs came from disk. commitIndex starts again from 0, and the store is built again.',
        proof: 's1-restarts',
      },
      speaker: 'Ask: what is x now? No server may answer yet.',
    },
    {
      id: 'which-entry',
      at: 's2-leads',
      text: 'S2 leads term 2 and appends an empty entry at once. It still does not know what is committed.',
      question: {
        ask: 'Click the entry whose copies S2 will count to commit again.',
        prompt: {
          kind: 'entry',
          right: [{ server: 2, index: 3 }],
          otherwise: {
            misconception: 'A new leader commits old entries by counting their copies.',
            because: 'It counts only entries of its own term (CM-1). Those before are committed with it (CM-2).',
          },
        },
        hint: 'Which entry is of S2’s own term?',
        until: 'committed-again',
        observe: {
          ask: 'How far did S2’s commitIndex go in that one event?',
          options: [{ text: 'From 0 to 1.' }, { text: 'From 0 to 3.', right: true }, { text: 'From 2 to 3.' }],
        },
        because: 'Entry 3 of term 2 is on two of three servers. Committing it commits entries 1 and 2 as well (CM-2).',
      },
    },
    {
      id: 'summary',
      at: 'known-again',
      text: 'commitIndex is knowledge, not a promise. It can be found again from logs that a majority has kept.',
    },
  ],
  quiz: ['q10'],
};
