import type { Lesson } from '../../types.ts';

export const lostPromises: Lesson = {
  id: 'lost-promises',
  part: 'loss',
  title: 'What a restart must not lose',
  goal: 'Show what breaks when a server forgets its vote or an entry that it has confirmed.',
  misconception: 'a server that has lost only its vote, or only its last entry, can simply go on.',
  minutes: 8,
  sections: ['§5.1', '§5.2', 'diss. §3.8'],
  teacher:
    'First question of the Raft user study that most got wrong. The disk is at fault here, not the protocol. ' +
    'Ask each time which promise was broken: a vote, and then an acknowledgement. 8 minutes. Next: commitIndex is not on disk.',
  runs: { vote: { scenario: 'forgotten-vote' }, entry: { scenario: 'forgotten-entry' } },
  steps: [
    {
      id: 'vote-given',
      run: 'vote',
      at: 's1-leads',
      text: 'S2 votes for S1, so S1 leads term 1 with two of three votes. The vote is on S2’s disk.',
      highlight: [{ kind: 'server', server: 2 }],
    },
    {
      id: 'vote-lost',
      at: 'restarted',
      text: 'S2 crashes and restarts. Its disk has lost the vote and nothing else: S2 is in term 1 without a votedFor.',
      highlight: [{ kind: 'server', server: 2 }],
      question: {
        ask: 'S3 starts an election in term 1 and asks S2. Click every server that leads term 1 afterwards.',
        prompt: {
          kind: 'server',
          right: [1, 3],
          wrong: [
            {
              answer: 1,
              misconception: 'The term and the log are enough to refuse a second vote.',
              because: 'Neither tells S2 that it has voted. Only votedFor did, and it is lost.',
              proof: 'second-vote',
            },
            {
              answer: 3,
              misconception: 'A new leader replaces the old one in the same term.',
              because: 'S1 steps down only for a higher term. S3 has the same one.',
            },
          ],
          otherwise: {
            misconception: 'A lost vote does no harm.',
            because: 'S2 votes again, so S1 and S3 both have two of three votes in term 1.',
          },
        },
        hint: 'What does S2 look at when it is asked for a vote (RV-2)?',
        until: 'two-leaders',
        observe: {
          ask: 'Which terms do S1 and S3 lead?',
          options: [
            { text: 'Both lead term 1.', right: true },
            { text: 'S1 leads term 1, S3 term 2.' },
            { text: 'Only S3 still leads.' },
          ],
        },
        because: 'S2 voted twice in one term. Two majorities of term 1 exist, and Election Safety is broken.',
      },
      speaker: 'In other lessons two leaders were no bug, because their terms differed. Here they do not.',
    },
    {
      id: 'two-values',
      at: 's3-applies',
      text: 'Both write to index 1 of term 1. S2 takes one entry for the other, so S1 applies x=1 and S3 applies x=2.',
      highlight: [
        { kind: 'entry', server: 1, index: 1 },
        { kind: 'entry', server: 3, index: 1 },
      ],
      shows: 'logs',
    },
    {
      id: 'entry-committed',
      run: 'entry',
      at: 'client-told',
      text: 'Another run. S1 and S2 store x=1: two of three, so it is committed. The client hears that it is done.',
      highlight: [
        { kind: 'entry', server: 1, index: 1 },
        { kind: 'entry', server: 2, index: 1 },
      ],
    },
    {
      id: 'entry-lost',
      at: 'restarted',
      text: 'S2 restarts. Its disk has lost the entry, so its log is empty. S1 is up and leads.',
      highlight: [{ kind: 'log', server: 2 }],
      question: {
        ask: 'Can x=1 still be lost?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'No',
              detail: 'What is committed is never lost.',
              wrong: {
                misconception: 'A commit protects an entry whatever disks do.',
                because: 'The commit counted S2’s copy. With it gone, one of three servers has x=1.',
              },
            },
            {
              text: 'No',
              detail: 'S1 sends it to S2 again.',
              wrong: {
                misconception: 'The leader repairs a lost entry in time.',
                because: 'It would, but nothing makes S2 wait for it. S3 can ask for a vote first.',
                proof: 's2-votes',
              },
            },
            {
              text: 'Yes, if S3 asks S2 first',
              detail: 'Two of three have an empty log.',
              wrong: null,
            },
            {
              text: 'Yes, but only if S1 crashes',
              detail: 'S1 holds the only copy.',
              wrong: {
                misconception: 'A leader that is up cannot be replaced.',
                because: 'S1 is up the whole time. S2 and S3 are a majority without it.',
              },
            },
          ],
        },
        hint: 'Compare the logs of S2 and S3.',
        until: 's3-leads',
        observe: {
          ask: 'Why did S2 vote for S3?',
          options: [
            { text: 'S3’s log was longer than S2’s.' },
            { text: 'S3’s log was not behind S2’s: both were empty.', right: true },
            { text: 'S1 was down.' },
          ],
        },
        because: 'S2 checks its own log only (RV-3). It has forgotten x=1, so S3 leads term 2 without it.',
        proof: 's2-votes',
      },
      speaker: 'S2’s acknowledgement was a promise to keep the entry. The disk broke it.',
    },
    {
      id: 'what-is-removed',
      at: 's3-commits',
      text: 'S3 takes x=2 at index 1, and S2 stores it. That makes two of three, so S3 commits x=2.',
      question: {
        ask: 'S3’s messages reach S1. Click the entry that is removed.',
        prompt: {
          kind: 'entry',
          right: [{ server: 1, index: 1 }],
          otherwise: {
            misconception: 'A server keeps what it has applied and told a client.',
            because: 'S1 follows the higher term. Its x=1 conflicts with x=2 at index 1 and goes (AE-3).',
          },
        },
        hint: 'Which term does S1 lead, and which does S3?',
        until: 'erased',
        observe: {
          ask: 'What does the client of x=1 know?',
          options: [
            { text: 'That x=1 failed.' },
            { text: 'That x=1 was done.', right: true },
            { text: 'That the outcome is unknown.' },
          ],
        },
        because: 'S1 removed an entry that was committed and confirmed to a client. Leader Completeness is broken.',
      },
    },
    {
      id: 'summary',
      text: 'currentTerm, votedFor and the log are promises: on disk before any answer (PS-1 to PS-3). A server that lost one must not return under its name.',
    },
  ],
  quiz: ['q09'],
};
