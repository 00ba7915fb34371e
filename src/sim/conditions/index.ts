/** All conditions, in the order in which menus show them. */
import type { ConditionDefinition } from './define.ts';

export const CONDITIONS: readonly ConditionDefinition[] = [];

export const conditionNamed = (id: string): ConditionDefinition | undefined => CONDITIONS.find((it) => it.id === id);
