/** What `raftarium.mjs` bundles and runs. */
import { cli } from './cli.ts';
import { processTerminal } from './terminal.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // Whoever pipes into `head` has read enough.
    if (code === 'EPIPE') process.exit(0);
    if (stream === process.stdout) process.stderr.write(`The result cannot be written: ${message}\n`);
    process.exit(2);
  });
}

process.exitCode = await cli(process.argv.slice(2), processTerminal());
