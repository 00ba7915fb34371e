/** `check`: reads scenario files, plays them, and holds them to what they expect. */
import { pathText, readText } from '../../scenarios/format/text.ts';
import type { Failure } from '../../scenarios/index.ts';
import { BadInput, readOptions } from './options.ts';
import { play } from './play.ts';
import { readSource, type Source } from './source.ts';
import { hashOf } from './summary.ts';
import type { Terminal } from './terminal.ts';

export const checkHelp = `raftarium check <scenario files or library names ...>

Reads each, plays it, and holds it to what it expects: a line each, and a line for
each failure with file, line, and what is and should be. For a course's CI.

Exit code: 0 if all is well; 1 if an expectation failed or a safety property broke
that was not expected to; 2 if one could not be read.`;

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { names } = readOptions(args, []);
  if (names.length === 0) throw new BadInput('check wants one or more files.');
  let worst = 0;
  for (const [i, name] of names.entries()) {
    terminal.progress(`Checking ${i + 1} of ${names.length}: ${name}`);
    worst = Math.max(worst, await checkOne(name, terminal));
  }
  terminal.progress('');
  return worst;
}

async function checkOne(name: string, terminal: Terminal): Promise<0 | 1 | 2> {
  let source: Source;
  try {
    source = await readSource(name);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    terminal.err(`UNREADABLE ${name}`);
    for (const line of error.message.split('\n')) terminal.err(`  ${line}`);
    return 2;
  }
  const { history, failures } = play(source);
  if (failures.length === 0) {
    terminal.out(`ok ${name} (${history.end.events} events, state hash ${hashOf(history)})`);
    return 0;
  }
  const placeOf = placesIn(source);
  terminal.err(`FAILED ${name}`);
  for (const { path, problem } of failures) terminal.err(`  ${name}${placeOf(path)}: ${problem}`);
  return 1;
}

/** Where a part of the file stands, as compilers write it; '' for no part of it. */
function placesIn(source: Source): (path: Failure['path']) => string {
  const read = source.kind === 'scenario' ? readText(source.text) : null;
  return (path) => {
    if (read?.ok !== true || path.length === 0) return '';
    const { line, column } = read.place(path, 'value');
    return `:${line}:${column}: ${pathText(path)}`;
  };
}
