/** What a run can be run until. Apart from the catalog, because only its dialog and the search itself need it. */
import { CONDITIONS } from '../sim/conditions/index.ts';
import type { ConditionDefinition } from '../sim/conditions/define.ts';

/** A condition as the views need it. */
export type CatalogCondition = Pick<ConditionDefinition, 'id' | 'params' | 'words'>;

export const conditions: readonly CatalogCondition[] = CONDITIONS;
