/** The ids of all rules, without what is said about them, which would travel with every scenario. */
import type { RuleId } from '../../raft/rule-ids.ts';

export const RULE_NAMES = [
  ...(['PS-1', 'PS-2', 'PS-3', 'PS-4', 'PS-5', 'PS-6'] as const),
  ...(['TM-1', 'TM-2', 'TM-3', 'TM-4', 'RO-1', 'RO-2', 'RO-3'] as const),
  ...(['RV-1', 'RV-2', 'RV-3', 'RV-4', 'RV-5', 'RV-6'] as const),
  ...(['EL-1', 'EL-2', 'EL-3', 'EL-4', 'EL-5', 'EL-6', 'EL-7', 'EL-8'] as const),
  ...(['AE-1', 'AE-2', 'AE-3', 'AE-4', 'AE-5', 'AE-6', 'AE-7', 'AE-8', 'AE-9'] as const),
  ...(['LR-1', 'LR-2', 'LR-3', 'LR-4', 'LR-5', 'LR-6', 'LR-7'] as const),
  ...(['CM-1', 'CM-2', 'CM-3', 'AP-1', 'AP-2'] as const),
] as const satisfies readonly RuleId[];
