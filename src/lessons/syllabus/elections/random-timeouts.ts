import type { Lesson } from '../../types.ts';
import equalTimeouts from './equal-timeouts.json?raw';

export const randomTimeouts: Lesson = {
  id: 'random-timeouts',
  part: 'elections',
  title: 'Why timeouts are random',
  goal: 'Say what happens without chance in the timeouts, and how a little of it ends the tie.',
  misconception: 'random timeouts only make elections a little faster.',
  minutes: 6,
  sections: ['§5.2', '§9.3', 'diss. §9.1'],
  teacher:
    'Ask how long the tie lasts before you let it run. The network has no jitter here, so the tie is perfect; ' +
    'the paper’s 150-150 ms waits more than 10 s, because real clocks jitter a little. ' +
    'The experiment shows six ranges; ask for the fastest median first. 6 minutes. Next: Back from isolation.',
  runs: { equal: { text: equalTimeouts } },
  steps: [
    {
      id: 'leader',
      run: 'equal',
      at: 's3-leads',
      text: 'S3 leads. Until now each election timeout was drawn between 150 and 300 ms.',
      highlight: [{ kind: 'server', server: 3 }],
    },
    {
      id: 'equal',
      at: 'together',
      text: 'Now every timeout is exactly 150 ms. A heartbeat has just reset all four timers at the same instant.',
      highlight: [
        { kind: 'server', server: 1 },
        { kind: 'server', server: 2 },
        { kind: 'server', server: 4 },
        { kind: 'server', server: 5 },
      ],
    },
    {
      id: 'who-asks',
      at: 'crashed',
      text: 'S3 crashes. The four others hear no heartbeat any more.',
      question: {
        ask: 'Click every server that becomes a candidate next.',
        prompt: {
          kind: 'server',
          right: [1, 2, 4, 5],
          otherwise: {
            misconception: 'There is always one that is first.',
            because: 'Equal timers, reset together, end together. All four asked in the same instant.',
          },
        },
        hint: 'Compare the rings of the four servers.',
        until: 'all-ask',
        observe: {
          ask: 'Whom did S2 vote for?',
          options: [{ text: 'For S1.' }, { text: 'For itself.', right: true }, { text: 'For nobody yet.' }],
        },
        because: 'All four timeouts ended at once. Each server started term 2 and voted for itself (EL-1).',
      },
    },
    {
      id: 'how-long',
      text: 'Their requests are on the way. A majority of five is three.',
      question: {
        ask: 'When do the four have a leader?',
        prompt: {
          kind: 'choice',
          options: [
            {
              text: 'In term 2',
              detail: 'The requests decide.',
              wrong: {
                misconception: 'A candidate gives up its own vote for another candidate.',
                because: 'Each has voted for itself, and a vote binds for its term (RV-2). All refuse.',
                proof: 'refused',
              },
            },
            {
              text: 'In term 3',
              detail: 'After one tie somebody is faster.',
              wrong: {
                misconception: 'A tie breaks itself.',
                because: 'The timers were reset together again, so term 3 begins exactly like term 2.',
                proof: 'term-3',
              },
            },
            {
              text: 'Not while timeouts are equal',
              detail: 'Each term repeats the last.',
              wrong: null,
            },
            {
              text: 'Never: S3 is needed',
              detail: 'It was the leader.',
              wrong: {
                misconception: 'Without its leader a cluster cannot elect.',
                because: 'Four of five servers are up, and three votes are enough. The tie is the obstacle.',
              },
            },
          ],
        },
        hint: 'What is different when term 3 begins?',
        until: 'term-3',
        observe: {
          ask: 'How did term 2 end?',
          options: [
            { text: 'One server won it.' },
            { text: 'Four candidates had one vote each, and all start again.', right: true },
            { text: 'The servers stopped asking.' },
          ],
        },
        because: 'Term 3 begins as term 2 did. Nothing makes one server earlier than the others.',
      },
      speaker: 'Leave time here. Ask what one would change, before the next step tells.',
    },
    {
      id: 'try',
      at: 'term-4',
      jump: true,
      text: 'Term 3 has ended in the same tie. Now it is your cluster: give chance a little room.',
      task: {
        does: 'Raise “Election timeout, longest” above 150 ms, and let the clock run.',
        until: { condition: 'leaderElected', args: { server: 0 } },
        hint: 'Try 300 ms, then press Play. The new range holds from the next timeout on that a server draws.',
        dials: ['electionTimeoutMax'],
      },
    },
    {
      id: 'chance',
      text: 'One timeout was clearly the shortest. Its server asked first, and the others had not voted yet (EL-2).',
    },
    {
      id: 'how-much',
      text: 'More chance means fewer ties, but longer timeouts. The experiment tries six ranges a thousand times each.',
      page: 'experiment',
      speaker: 'Ask the class which range has the fastest median before the experiment runs.',
    },
  ],
  quiz: ['q03', 'q25'],
};
