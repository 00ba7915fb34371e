/** What is asked of safety apart from its lessons. */
import fourCopies from '../syllabus/safety/four-copies.json?raw';
import type { QuizItem } from '../types.ts';

export const safety: readonly QuizItem[] = [
  {
    id: 'q05',
    hard: true,
    proof: { run: { text: fourCopies }, at: 'overwritten' },
    forms: [
      {
        ask: 'An entry of an older term is on four of five servers. Can it still be lost?',
        options: [
          { text: 'Yes', detail: 'As long as nothing of the leader’s own term is committed after it.', wrong: null },
          {
            text: 'No, four of five is a majority',
            wrong: {
              misconception: 'Copies alone make an entry safe.',
              because: 'The fifth server may have a log of a later term. The others vote for it and are overwritten.',
            },
          },
          {
            text: 'Only if three servers lose their disks',
            wrong: {
              misconception: 'An entry that is stored can only be lost with a disk.',
              because: 'It is overwritten by a leader’s log, on disks that all work.',
            },
          },
        ],
        because: 'Not the copies count but who can be elected. A log of a later term wins against all four.',
      },
      {
        ask: 'S1 leads term 9. An entry of term 7 is on S1, S2, S3 and S4. S5’s log ends in term 8. S1 crashes. Who can win?',
        options: [
          {
            text: 'S2, S3 or S4 alone',
            wrong: {
              misconception: 'An entry on a majority keeps everyone else from winning.',
              because:
                'Voters do not look at that entry. S5’s log ends in a later term than theirs, so they vote for it.',
            },
          },
          {
            text: 'S5 too',
            detail: 'Its log ends in term 8.',
            wrong: null,
          },
          {
            text: 'Not S5, its log is shorter',
            wrong: {
              misconception: 'The longer log is the more up-to-date one.',
              because: 'The last term counts before the length.',
            },
          },
        ],
        because: 'S5’s last term is 8, theirs is 7. They vote for it, and it overwrites the entry of term 7.',
      },
      {
        ask: 'What makes an entry of term 3 safe under a leader of term 5?',
        options: [
          {
            text: 'A copy on every server',
            wrong: {
              misconception: 'Enough copies make any entry safe.',
              because: 'A server with a later term that comes back can still be elected and overwrite them.',
            },
          },
          { text: 'An entry of term 5 after it, on a majority', wrong: null },
          {
            text: 'That the client was answered',
            wrong: {
              misconception: 'An answer to the client protects an entry.',
              because: 'The answer may only be given once the entry is safe. It does not make it so.',
            },
          },
        ],
        because: 'Whoever wins after that has a log that ends in term 5 or later, and so holds both entries.',
      },
    ],
  },
  {
    id: 'q06',
    proof: { run: { scenario: 'figure-7' }, at: 'elected' },
    forms: [
      {
        ask: 'A candidate’s log ends with term 6 at index 10. Which voter refuses it?',
        options: [
          {
            text: 'One whose log ends with term 3 at index 11',
            wrong: {
              misconception: 'The longer log is the more up-to-date one.',
              because: 'Term 6 is later than term 3. The length counts only between equal terms.',
            },
          },
          { text: 'One whose log ends with term 6 at index 11', wrong: null },
          {
            text: 'One whose log ends with term 4 at index 7',
            wrong: {
              misconception: 'A voter refuses whoever’s log differs from its own.',
              because: 'It refuses only a log that is less up to date than its own.',
            },
          },
        ],
        because: 'With equal last terms the longer log is more up to date. That voter is ahead, so it refuses (RV-3).',
      },
      {
        ask: 'S1’s log has the terms 1 1 2, S2’s 1 1 1 1 1, S3’s 1 1. Who of them can win with the votes of the other two?',
        options: [
          { text: 'Only S1', wrong: null },
          {
            text: 'Only S2',
            wrong: {
              misconception: 'The longer log is the more up-to-date one.',
              because: 'S1’s log ends in term 2 and refuses S2’s, which ends in term 1.',
            },
          },
          {
            text: 'S1 and S2',
            wrong: {
              misconception: 'A candidate needs no vote of a server that is ahead of it.',
              because: 'Both other votes are asked for here. S1 refuses S2.',
            },
          },
        ],
        because: 'S1’s last term is the latest. The other two grant it their votes, and S1 refuses both of them.',
      },
    ],
  },
  {
    id: 'q07',
    proof: { run: { scenario: 'figure-7' }, at: 'd-heartbeat' },
    forms: [
      {
        ask: 'Can a follower hold more entries than its leader?',
        options: [
          {
            text: 'No',
            wrong: {
              misconception: 'A follower can only lag behind.',
              because: 'In Figure 7, (c) and (d) hold more than the leader and stay so for a while.',
            },
          },
          { text: 'Yes, entries that are not committed', wrong: null },
          {
            text: 'Yes, committed ones too',
            wrong: {
              misconception: 'A leader may lack committed entries.',
              because: 'Then it could not have been elected: some voter would have refused it.',
            },
          },
        ],
        because:
          'They come from a leader that crashed. They stay until the present leader’s entries take their places.',
      },
      {
        ask: 'S4 has three entries more than the new leader. What may S4 do with them?',
        options: [
          {
            text: 'Send them to the leader',
            wrong: {
              misconception: 'Entries also flow from followers to the leader.',
              because: 'They flow from the leader alone. A leader adds only what clients write.',
            },
          },
          {
            text: 'Remove them at the first heartbeat',
            wrong: {
              misconception: 'A heartbeat cuts off what the leader does not have.',
              because: 'A heartbeat carries no entry, so it conflicts with nothing (AE-3).',
            },
          },
          { text: 'Keep them until the leader’s entries replace them', wrong: null },
        ],
        because:
          'An entry is removed only where the leader’s own one stands at the same index with another term (AE-3).',
      },
    ],
  },
  {
    id: 'q08',
    proof: { run: { scenario: 'figure-7' }, at: 'six-logs' },
    forms: [
      {
        ask: 'Which log can exist? The numbers are the terms of its entries.',
        options: [
          { text: '1 1 2', wrong: null },
          {
            text: '1 2 1',
            wrong: {
              misconception: 'A later entry may be of an older term.',
              because: 'A leader appends entries of its own term, which is at least that of the entry before.',
            },
          },
          {
            text: '1 _ 2, with nothing at index 2',
            wrong: {
              misconception: 'A log may have gaps for entries that come later.',
              because: 'A follower takes an entry only if it has the one before it (AE-2).',
            },
          },
        ],
        because: 'Along a log terms never decrease, and there are no gaps.',
      },
      {
        ask: 'Two logs have an entry of term 4 at index 6. What do you know of their first five entries?',
        options: [
          {
            text: 'Nothing',
            wrong: {
              misconception: 'Logs can agree by chance.',
              because: 'Each append checked the entry before it. So everything before index 6 agrees as well.',
            },
          },
          { text: 'They are the same in both', wrong: null },
          {
            text: 'They have the same terms, but maybe other commands',
            wrong: {
              misconception: 'Index and term do not tell the command.',
              because:
                'A leader puts one entry at an index of its term. The same index and term mean the same command.',
            },
          },
        ],
        because: 'That is Log Matching: equal index and term mean equal logs up to there.',
      },
    ],
  },
  {
    id: 'q11',
    proof: { run: { scenario: 'figure-7' }, at: 'f-repaired' },
    forms: [
      {
        ask: 'A leader’s nextIndex for one follower is wrong. What can happen?',
        options: [
          {
            text: 'The follower’s log gets a gap',
            wrong: {
              misconception: 'A follower stores what is sent, wherever it fits.',
              because: 'It refuses whatever does not continue its log (AE-2), and the leader goes back.',
            },
          },
          {
            text: 'Committed entries are removed',
            wrong: {
              misconception: 'Sending an entry again removes what stands after it.',
              because: 'An entry that is there already changes nothing. Only a conflict removes (AE-3).',
            },
          },
          { text: 'Nothing but some messages more', wrong: null },
        ],
        because: 'Too high is refused, and the leader goes back. Too low only sends again what is there.',
      },
      {
        ask: 'A new leader knows nothing of its followers’ logs. Where does it begin?',
        options: [
          {
            text: 'At index 1, to be safe',
            wrong: {
              misconception: 'Only sending everything is safe.',
              because: 'It begins at its own end. The followers’ refusals lead it back where needed.',
            },
          },
          { text: 'At its own end', wrong: null },
          {
            text: 'It asks each follower first',
            wrong: {
              misconception: 'A leader must know a follower’s log before it may send.',
              because: 'There is no such message. A wrong guess is refused and costs nothing else.',
            },
          },
        ],
        because: 'nextIndex is a guess: its own last index plus one. Refusals correct it (LR-5).',
      },
    ],
  },
];
