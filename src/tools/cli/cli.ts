/** The command line: which command, and what its answer means to whoever called it. */
import { check, checkHelp } from './check.ts';
import { BadInput } from './options.ts';
import { run, runHelp } from './run.ts';
import { swarm, swarmHelp } from './swarm.ts';
import type { Terminal } from './terminal.ts';

const COMMANDS = {
  run: { work: run, help: runHelp },
  check: { work: check, help: checkHelp },
  swarm: { work: swarm, help: swarmHelp },
} as const;

const HELP = `Raftarium without a browser: the same Raft, the same simulated world.

  npm run raftarium -- run <file, link or name>   play a scenario, say what became of it
  npm run raftarium -- check <files ...>          hold scenarios to what they expect
  npm run raftarium -- swarm                      random faults, watched by all checks

Each takes --help. Exit code: 0; 1 if an expectation or a property failed; 2 for bad input.`;

const HELP_WORDS: readonly string[] = ['--help', '-h'];

/** The exit code. */
export async function cli(args: readonly string[], terminal: Terminal): Promise<number> {
  const asks = args.find((arg) => HELP_WORDS.includes(arg)) !== undefined || args[0] === 'help';
  const [name, ...rest] = args[0] === 'help' ? args.slice(1) : args;
  const command = isCommand(name) ? COMMANDS[name] : undefined;
  if (asks || name === undefined) {
    terminal.out(command?.help ?? HELP);
    return asks ? 0 : 2;
  }
  if (command === undefined) {
    terminal.err(
      `There is no command “${name}”. The commands are ${Object.keys(COMMANDS).join(', ')}; --help explains them.`,
    );
    return 2;
  }
  try {
    return await command.work(rest, terminal);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    terminal.progress('');
    terminal.err(error.message);
    return 2;
  }
}

const isCommand = (name: string | undefined): name is keyof typeof COMMANDS =>
  name !== undefined && Object.hasOwn(COMMANDS, name);
