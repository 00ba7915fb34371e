import { defaultOptions, type Input, rulesWith, serverGiven, step } from '../index.ts';

const options = defaultOptions(5);

// Figure 8 (c): S1 leads term 4. Its entry 2 is of term 2, and S2 has acknowledged it.
const s1 = serverGiven(
  {
    id: 1,
    role: 'leader',
    currentTerm: 4,
    votedFor: 1,
    log: [1, 2],
    commitIndex: 1,
    nextIndex: { 2: 3, 3: 2, 4: 2, 5: 2 },
    matchIndex: { 2: 2 },
  },
  options,
);

// S3 acknowledges it as well, so three of five hold it.
const input: Input = {
  type: 'message',
  from: 3,
  message: {
    type: 'AppendEntriesResponse',
    term: 4,
    success: true,
    matchIndex: 2,
    prevLogIndex: 1,
    conflictTerm: 0,
    conflictIndex: 0,
  },
};

const { server, effects, fired } = step(s1, input, options);
export const commitIndex = server.volatile.commitIndex; // 1
export const reasons = fired.map(({ rule, verdict }) => `${rule} ${verdict}`); // 'LR-4 acted', 'CM-1 refused'
export const answers = effects.length; // 0: nothing to say

// The same without the rule that only entries of the leader's own term are counted.
const unsafe = { ...options, rules: rulesWith(['commitsByCount']) };
export const claimed = step(s1, input, unsafe).server.volatile.commitIndex; // 2
