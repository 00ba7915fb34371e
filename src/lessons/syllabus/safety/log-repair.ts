import type { Lesson } from '../../types.ts';

export const logRepair: Lesson = {
  id: 'log-repair',
  part: 'safety',
  title: 'Repair by whole terms',
  goal: 'Predict a follower’s log after its repair, and say which message removes extra entries.',
  misconception: 'finding where two logs agree needs one message for every entry.',
  minutes: 6,
  sections: ['§5.3', 'diss. §3.5'],
  teacher:
    'The six logs of Figure 7 again; nextIndex now goes back by whole terms: 19 refusals become 6. ' +
    'Let everybody write S7’s log on paper first. Watch for “logs are merged” and “the longer log keeps its end”. ' +
    'Ask why the paper calls this optional: failures are rare. 6 minutes. Next: A committed entry is lost.',
  runs: { main: { scenario: 'figure-7-skipping' } },
  steps: [
    {
      id: 'refusals-tell-more',
      at: 'elected',
      jump: true,
      shows: 'logs',
      text: 'The six logs again. S1 leads term 8. A refusal now tells more (LR-6). It names the conflicting term and where that term begins.',
      speaker: 'A log that is too short has no conflicting term. Its refusal says where it ends.',
    },
    {
      id: 'too-short',
      at: 'a-repaired',
      text: 'S2 is repaired. S3 is next, and its log ends at index 4. One entry at a time, S3 refused six times.',
      highlight: [{ kind: 'log', server: 3 }],
      question: {
        ask: 'How often will S3 refuse now?',
        prompt: {
          kind: 'number',
          right: 1,
          unit: 'times',
          wrong: [
            {
              answer: 6,
              misconception: 'The leader goes back one entry at a time.',
              because: 'S3’s refusal said that its log ends at index 4. S1 went there at once.',
            },
            {
              answer: 2,
              misconception: 'There is one refusal for each term that is missing.',
              because: 'S3 has nothing that conflicts. The end of its log is all that S1 must know.',
            },
            {
              answer: 0,
              misconception: 'The leader knows the logs of its followers.',
              because: 'S1 began at its own end, as every new leader does. S3 had to refuse that.',
            },
          ],
          otherwise: {
            misconception: 'The number of refusals is that of the missing entries.',
            because: 'One refusal named the end of S3’s log. The next message fitted.',
          },
        },
        hint: 'What does S1 know after the first refusal?',
        until: 'b-repaired',
        observe: {
          ask: 'What came right after S3’s refusal?',
          options: [
            { text: 'A message that S3 refused too.' },
            { text: 'A message with all that S3 lacks.', right: true },
            { text: 'A heartbeat without entries.' },
          ],
        },
        because: 'The refusal said that S3’s log ends at index 4. So S1 sent everything from index 5 on.',
      },
    },
    {
      id: 'two-refusals',
      at: 'e-repaired',
      text: 'S6 needed two refusals. The first said how long its log is, the second where its term 4 begins.',
      highlight: [{ kind: 'log', server: 6 }],
    },
    {
      id: 'what-remains',
      text: 'S7 is the last one. It holds eleven entries, one more than S1. From index 4 on they are others.',
      highlight: [
        { kind: 'log', server: 1 },
        { kind: 'log', server: 7 },
      ],
      question: {
        ask: 'What will S7’s log be when it is repaired? Write the terms of its entries.',
        prompt: {
          kind: 'log',
          server: 7,
          right: '1 1 1 4 4 5 5 6 6 6',
          wrong: [
            {
              answer: '1 1 1 2 2 2 3 3 3 3 3',
              misconception: 'The longer log wins.',
              because: 'S1 leads, and its log ends in a later term. S7’s entries of terms 2 and 3 went.',
            },
            {
              answer: '1 1 1 4 4 5 5 6 6 6 3',
              misconception: 'Entries are replaced one by one, and the rest stays.',
              because: 'The first conflict stands at index 4. S7 removed that entry and all after it (AE-3).',
            },
            {
              answer: '1 1 1 2 2 2 3 3 3 3 3 4 4 5 5 6 6 6',
              misconception: 'Logs are merged.',
              because: 'There is one entry at each index, and it is the leader’s.',
            },
            {
              answer: '1 1 1 4 4 5 5 6 6 6 8',
              misconception: 'A new leader writes an entry of its own at once.',
              because: 'S1 has taken no write of term 8 yet. Here it appends no empty entry either.',
            },
          ],
          otherwise: {
            misconception: 'A follower keeps a part of its own log.',
            because: 'Up to index 3 the logs agree. All that follows is the leader’s.',
          },
        },
        hint: 'Up to which index do the two logs agree?',
        until: 'f-repaired',
        observe: {
          ask: 'How often did S7 refuse?',
          options: [{ text: 'Once.' }, { text: 'Twice.', right: true }, { text: 'Seven times.' }],
        },
        because: 'S7 refused for term 3 and for term 2. Then index 3 fitted, and all after it was replaced (AE-3).',
      },
    },
    {
      id: 'who-removes',
      at: 'written',
      text: 'S1 takes its first write of term 8 and sends it as entry 11.',
      highlight: [{ kind: 'entry', server: 1, index: 11 }],
      question: {
        ask: 'Which servers will remove entries when entry 11 arrives? Click them.',
        prompt: {
          kind: 'server',
          right: [4, 5],
          wrong: [
            {
              answer: 5,
              misconception: 'Only entries of another term than the leader’s last one conflict.',
              because: 'S4’s entry 11 is of term 6, and the new one of term 8. At one index that is a conflict.',
            },
            {
              answer: 4,
              misconception: 'Entries of a later term than the leader’s log are safe.',
              because: 'S5’s entries of term 7 were never committed. S1’s entry 11 replaced the first of them.',
            },
            {
              answer: [2, 3, 4, 5, 6, 7],
              misconception: 'A new entry replaces the logs.',
              because: 'Where index 11 is free, it is appended. Nothing was removed there.',
            },
          ],
          otherwise: {
            misconception: 'Extra entries stay for ever, or went with a heartbeat.',
            because: 'S4 and S5 held other entries at index 11 until now, and nobody else did.',
          },
        },
        hint: 'Who holds something at index 11 already?',
        until: 'all-equal',
        observe: {
          ask: 'How many entries does S5 hold now? It had twelve.',
          options: [{ text: 'Ten.' }, { text: 'Eleven.', right: true }, { text: 'Thirteen.' }],
        },
        because: 'S4 and S5 held another entry at index 11. They removed it and all after it, and stored the new one.',
      },
    },
    {
      id: 'summary',
      text: 'Six refusals instead of nineteen, and the same logs in the end. A leader’s log never changes: followers follow.',
    },
  ],
  quiz: ['q07', 'q08', 'q11'],
};
