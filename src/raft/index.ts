/** Raft as a pure function: `step(server, input, options)`. A server starts as `bootServer(...)` plus a `restart`. */
export { majorityOf, votersOf } from './configuration.ts';
export type { Facts, Fired } from './fired.ts';
export { type Given, serverGiven } from './given.ts';
export {
  append,
  emptyLog,
  type Entry,
  entryAt,
  lastIndex,
  lastTerm,
  type Log,
  type Payload,
  termAt,
  truncate,
} from './log.ts';
export { MUTANT_RULES, type MutantId, rulesWith } from './mutants/index.ts';
export { defaultOptions } from './options.ts';
export { bootServer } from './recovery.ts';
export { RULES, type RuleBox, type RuleEntry, type RuleId } from './rule-ids.ts';
export { type Rules, rules } from './rules.ts';
export { step } from './step.ts';
export * from './types.ts';
