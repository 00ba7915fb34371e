import { describe, expect, test } from 'vitest';
import { type BranchInfo, type Comparison, COMMANDS, type Difference } from '../sim/index.ts';
import { createWorld, defaultRun } from '../sim/index.ts';
import { createDice, randomArgs } from '../sim/swarm.ts';
import { branchesRemoved, branchLine, branchName, whyBranchStays } from './branches.ts';
import { differenceText, noDifferenceText, otherwiseText, sameText } from './differences.ts';
import { plain } from './parts.ts';

const branch: BranchInfo = {
  id: 2,
  name: '',
  parent: 1,
  fork: { events: 9, now: 1_288_000 },
  act: { at: 1_288_000, after: 0, name: 'crash', args: { server: 5 } },
  end: { events: 12, now: 1_318_000 },
  leader: null,
};

describe('a branch', () => {
  test('is called as the reader calls it, else by what opened it', () => {
    expect(branchName(branch)).toBe('S5 crashes');
    expect(branchName({ ...branch, name: 'No vote' })).toBe('No vote');
    expect(branchName({ ...branch, act: null })).toBe('As it was');
    const drop = { ...branch.act!, name: 'drop', args: { message: 7 } };
    expect(branchName({ ...branch, act: drop, message: { kind: 'voteGranted', from: 3, to: 1 } })).toBe(
      'S3’s vote dropped',
    );
  });
  test('from which the others grow stays', () => {
    expect(whyBranchStays(branch, 2)).toBe('');
    expect(whyBranchStays({ ...branch, parent: 0 }, 1)).toBe('This is the only branch, so it stays.');
    expect(whyBranchStays({ ...branch, parent: 0 }, 3)).toBe('The other branches grow from it, so it stays.');
  });
  test('takes those along that grow from it', () =>
    expect([[2], [2, 3], [2, 3, 4]].map((ids) => branchesRemoved(ids))).toEqual([
      'Branch 2 removed.',
      'Branches 2 and 3 removed.',
      'Branches 2, 3 and 4 removed.',
    ]));
  test('is told by where it parts, and by who leads or where it ends', () => {
    expect(branchLine(branch)).toBe('forks at 1.288 s, ends at 1.318 s');
    const leader = { server: 4, term: 4, at: 1_307_000 };
    expect(branchLine({ ...branch, leader })).toBe('forks at 1.288 s, S4 leads term 4 at 1.307 s');
    expect(branchLine({ ...branch, parent: 0, leader })).toBe('S4 leads term 4 at 1.307 s');
  });
  test('has a short name whatever was done', () => {
    const world = createWorld(defaultRun(1));
    for (const command of COMMANDS) {
      const args = randomArgs(world, command, createDice(7));
      const name = branchName({ ...branch, act: { at: 0, after: 0, name: command.id, args } });
      expect(name, command.id).toMatch(/^[A-Zm]/);
      expect(name, command.id).not.toMatch(/undefined|\.$/);
      expect(name.length, command.id).toBeLessThanOrEqual(24);
    }
  });
});

const row = (difference: Difference) => {
  const { what, a, b } = differenceText(difference);
  return [what, a, b].map(plain).join(' | ');
};

describe('what differs', () => {
  test.each<[Difference['what'], number[], string | number, string | number, string]>([
    ['role', [4], 'leader', 'candidate', 'S4 role | leader | candidate'],
    ['currentTerm', [4], 4, 5, 'S4 term | 4 | 5'],
    ['votes', [4], 3, 1, 'S4 votes | 3 votes | 1 vote'],
    ['votedFor', [3], 4, 0, 'S3 voted for | S4 | nobody'],
    ['leaderId', [3, 5], 4, 0, 'S3, S5 hear | S4 | nobody'],
    ['leaderId', [3], 4, 0, 'S3 hears | S4 | nobody'],
    ['status', [1], 'up', 'down', 'S1 status | up | down'],
    ['log', [2], '1 1 2', '', 'S2 log | 3 entries of terms 1 1 2 | empty'],
    ['log', [2], '1 1 1 1 1 1 1 1 2 3', '1', 'S2 log | 10 entries of terms … 1 1 1 1 1 1 2 3 | 1 entry of term 1'],
    ['commitIndex', [2], 3, 0, 'S2 committed to | 3 | nothing'],
    ['lastApplied', [2], 3, 0, 'S2 applied to | 3 | nothing'],
    ['messages', [], 3, 1, 'In flight | 3 messages | 1 message'],
    [
      'messages',
      [],
      'voteGranted S3-S4 t4, clientRequest client-S1',
      'voteRefused S3-S4 t4',
      'In flight | Vote granted, S3 to S4, Client request, client to S1 | Vote refused, S3 to S4',
    ],
    ['cuts', [], '1 2 | 3 4 5', 0, 'Cuts | S1 and S2, from S3, S4 and S5 | none'],
    ['cuts', [], 'S1-S2', 0, 'Cuts | S1-S2 | none'],
    ['violations', [], 1, 0, 'Broken | 1 property | none'],
    ['violations', [], 'logMatching', 'electionSafety', 'Broken | log matching | election safety'],
  ])('%s of %j', (what, servers, a, b, text) => expect(row({ what, servers, a, b })).toBe(text));

  test('is said at a server on the stage', () => {
    expect(otherwiseText(1, 'role', 'leader')).toBe('In 1: leads');
    expect(otherwiseText(1, 'leaderId', 4)).toBe('In 1: hears S4');
    expect(otherwiseText(2, 'votedFor', 0)).toBe('In 2: voted for nobody');
    expect(otherwiseText(2, 'status', 'down')).toBe('In 2: down');
  });
});

test('what does not differ', () => {
  const comparison: Comparison = {
    a: 1,
    b: 3,
    at: 1_285_000,
    differences: [],
    same: ['currentTerm', 'votedFor', 'log'],
    partAt: 1_288_000,
    aEndsAt: null,
    bEndsAt: null,
    atEnds: [],
  };
  expect(sameText(comparison)).toBe('Same in both: terms, votes cast and all logs.');
  expect(sameText({ ...comparison, same: [] })).toBe('');
  expect(noDifferenceText(comparison)).toBe('No difference at 1.285 s. They part at 1.288 s.');
  expect(noDifferenceText({ ...comparison, at: 1_400_000 })).toBe('No difference at 1.400 s.');
});
