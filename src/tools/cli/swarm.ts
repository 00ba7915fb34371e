/** `swarm`: random faults in random clusters, watched by all checks; what breaks can be opened in the page. */
import { writeRun } from '../../address/index.ts';
import { createWorld, defaultRun, parseRun, type Run, takeEvent, violationSentence } from '../../sim/index.ts';
import { swarm as live, type Swarmed, type SwarmOptions } from '../../sim/swarm.ts';
import { BadInput, readNumber, readOptions, readRange, readRules } from './options.ts';
import type { Terminal } from './terminal.ts';

export const swarmHelp = `raftarium swarm [options]

Lives random lives: crashes, pauses, partitions, lost and delayed messages, writes;
then mends everything and wants a leader that commits. Every safety property is
watched at every event. What fails is printed with its seed and a link to the run.

  --seeds A-B        which lives (default 1-1000)
  --minutes M        so many minutes instead, from the first seed on
  --servers N        clusters of this size (1 to 51) instead of 1 to 7
  --unsafe A,B       with these rules off, to see that it is noticed
  --page ADDRESS     what links begin with (default http://localhost:5173/)

Exit code: 0; 1 if something failed, five times at most; 2 for bad input.`;

const LAST_SEED = 0xffff_ffff;
const MOST_FAILURES = 5;
const MINUTE = 60_000;

export async function swarm(args: readonly string[], terminal: Terminal): Promise<number> {
  const { names, values } = readOptions(args, ['seeds', 'minutes', 'servers', 'unsafe', 'page']);
  if (names.length > 0) throw new BadInput(`swarm takes no “${names[0]}”. Its options are in raftarium swarm --help.`);
  const minutes = values['minutes'] === undefined ? Infinity : readNumber('--minutes', values['minutes'], 1, 100_000);
  const [from, to] =
    values['seeds'] === undefined
      ? [1, minutes === Infinity ? 1000 : LAST_SEED]
      : readRange('--seeds', values['seeds'], LAST_SEED);
  const options: SwarmOptions = {
    ...(values['servers'] === undefined ? {} : { servers: readNumber('--servers', values['servers'], 1, 51) }),
    ...(values['unsafe'] === undefined ? {} : { unsafe: unsafeOf(values['unsafe']) }),
  };
  const page = values['page'] ?? 'http://localhost:5173/';
  const start = performance.now();
  let [lives, events, failures] = [0, 0, 0];
  for (let seed = from; seed <= to && failures < MOST_FAILURES; seed++) {
    if (performance.now() - start > minutes * MINUTE) break;
    const life = live(seed, options);
    lives++;
    events += life.events;
    if (isBad(life)) {
      failures++;
      for (const line of await told(seed, life, page)) terminal.err(line);
    }
    if (lives % 10 === 0) terminal.progress(progressText(lives, to - from + 1, minutes, start));
  }
  terminal.progress('');
  terminal.out(
    `${lives} ${lives === 1 ? 'life' : 'lives'} with ${events} events: ${failures === 0 ? 'nothing failed' : `${failures} failed`}.`,
  );
  return failures === 0 ? 0 : 1;
}

const isBad = ({ violations, missing }: Swarmed) => violations.length > 0 || missing !== '';

function progressText(lives: number, of: number, minutes: number, start: number): string {
  const seconds = Math.round((performance.now() - start) / 1000);
  return minutes === Infinity ? `${lives} of ${of} lives` : `${lives} lives, ${seconds} of ${minutes * 60} s`;
}

async function told(seed: number, life: Swarmed, page: string): Promise<string[]> {
  const [violation] = life.violations;
  const what =
    violation === undefined
      ? `after everything was mended, ${life.missing === 'leader' ? 'nobody was elected' : 'no write was committed'}.`
      : `event ${violation.event + 1}: ${violationSentence(violation)}`;
  return [`FAILED seed ${seed}: ${what}`, `  ${page}${await linkTo(life)}`];
}

/** Opens at the event that broke it, or else at its end, with all that came after it known. */
function linkTo({ run, violations, events, now }: Swarmed): Promise<string> {
  const [violation] = violations;
  const end = { events, now };
  const moment = violation === undefined ? end : momentAfter(run, violation.event + 1);
  return writeRun({ run, branches: null, moment, end, look: {}, title: `Swarm, seed ${run.seed}` });
}

function momentAfter(run: Run, events: number): { events: number; now: number } {
  const world = createWorld(run);
  while (world.events < events) takeEvent(world);
  return { events, now: world.now };
}

/** Together they must be rules that can be off at once. */
function unsafeOf(text: string) {
  const unsafe = readRules('--unsafe', text);
  const run = defaultRun(1);
  const parsed = parseRun({ ...run, options: { ...run.options, unsafe } });
  if (!parsed.ok) throw new BadInput(`--unsafe: ${parsed.problem}`);
  return unsafe;
}
