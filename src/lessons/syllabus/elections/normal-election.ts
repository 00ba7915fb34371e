import type { Lesson } from '../../types.ts';
import fourVotes from './four-votes.json?raw';

export const normalElection: Lesson = {
  id: 'normal-election',
  part: 'elections',
  title: 'A normal election',
  goal: 'Tell who campaigns, which votes make a leader, and what keeps the others from campaigning.',
  misconception: 'the servers compare one another and choose the best.',
  minutes: 5,
  sections: ['§5.1', '§5.2'],
  teacher:
    'Let the class point at a server before the first timer ends. Count the votes aloud: the candidate’s own is the first. ' +
    'Watch for those who wait for all five votes. 5 minutes. Next: Nobody wins.',
  runs: { election: { text: fourVotes } },
  steps: [
    {
      id: 'followers',
      run: 'election',
      at: 'followers',
      text: 'Five servers start as followers in term 0. Nobody leads. Each waits for an election timeout of its own length.',
      speaker: 'No server knows the timers of the others. Point at the rings: each is drawn at random.',
    },
    {
      id: 'who-campaigns',
      at: 'nearly',
      text: '180 ms have passed. A follower whose election timeout ends becomes a candidate.',
      question: {
        ask: 'Which server becomes a candidate first?',
        prompt: {
          kind: 'server',
          right: [4],
          wrong: [
            {
              answer: 1,
              misconception: 'The lowest number goes first.',
              because: 'Numbers are only names. S1 still waits when S4 campaigns.',
            },
          ],
          otherwise: {
            misconception: 'Servers take turns, or the others pick one.',
            because: 'Nobody picks. S4’s timeout was the shortest, so it ends first.',
          },
        },
        hint: 'The ring around a server shows how much of its timeout is left.',
        until: 'candidate',
        observe: {
          ask: 'What made it a candidate?',
          options: [
            { text: 'Its own election timeout ended.', right: true },
            { text: 'Another server proposed it.' },
            { text: 'A message from a leader arrived.' },
          ],
        },
        because: 'S4’s timeout ended first. It needed nobody’s permission (EL-1).',
      },
    },
    {
      id: 'asks-all',
      text: 'S4 starts term 1 and votes for itself. Then it asks all others at once.',
      highlight: [
        { kind: 'server', server: 4 },
        { kind: 'message', message: { type: 'RequestVote', from: 4, to: 5 } },
      ],
    },
    {
      id: 'first-voter',
      at: 'first-voter',
      text: 'The first request reaches S5. S5 adopts term 1 and gives S4 its one vote of that term (RV-2).',
      highlight: [{ kind: 'server', server: 5 }],
      speaker: 'S5 compares nobody. It votes for the first candidate that asks and whose log is not behind.',
    },
    {
      id: 'which-vote',
      at: 'all-voted',
      text: 'All four have voted for S4. Their answers will arrive in this order: S5, S2, S1, S3.',
      question: {
        ask: 'Click the vote that makes S4 the leader.',
        prompt: {
          kind: 'message',
          right: [{ type: 'RequestVoteResponse', from: 2, to: 4 }],
          otherwise: {
            misconception: 'A candidate needs all votes, or its own vote does not count.',
            because: 'Three of five are a majority. S4’s own vote is the first, S5’s the second, S2’s the third.',
            proof: 'third-vote',
          },
        },
        hint: 'A majority of five is three. S4 has voted for itself.',
        until: 'third-vote',
        observe: {
          ask: 'How many votes did S4 have when it became leader?',
          options: [
            { text: 'Two: those of S5 and S2.' },
            { text: 'Three: its own, S5’s and S2’s.', right: true },
            { text: 'Five: all of them.' },
          ],
        },
        because: 'S2’s vote was the third of five. A majority is enough, so S4 led at once (EL-3).',
      },
      speaker: 'Count hands for the first, second, third and last vote before anyone explains.',
    },
    {
      id: 'late-votes',
      at: 'late-votes',
      text: 'Two more votes arrive late. They change nothing, because the election is over.',
    },
    {
      id: 'next-election',
      text: 'S4 sends heartbeats: AppendEntries without entries. The next 350 ms run without a fault.',
      question: {
        ask: 'The longest election timeout is 300 ms. How many new elections begin in 350 ms?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'None',
              detail: 'Each heartbeat starts the timers again.',
              wrong: null,
            },
            {
              text: 'At least one',
              detail: 'Each timeout ends before 350 ms are over.',
              wrong: {
                misconception: 'Election timers run on while a leader lives.',
                because: 'Every heartbeat resets the timer of the follower that hears it.',
                proof: 'heartbeat',
              },
            },
            {
              text: 'Two',
              detail: 'A leader rules for a fixed time.',
              wrong: {
                misconception: 'A term lasts a fixed time.',
                because: 'A term has no length. It lasts until somebody starts the next one.',
              },
            },
          ],
        },
        hint: 'Watch the rings of the followers when a heartbeat arrives.',
        until: 'quiet',
        observe: {
          ask: 'In which term are the servers now?',
          options: [
            { text: 'In term 1, as before.', right: true },
            { text: 'In term 2.' },
            { text: 'In different terms.' },
          ],
        },
        because: 'No timer ended, because each heartbeat reset it. So term 1 goes on.',
        proof: 'heartbeat',
      },
    },
    {
      id: 'summary',
      text: 'Time decides who asks first, and a majority decides who leads. What happens if two servers ask at once?',
    },
  ],
  quiz: ['q01'],
};
