/** Replays a run from a file, or from standard input, and says what became of it. Bundled by `replay.mjs`. */
import { readFileSync } from 'node:fs';
import { replayRun } from '../sim/index.ts';

const [file] = process.argv.slice(2);
const result = replayRun(readFileSync(file ?? 0, 'utf8'));
if (result.ok) {
  const { events, now, digest, leader, lastWrite, violations } = result.replay;
  console.log(`${events} events, ${now / 1000} ms, digest ${digest}`);
  console.log(leader === 0 ? 'Nobody leads in the end.' : `S${leader} leads in the end.`);
  if (lastWrite !== null) console.log(`The last write: ${lastWrite}.`);
  for (const { violation, sentence } of violations) console.log(`event ${violation.event}: ${sentence}`);
  if (violations.length === 0) console.log('All five safety properties hold.');
  else process.exitCode = 1;
} else {
  console.error(result.problem);
  process.exitCode = 2;
}
