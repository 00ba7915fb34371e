import type { Lesson } from '../../types.ts';
import healsItself from './heals-itself.json?raw';

export const healsItselfLesson: Lesson = {
  id: 'heals-itself',
  part: 'first-steps',
  title: 'The system heals itself',
  goal: 'Tell what the servers do by themselves after a crash, a restart and lost messages.',
  misconception: 'somebody has to choose a new leader, bring data back or send lost messages again.',
  minutes: 8,
  sections: ['§5.2', '§5.3', '§5.5'],
  teacher:
    'Ask after each fault which person had to do something. Let a student crash the leader at the end. Eight minutes. Next: the part on elections.',
  runs: { main: { text: healsItself } },
  steps: [
    {
      id: 'all-well',
      text: 'Five servers hold x=1, and S1 leads. Everything that follows happens without any operator.',
      at: 'all-well',
      jump: true,
    },
    {
      id: 'the-leader-crashes',
      text: 'S1, the leader, has crashed.',
      at: 'leader-crashes',
      question: {
        ask: 'What has to happen before another server leads?',
        hint: 'What do the four others miss when the leader is gone?',
        prompt: {
          kind: 'choice',
          options: [
            { text: 'A follower’s timer has to run out', detail: 'It hears no heartbeats any more.', wrong: null },
            {
              text: 'S1 has to hand over its office',
              detail: 'Only the leader can name the next one.',
              wrong: {
                misconception: 'A leader names the next one.',
                because: 'A server that has crashed says nothing. S4 started the election by itself.',
                proof: 'first-candidate',
              },
            },
            {
              text: 'A client has to complain',
              detail: 'Its write is not answered.',
              wrong: {
                misconception: 'Elections begin when a client gets no answer.',
                because: 'No client sent anything in this time, and S4 started an election all the same.',
                proof: 'first-candidate',
              },
            },
            {
              text: 'An operator has to choose',
              detail: 'The servers do not know who is up.',
              wrong: {
                misconception: 'Somebody outside decides who leads.',
                because: 'The servers vote. Nobody outside took part.',
              },
            },
          ],
        },
        until: 'next-leader',
        observe: {
          ask: 'What came first after the crash?',
          options: [
            { text: 'A client asked for S1.' },
            { text: 'S4 became a candidate.', right: true },
            { text: 'All four asked for votes at once.' },
          ],
        },
        because: 'S4 heard no heartbeat until its timer ran out. Then it asked for votes and won term 2.',
        proof: 'first-candidate',
      },
      speaker: 'About 150 milliseconds passed between the crash and the new leader. Point at the clock.',
    },
    {
      id: 'writes-again',
      text: 'The client still asks S1. Then it tries S4, which leads, and x=2 is done.',
      at: 'writes-again',
    },
    {
      id: 'the-old-leader',
      text: 'S1 is up again. It led before it crashed.',
      at: 'back',
      highlight: [{ kind: 'server', server: 1 }],
      question: {
        ask: 'Which server will lead from now on? Click it.',
        hint: 'In which term did S1 lead?',
        prompt: {
          kind: 'server',
          right: [4],
          wrong: [
            {
              answer: 1,
              misconception: 'A leader that comes back takes its place again.',
              because: 'S1 led term 1, and term 2 is S4’s. Every server starts as a follower.',
              proof: 'back',
            },
            {
              answer: [1, 4],
              misconception: 'Both lead until one of them gives up.',
              because: 'A crash loses the role. S1 starts again as a follower.',
              proof: 'back',
            },
          ],
          otherwise: {
            misconception: 'A server that comes back starts a new election.',
            because: 'S4’s next heartbeat reaches S1 before its timer runs out. So there is no election.',
          },
        },
        until: 'old-leader-follows',
        observe: {
          ask: 'What did S1 get from S4?',
          options: [
            { text: 'The entry that it had missed.', right: true },
            { text: 'A request for its vote.' },
            { text: 'Nothing yet.' },
          ],
        },
        because: 'S1 comes back as a follower. S4’s message brings it term 2 and x=2.',
      },
    },
    {
      id: 'lost-messages',
      text: 'From now on one message in four is lost. S4 has taken x=3 and sends it to the others.',
      at: 'lossy',
      shows: 'logs',
      question: {
        ask: 'Which servers will store x=3? Click them all.',
        hint: 'What does a leader do when a follower does not answer?',
        prompt: {
          kind: 'server',
          right: [1, 2, 3, 4, 5],
          wrong: [
            {
              answer: [3, 4, 5],
              misconception: 'Once a majority has an entry, the leader stops sending it.',
              because: 'The leader sends to each follower until that one has answered.',
            },
            {
              answer: 4,
              misconception: 'A lost message stops the leader.',
              because: 'The leader sends it again with its next heartbeat.',
            },
          ],
          otherwise: {
            misconception: 'What is lost on the way stays lost.',
            because: 'Three messages were lost at first. S4 sent the entry again, and all five hold it.',
          },
        },
        until: 'committed-3',
        observe: {
          ask: 'How many followers did S4’s first messages with x=3 reach?',
          options: [{ text: 'One.', right: true }, { text: 'Three.' }, { text: 'All four.' }],
        },
        because: 'S4 sends the entry again and again, until each follower has answered that it has stored it.',
      },
      speaker: 'Sending twice does no harm: the lesson on the ordered log showed why.',
    },
    {
      id: 'all-agree',
      text: 'All five logs agree again, though messages were lost all the time.',
      at: 'all-agree',
    },
    {
      id: 'your-turn',
      text: 'The last fault is yours: crash the leader, and see who comes next.',
      at: 'end',
      shows: 'tape',
      highlight: [{ kind: 'server', server: 4 }],
      task: {
        does: 'Double-click S4, the leader, or double-tap it.',
        until: { condition: 'leaderElected', args: { server: 0 } },
        hint: 'S4 has to crash first: double-click it. If the clock stands still, press Play.',
      },
    },
    {
      id: 'healed',
      text: 'Timers, votes and repeated messages do all of it. No part of Raft waits for an operator.',
    },
  ],
  quiz: [],
};
