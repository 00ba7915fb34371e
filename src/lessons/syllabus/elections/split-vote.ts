import type { Lesson } from '../../types.ts';

export const splitVote: Lesson = {
  id: 'split-vote',
  part: 'elections',
  title: 'Nobody wins',
  goal: 'Say why a term may end without a leader, and why the next one soon has one.',
  misconception: 'a tie breaks Raft, or that the servers must vote again in the same term.',
  minutes: 4,
  sections: ['§5.2'],
  teacher:
    'Ask who leads term 1, wait for the tie, and ask again at the end: nobody ever does. ' +
    'Watch for “they vote again”: a vote binds for its term. 4 minutes. Next: Why timeouts are random.',
  runs: { tie: { scenario: 'split-vote' } },
  steps: [
    {
      id: 'two-candidates',
      run: 'tie',
      at: 'second-candidate',
      text: 'Four servers, so a majority is three. S1 and S3 time out almost together. Both start term 1 and vote for themselves.',
      highlight: [
        { kind: 'server', server: 1 },
        { kind: 'server', server: 3 },
      ],
    },
    {
      id: 'first-come',
      at: 'two-and-two',
      text: 'S1’s request reaches S2 first, and S3’s reaches S4 first. Each gives its one vote to whoever asked first (RV-2).',
      highlight: [
        { kind: 'server', server: 2 },
        { kind: 'server', server: 4 },
      ],
    },
    {
      id: 'who-leads-term-1',
      text: 'All other requests and answers are still on their way. Now they arrive.',
      question: {
        ask: 'Who leads term 1?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'S1',
              detail: 'It asked first.',
              wrong: {
                misconception: 'The first candidate wins a tie.',
                because: 'Asking first gave S1 one foreign vote. Two of four are no majority.',
              },
            },
            {
              text: 'S1 or S3',
              detail: 'One voter changes its mind.',
              wrong: {
                misconception: 'A server may vote again in the same term.',
                because: 'S4 refused S1’s request, and S2 refused S3’s. A vote binds for its term (RV-2).',
                proof: 's4-refuses',
              },
            },
            {
              text: 'Nobody, now or later',
              detail: 'Two and two: all four votes are given.',
              wrong: null,
            },
            {
              text: 'Both',
              detail: 'Each has half of the votes.',
              wrong: {
                misconception: 'Half of the servers are enough.',
                because: 'With half there could be two leaders in one term. So a majority of four is three.',
              },
            },
          ],
        },
        hint: 'Count the votes that nobody has given yet.',
        until: 'nobody-wins',
        observe: {
          ask: 'What did S4 answer to S1’s request?',
          options: [
            { text: 'It gave S1 a vote as well.' },
            { text: 'It refused.', right: true },
            { text: 'It did not answer.' },
          ],
        },
        because: 'Each candidate has two of four votes, and no vote is left. Term 1 never has a leader.',
      },
      speaker: 'Whoever says “both” has found why a majority must be more than half.',
    },
    {
      id: 'still-candidates',
      at: 'clock-runs',
      text: 'S1 and S3 stay candidates. Each has drawn a new election timeout, and now the clock runs.',
      highlight: [
        { kind: 'server', server: 1 },
        { kind: 'server', server: 3 },
      ],
    },
    {
      id: 'who-leads-next',
      at: 'nearly',
      text: 'Every election timeout is drawn anew at random (EL-2). No two of them end together here.',
      question: {
        ask: 'Click the server that will lead next.',
        prompt: {
          kind: 'server',
          right: [1],
          wrong: [
            {
              answer: 3,
              misconception: 'After a tie it is the other candidate’s turn.',
              because: 'Nobody takes turns. S3’s new timeout was longer than S1’s.',
            },
            {
              answer: [1, 3],
              misconception: 'Those who tied start again together.',
              because: 'Each drew a new timeout when it became a candidate. S1’s ended first, alone.',
            },
          ],
          otherwise: {
            misconception: 'Those who tied make room for the others.',
            because: 'S1’s new timeout ended first, so it alone asked for votes of term 2.',
          },
        },
        hint: 'Whose ring is nearly empty?',
        until: 'term-2-led',
        observe: {
          ask: 'Which term does S1 lead?',
          options: [
            { text: 'Term 1: its votes were counted again.' },
            { text: 'Term 2: it started a new one.', right: true },
            { text: 'No term: it is still a candidate.' },
          ],
        },
        because: 'S1 started term 2 alone (EL-4). In a new term every server has a vote again.',
      },
    },
    {
      id: 'summary',
      at: 'end',
      text: 'Term 1 stays without a leader for ever. No entry was lost: the tie cost time and nothing else.',
    },
  ],
  quiz: ['q02'],
};
