import { useState } from 'react';
import { actions, catalog, type CatalogCommand } from '../../store/index.ts';
import type { CommandArgs } from '../../sim/types.ts';

/** A command of the registry by its id; programmer's error when it is not there. */
export function commandNamed(id: string): CatalogCommand {
  const command = catalog.commands.find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`no command '${id}' in the catalog`);
  return command;
}

/** Carries out commands and keeps the sentence of the last refusal, '' when it was carried out. */
export function useCommand() {
  const [problem, setProblem] = useState('');
  const run = async (name: string, args: CommandArgs): Promise<string> => {
    const answer = await actions.command(name, args);
    setProblem(answer);
    return answer;
  };
  return { run, problem };
}
