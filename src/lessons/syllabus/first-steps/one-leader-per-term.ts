import type { Lesson } from '../../types.ts';
import oneVoteEach from './one-vote-each.json?raw';

export const oneLeaderPerTerm: Lesson = {
  id: 'one-leader-per-term',
  part: 'first-steps',
  title: 'One leader per term',
  goal: 'Tell why two candidates of one term cannot both become leader.',
  misconception: 'the first candidate wins, or the servers compare the candidates.',
  minutes: 6,
  sections: ['§5.1', '§5.2'],
  teacher:
    'Give each student of the front row one vote card per term, and let two others ask for it. Watch for votes that are taken back. Six minutes. Next: Catching up.',
  runs: { main: { text: oneVoteEach } },
  steps: [
    {
      id: 'followers',
      text: 'Five servers start as followers in term 0. Nobody leads yet.',
      at: 'ready',
    },
    {
      id: 'candidates',
      text: 'S1 times out, and then S5. Each starts term 1 as a candidate, votes for itself and asks the others.',
      at: 'two-candidates',
      highlight: [
        { kind: 'server', server: 1 },
        { kind: 'server', server: 5 },
      ],
      speaker: 'A term is a number that only grows. Both have counted from 0 to 1.',
    },
    {
      id: 's3-is-asked-twice',
      text: 'S2 votes for S1, and S4 for S5. S3 has voted for S5. Now S1’s request reaches S3 as well.',
      at: 's3-votes',
      highlight: [{ kind: 'message', message: { type: 'RequestVote', from: 1, to: 3 } }],
      question: {
        ask: 'What does S3 answer to S1?',
        hint: 'Both requests are of term 1.',
        prompt: {
          kind: 'choice',
          options: [
            { text: 'No', detail: 'It has given its vote of term 1.', wrong: null },
            {
              text: 'Yes, and S5 loses the vote',
              detail: 'S1 was a candidate before S5.',
              wrong: {
                misconception: 'The first candidate has a right to the votes.',
                because:
                  'S3 does not know who began first. A vote goes to the request that arrives first, and it stays.',
              },
            },
            {
              text: 'Yes to both',
              detail: 'S3 would follow either of them.',
              wrong: {
                misconception: 'A server may vote for several candidates of one term.',
                because: 'Then two candidates could reach a majority, and term 1 would have two leaders.',
              },
            },
            {
              text: 'Nothing until it has compared them',
              detail: 'The better candidate gets the vote.',
              wrong: {
                misconception: 'The servers compare the candidates.',
                because: 'S3 answered S5 at once, before it had heard of S1.',
                proof: 's3-votes',
              },
            },
          ],
        },
        until: 's3-refuses',
        observe: {
          ask: 'For whom has S3 voted now?',
          options: [{ text: 'For S1.' }, { text: 'For S5.', right: true }, { text: 'For both of them.' }],
        },
        because: 'A server has one vote in each term, and gives it to the first candidate that asks.',
      },
    },
    {
      id: 'who-leads',
      text: 'All have voted: S1 and S2 for S1, the other three for S5. The answers are on their way.',
      at: 's3-refuses',
      question: {
        ask: 'Which servers will lead term 1? Click them.',
        hint: 'A candidate needs three of five votes, its own included.',
        prompt: {
          kind: 'server',
          right: [5],
          wrong: [
            {
              answer: 1,
              misconception: 'The first candidate wins.',
              because: 'S1 began first, but has two votes. Two of five are no majority.',
              proof: 'two-votes-each',
            },
            {
              answer: [1, 5],
              misconception: 'Each candidate leads those who voted for it.',
              because: 'A leader needs a majority of all five. Only S5 has one.',
            },
          ],
          otherwise: {
            misconception: 'A server can lead that is no candidate.',
            because: 'Only candidates are elected: here S1 and S5. S5 has three votes, and S1 has two.',
          },
        },
        until: 's5-leads',
        observe: {
          ask: 'With how many votes did S5 become leader?',
          options: [
            { text: 'Two, one more than S1.' },
            { text: 'Three, its own included.', right: true },
            { text: 'All five.' },
          ],
        },
        because: 'S5 has three of five votes. What is left are two, so nobody else can have three in term 1.',
      },
      speaker:
        'Draw two circles of three servers on the board. They always overlap, and the server in both has one vote.',
    },
    {
      id: 'all-follow',
      text: 'S5 tells everybody that it leads term 1. S1 hears it and becomes a follower again.',
      at: 'all-follow',
      highlight: [{ kind: 'server', server: 1 }],
    },
    {
      id: 'leader-crashes',
      text: 'S5 has crashed. S1 is the first to time out.',
      at: 's5-crashes',
      question: {
        ask: 'In which term will S1 ask for votes now?',
        hint: 'All votes of term 1 have been given.',
        prompt: {
          kind: 'number',
          right: 2,
          unit: '',
          wrong: [
            {
              answer: 1,
              misconception: 'A term can have a second leader after the first one has crashed.',
              because: 'Term 1 belongs to S5, even now. Whoever wants to lead starts a new term.',
            },
            {
              answer: 0,
              misconception: 'A crash sets the term back.',
              because: 'Terms only grow. S1 went from term 1 to the next.',
            },
          ],
          otherwise: {
            misconception: 'A candidate picks any term.',
            because: 'A candidate adds one to its own term, which is 1.',
          },
        },
        until: 'next-term',
        observe: {
          ask: 'Which servers are in term 2 at this moment?',
          options: [
            { text: 'S1 alone.', right: true },
            { text: 'All that are up.' },
            { text: 'Nobody: the election comes first.' },
          ],
        },
        because: 'A candidate adds one to its term. So an old term never gets a second leader.',
      },
    },
    {
      id: 'new-votes',
      text: 'Term 2 is new, so every server has a new vote. S2 and S3 vote for S1, and it leads term 2.',
      at: 's1-leads',
    },
  ],
  quiz: ['q01'],
};
