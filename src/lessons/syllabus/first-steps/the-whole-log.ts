import type { Lesson } from '../../types.ts';
import wholeLog from './whole-log.json?raw';

export const theWholeLog: Lesson = {
  id: 'the-whole-log',
  part: 'first-steps',
  title: 'Never a leader without the whole log',
  goal: 'Tell why a server that lacks a committed entry cannot be elected.',
  misconception: 'every server can become leader, and fetches what it lacks afterwards.',
  minutes: 6,
  sections: ['§5.4.1'],
  teacher:
    'Draw two majorities of five on the board, one that stored x=1 and one that votes. Ask for the server in both. Six minutes. Next: The system heals itself.',
  runs: { main: { text: wholeLog } },
  steps: [
    {
      id: 'committed',
      text: 'S1, S2 and S3 hold x=1, so it is committed, and the client has been told. S4 and S5 have not heard of it.',
      at: 'done',
      jump: true,
      shows: 'logs',
    },
    {
      id: 'leader-crashes',
      text: 'S1 crashes. What it had sent to S4 and S5 is lost.',
      at: 's1-crashes',
    },
    {
      id: 's5-asks',
      text: 'S5 is the first to time out. Its log is empty, and each of its requests says so.',
      at: 's5-asks',
      highlight: [{ kind: 'log', server: 5 }],
      question: {
        ask: 'Which of the others will vote for S5? Click them.',
        hint: 'Each voter compares the end of its own log with that of the candidate.',
        prompt: {
          kind: 'server',
          right: [4],
          wrong: [
            {
              answer: [2, 3, 4],
              misconception: 'Who asks first gets every vote.',
              because: 'S2 and S3 have votes left. They refuse because S5’s log lacks what they hold.',
            },
            {
              answer: [1, 2, 3, 4],
              misconception: 'Who asks first gets every vote.',
              because: 'S2 and S3 refuse because S5’s log lacks what they hold, and S1 is down.',
            },
            {
              answer: [2, 3],
              misconception: 'The servers that know more help the one that knows less.',
              because: 'It is the other way round: they refuse, since S5’s log is behind theirs.',
            },
            {
              answer: [4, 5],
              misconception: 'A candidate’s own vote is still open.',
              because: 'S5 voted for itself when it timed out. Of the others only S4 votes for it.',
            },
          ],
          otherwise: {
            misconception: 'The vote does not depend on the log.',
            because: 'S2 and S3 hold x=1 and refuse. S4 is no further than S5, so it votes yes.',
          },
        },
        until: 'all-asked',
        observe: {
          ask: 'What did S2 and S3 do with S5’s requests?',
          options: [
            { text: 'They voted for S5.' },
            { text: 'They took the new term, but did not vote for S5.', right: true },
            { text: 'They took no notice, because they follow S1.' },
          ],
        },
        because: 'A server votes only for a candidate whose log is not behind its own. S4’s log is empty too.',
      },
      speaker: 'Most of the class will have S2, S3 and S4: first come, first served. That rule has a second half.',
    },
    {
      id: 'not-enough',
      text: 'S5 has two votes of five, its own and S4’s. So term 2 has no leader.',
      at: 's5-has-two',
    },
    {
      id: 's2-asks',
      text: 'S2 is next to time out, and starts term 3. Its log holds x=1.',
      at: 's2-asks',
      highlight: [{ kind: 'log', server: 2 }],
      question: {
        ask: 'Which of the others will vote for S2? Click them.',
        hint: 'A log that is equal is not behind. And term 3 is new.',
        prompt: {
          kind: 'server',
          right: [3, 4, 5],
          wrong: [
            {
              answer: [4, 5],
              misconception: 'The candidate’s log has to be longer than the voter’s.',
              because: 'Equal is enough. S3’s log is the same as S2’s, and S3 votes for it.',
            },
            {
              answer: 3,
              misconception: 'A server votes for a log like its own.',
              because: 'S4 and S5 hold less than S2, so S2’s log is not behind theirs.',
            },
            {
              answer: [3, 4],
              misconception: 'A candidate never votes for another.',
              because: 'S5 was a candidate in term 2. In term 3 it has a new vote, and is a follower again.',
            },
            {
              answer: [3, 5],
              misconception: 'A vote that was given stays given.',
              because: 'S4 voted in term 2. In term 3 it has a new vote.',
            },
          ],
          otherwise: {
            misconception: 'The vote does not depend on the log.',
            because: 'S2’s log is behind nobody’s, so S3, S4 and S5 vote for it. S1 is down.',
          },
        },
        until: 'all-asked-again',
        observe: {
          ask: 'What did S5, the candidate of term 2, do?',
          options: [
            { text: 'It voted for S2.', right: true },
            { text: 'It stayed a candidate and refused.' },
            { text: 'It asked S2 for its vote again.' },
          ],
        },
        because: 'S2’s log is behind nobody’s, and each of the three has a new vote in term 3.',
      },
    },
    {
      id: 's2-leads',
      text: 'S2 leads term 3, and x=1 is in its log.',
      at: 's2-leads',
      highlight: [{ kind: 'entry', server: 2, index: 1 }],
    },
    {
      id: 'all-have-it',
      text: 'S2 brings x=1 to S4 and S5. What was committed is never lost.',
      at: 'all-have-x',
    },
    {
      id: 'two-majorities',
      text: 'One majority stored x=1, and another one votes. They share a server, and it votes for no log without x=1.',
      speaker:
        'This is Leader Completeness. The part on safety shows the one case in which counting copies is not enough.',
    },
  ],
  quiz: [],
};
