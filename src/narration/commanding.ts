/** What a command is good for, for whoever is about to choose it. */
import { COMMAND_HELP, type CommandName } from '../sim/index.ts';

export const commandHelp = (name: string): string => COMMAND_HELP[name as CommandName];
