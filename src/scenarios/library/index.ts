/** The library: canonical scenarios, hand-ordered: by pack, and in teaching order within it. */
import type { Entry } from './define.ts';
import commitIndexFalls from './commit-index-falls.json?raw';
import commitIndexNeverDecreases from './commit-index-never-decreases.json?raw';
import deposedLeaderCommits from './deposed-leader-commits.json?raw';
import figure7 from './figure-7.json?raw';
import figure7Skipping from './figure-7-skipping.json?raw';
import figure8 from './figure-8.json?raw';
import figure8OwnTerm from './figure-8-own-term.json?raw';
import figure8ThreeServers from './figure-8-three-servers.json?raw';
import figure8WithRule from './figure-8-with-rule.json?raw';
import forgottenEntry from './forgotten-entry.json?raw';
import forgottenVote from './forgotten-vote.json?raw';
import fourServers from './four-servers.json?raw';
import leaderCrashBeforeAppend from './leader-crash-before-append.json?raw';
import leaderCrashEntryLost from './leader-crash-entry-lost.json?raw';
import leaderCrashEntrySurvives from './leader-crash-entry-survives.json?raw';
import leaderIsolated from './leader-isolated.json?raw';
import logReplication from './log-replication.json?raw';
import minorityPartition from './minority-partition.json?raw';
import normalElection from './normal-election.json?raw';
import randomTimeouts from './random-timeouts.json?raw';
import slowFollower from './slow-follower.json?raw';
import splitVote from './split-vote.json?raw';
import threeServers from './three-servers.json?raw';
import twoServers from './two-servers.json?raw';
import wholeClusterRestart from './whole-cluster-restart.json?raw';

export { type Entry, type PackId, PACKS } from './define.ts';

export const LIBRARY: readonly Entry[] = [
  { name: 'normal-election', number: 1, pack: 'basics', text: normalElection },
  { name: 'log-replication', number: 4, pack: 'basics', text: logReplication },
  { name: 'slow-follower', number: 5, pack: 'basics', text: slowFollower },
  { name: 'split-vote', number: 2, pack: 'elections', text: splitVote },
  { name: 'random-timeouts', number: 3, pack: 'elections', text: randomTimeouts },
  { name: 'two-servers', number: 29, pack: 'elections', text: twoServers },
  { name: 'three-servers', number: 29, pack: 'elections', text: threeServers },
  { name: 'four-servers', number: 29, pack: 'elections', text: fourServers },
  { name: 'leader-crash-before-append', number: 6, pack: 'logs', text: leaderCrashBeforeAppend },
  { name: 'leader-crash-entry-survives', number: 6, pack: 'logs', text: leaderCrashEntrySurvives },
  { name: 'leader-crash-entry-lost', number: 6, pack: 'logs', text: leaderCrashEntryLost },
  { name: 'figure-7', number: 7, pack: 'logs', text: figure7 },
  { name: 'figure-7-skipping', number: 7, pack: 'logs', text: figure7Skipping },
  { name: 'leader-isolated', number: 30, pack: 'logs', text: leaderIsolated },
  { name: 'figure-8', number: 8, pack: 'commit', text: figure8 },
  { name: 'figure-8-with-rule', number: 9, pack: 'commit', text: figure8WithRule },
  { name: 'figure-8-own-term', number: 9, pack: 'commit', text: figure8OwnTerm },
  { name: 'figure-8-three-servers', number: 9, pack: 'commit', text: figure8ThreeServers },
  { name: 'deposed-leader-commits', number: 11, pack: 'commit', text: deposedLeaderCommits },
  { name: 'commit-index-never-decreases', number: 28, pack: 'commit', text: commitIndexNeverDecreases },
  { name: 'commit-index-falls', number: 28, pack: 'commit', text: commitIndexFalls },
  { name: 'whole-cluster-restart', number: 28, pack: 'commit', text: wholeClusterRestart },
  { name: 'minority-partition', number: 10, pack: 'faults', text: minorityPartition },
  { name: 'forgotten-vote', number: 27, pack: 'faults', text: forgottenVote },
  { name: 'forgotten-entry', number: 27, pack: 'faults', text: forgottenEntry },
];

export function entryNamed(name: string): Entry | undefined {
  return LIBRARY.find((entry) => entry.name === name);
}
