/** What is told about the futures of a run that exist side by side. */
import type { ServerId, Term } from '../../raft/types.ts';
import type { Moment } from '../history/moment.ts';
import type { MessageSort, Micros, RunCommand } from '../types.ts';

/** Branches are numbered from 1; a number is never given twice, so "branch 2" means the same for ever. */
export type BranchId = number;
export const NO_BRANCH: BranchId = 0;

/** One future: a run of its own that shares everything before `fork` with its parent. */
export interface BranchInfo {
  readonly id: BranchId;
  /** Given by the user; '' while it has none, then its words are made from `act`. */
  readonly name: string;
  /** NO_BRANCH for one that forks from nobody. */
  readonly parent: BranchId;
  /** Where it parts from its parent; the start of the run without a parent. */
  readonly fork: Moment;
  /** What made it; null for the first, and for the one that goes on as if nothing had been done. */
  readonly act: RunCommand | null;
  /** What that was done to, where it is a message. */
  readonly message?: MessageSort;
  /** How far it is known. */
  readonly end: Moment;
  /** The first leader that was elected after the fork; null when none was. */
  readonly leader: { readonly server: ServerId; readonly term: Term; readonly at: Micros } | null;
}

/** A branch as it is kept: what its parent was up to the fork, and these commands, are all there is to know. */
export interface KeptBranch {
  readonly id: BranchId;
  readonly name: string;
  readonly parent: BranchId;
  readonly fork: Moment;
  /** Whether the first of its commands made it. */
  readonly acted: boolean;
  readonly end: Moment;
  /** How many commands it shares with its parent. */
  readonly shared: number;
  /** Those that follow. */
  readonly commands: readonly RunCommand[];
}
export interface KeptBranches {
  readonly list: readonly KeptBranch[];
  readonly shown: BranchId;
  /** The number of the next branch. */
  readonly next: BranchId;
}

/** What differs between two branches at the same time, most telling first. Values are as Figure 2 names them. */
export interface Difference {
  readonly what:
    | 'status'
    | 'role'
    | 'currentTerm'
    | 'votedFor'
    | 'votes'
    | 'leaderId'
    | 'log'
    | 'commitIndex'
    | 'lastApplied'
    | 'messages'
    | 'cuts'
    | 'violations';
  /** Servers with this very difference; empty where it is about none (messages, cuts, violations). */
  readonly servers: readonly ServerId[];
  /** Numbers and role names; a log as the terms of its entries, "1 1 2". */
  readonly a: string | number;
  readonly b: string | number;
}

export interface Comparison {
  readonly a: BranchId;
  readonly b: BranchId;
  /** The time of both; a branch that ends earlier is compared as it ends, see `endsAt`. */
  readonly at: Micros;
  readonly differences: readonly Difference[];
  /** Of the kinds of difference those that are equal in both everywhere. */
  readonly same: readonly Difference['what'][];
  /** Where the two part. */
  readonly partAt: Micros;
  /** Of a branch that ends before `at`: its end; else null. */
  readonly aEndsAt: Micros | null;
  readonly bEndsAt: Micros | null;
  /** The same list at the ends of both. */
  readonly atEnds: readonly Difference[];
}
