/** `run`: plays one thing and says what became of it. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { History, Moment } from '../../sim/index.ts';
import { traceLines } from '../../trace/index.ts';
import { BadInput, readDuration, readNumber, readOptions } from './options.ts';
import { play } from './play.ts';
import { pathOf, readSource } from './source.ts';
import { summary, timeText } from './summary.ts';
import type { Terminal } from './terminal.ts';

export const runHelp = `raftarium run <scenario file, link or library name> [options]

Plays it and prints who led in which term, what was committed, what was broken,
and the hash of the state at its end. Quote links: a shell takes # for a comment.

  --seed N           another seed than its own (0 to 4294967295)
  --until 60s        go on to this simulated time (ms, s, min, h)
  --trace out.ndjson write every event and every changed server, a line each

Files may be scenarios, traces, or runs as the tests print them.
Exit code: 0; 1 if an expectation failed or a safety property broke; 2 for bad input.`;

export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { names, values } = readOptions(args, ['seed', 'until', 'trace']);
  const [name] = names;
  if (name === undefined || names.length > 1)
    throw new BadInput('run wants one file, link or name. Links want quotes.');
  const seed = values['seed'] === undefined ? undefined : readNumber('--seed', values['seed'], 0, 0xffff_ffff);
  const until = values['until'] === undefined ? undefined : readDuration('--until', values['until']);
  const source = await readSource(name);
  terminal.progress('Playing ...');
  const tell = ({ events, now }: Moment) => {
    terminal.progress(`Playing: ${events} events, ${timeText(now)}`);
  };
  const { history, failures, notice } = play(source, { seed, until, tell });
  terminal.progress('');
  const title = source.kind === 'scenario' ? source.scenario.title : source.title;
  for (const line of [title, notice]) if (line !== '') terminal.out(line);
  for (const line of summary(history)) terminal.out(line);
  if (values['trace'] !== undefined) await writeTrace(history, values['trace'], terminal);
  if (source.kind === 'scenario' && failures.length === 0) terminal.out('All expectations hold.');
  for (const { problem } of failures) terminal.err(`FAILED ${problem}`);
  return failures.length === 0 ? 0 : 1;
}

/** Events between two words about how far it is. */
const PER_WORD = 1000;

async function writeTrace(history: History, name: string, terminal: Terminal): Promise<void> {
  const file = createWriteStream(pathOf(name));
  const ended = finished(file);
  try {
    let written = 0;
    for (const line of traceLines(history)) {
      // Whoever writes faster than the disk takes it waits; a file that cannot be written ends it.
      if (!file.write(`${line}\n`)) await Promise.race([new Promise<void>((done) => file.once('drain', done)), ended]);
      if (++written % PER_WORD === 0) terminal.progress(`Trace: ${written} of ${history.end.events + 2} lines`);
    }
    file.end();
    await ended;
  } catch (error) {
    throw new BadInput(`${name} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  terminal.progress('');
  terminal.out(`Trace: ${name}, ${history.end.events + 2} lines`);
}
