/** The text of a scenario file, from anywhere, becomes a scenario, or sentences that say what is wrong with it. */
import * as v from 'valibot';
import { aboutOf } from '../about.ts';
import type { Scenario } from '../types.ts';
import { DEFAULT_SERVERS, readCluster } from './cluster.ts';
import type { File } from './file.ts';
import { nearest } from './nearest.ts';
import type { TextProblem } from './problem.ts';
import type { Report } from './report.ts';
import { fileSchema } from './schema.ts';
import { readExpect, readSteps } from './steps.ts';
import { type Path, pathText, readText } from './text.ts';

/** More are not read by anybody at once. */
const MOST_PROBLEMS = 20;

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** Never throws. Problems stand in the order of the text; at most 20 are told. */
export function readScenario(text: string): ReadScenario {
  const read = readText(text);
  if (!read.ok) return { ok: false, problems: read.problems.slice(0, MOST_PROBLEMS) };
  const found: { path: Path; problem: string; of: 'key' | 'value' }[] = [];
  const report: Report = (path, problem, of = 'value') => {
    found.push({ path, problem, of });
  };
  const scenario = readValue(read.value, report);
  if (scenario !== null && found.length === 0) return { ok: true, scenario };
  const told = found.slice(0, MOST_PROBLEMS).map(({ path, problem, of }) => ({
    ...read.place(path, of),
    path: pathText(path),
    problem,
  }));
  return { ok: false, problems: inOrder(told) };
}

/** First the shape of everything; what things mean is asked only where all have theirs. */
function readValue(value: unknown, report: Report): Scenario | null {
  const shaped = v.safeParse(fileSchema, value);
  if (!shaped.success) {
    const strangers = shaped.issues.filter(({ expected }) => expected === 'never').map(({ path }) => keysOf(path));
    for (const { path, message, expected, received } of shaped.issues) {
      const keys = keysOf(path);
      if (received === 'undefined' && strangers.some((stranger) => isMisspelt(stranger, keys))) continue;
      report(keys, message, expected === 'never' ? 'key' : 'value');
    }
    return null;
  }
  const file = shaped.output as unknown as File;
  const start = readCluster(file.cluster ?? {}, report);
  const steps = readSteps(file.steps, file.cluster?.servers ?? DEFAULT_SERVERS, report);
  if (start === null) return null;
  return {
    ...aboutOf(file),
    start,
    steps,
    expect: readExpect(file.expect),
  };
}

const keysOf = (path: readonly { readonly key?: unknown }[] = []): Path =>
  path.map((item) => item.key as string | number);

/** The name that is missing stands there in other letters: one problem, not two. */
function isMisspelt(stranger: Path, missing: Path): boolean {
  const [written, meant] = [stranger.at(-1), missing.at(-1)];
  const together = pathText(stranger.slice(0, -1)) === pathText(missing.slice(0, -1));
  return together && nearest(String(written), [String(meant)]) !== undefined;
}

/** What is said of the same place in the same words is said once. */
function inOrder(problems: readonly TextProblem[]): TextProblem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ path, problem }) => !seen.has(path + problem) && seen.add(path + problem))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
