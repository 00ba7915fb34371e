/** What `raftarium.mjs` bundles and runs. */
import { cli } from './cli.ts';
import { processTerminal } from './terminal.ts';

// Whoever pipes into `head` has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await cli(process.argv.slice(2), processTerminal());
