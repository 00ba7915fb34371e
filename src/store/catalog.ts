/** What there is to do, to turn and to watch: the registries of the simulator, for menus, forms and panels. */
import { type CheckId, CHECKS, COMMANDS, type CommandDefinition, type Dial, DIALS } from '../sim/index.ts';

/** A command as the views need it. */
export type CatalogCommand = Pick<CommandDefinition, 'id' | 'label' | 'subject' | 'key' | 'fault' | 'params'>;

/** A safety property: its name and what must hold, in our words. */
export interface CatalogCheck {
  readonly id: CheckId;
  readonly label: string;
  readonly statement: string;
}

export interface Catalog {
  readonly commands: readonly CatalogCommand[];
  readonly dials: readonly Dial[];
  /** In the order of the safety strip. */
  readonly checks: readonly CatalogCheck[];
}

export { isFault } from '../sim/index.ts';

export const catalog: Catalog = { commands: COMMANDS, dials: DIALS, checks: CHECKS };
