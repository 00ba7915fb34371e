/** What there is to do, to turn and to watch: the registries of the simulator, for menus, forms and panels. */
import { COMMANDS, type CommandDefinition, type Dial, DIALS } from '../sim/index.ts';

/** A command as the views need it. */
export type CatalogCommand = Pick<CommandDefinition, 'id' | 'subject' | 'key' | 'params' | 'words'>;

export interface Catalog {
  readonly commands: readonly CatalogCommand[];
  readonly dials: readonly Dial[];
}

export const catalog: Catalog = { commands: COMMANDS, dials: DIALS };
