/** The cluster of a file as the run that has no commands yet, and back. Files leave out what stands at its default. */
import {
  DEFAULT_DIALS,
  defaultRun,
  DIALS,
  dialOf,
  type Dials,
  type InitialServer,
  parseRun,
  type Run,
} from '../../sim/index.ts';
import type { FileCluster, FileServer } from './file.ts';
import type { Report } from './report.ts';
import { micros, milliseconds, serverId, serverName, termsOf } from './values.ts';

export const DEFAULT_SERVERS = 5;
const DEFAULT_SEED = 1;

/** Null where something is wrong, which has been reported then. */
export function readCluster(cluster: FileCluster, report: Report): Run | null {
  const {
    simulatorVersion,
    servers = DEFAULT_SERVERS,
    seed = DEFAULT_SEED,
    clock,
    dials,
    initial = {},
    unsafe,
    ...options
  } = cluster;
  const fresh = defaultRun(seed, servers);
  const bare = {
    ...fresh,
    simulatorVersion: simulatorVersion ?? fresh.simulatorVersion,
    clock: clock ?? fresh.clock,
    options: { ...fresh.options, ...options },
  };
  const ruled = unsafe === undefined || unsafe.length === 0 ? bare : withOptions(bare, { unsafe });
  const dialled = withOptions(ruled, { dials: { ...DEFAULT_DIALS, ...readDials(dials ?? {}) } });
  const begun = Object.entries(initial).map(([name, server]) => ({ name, server: readServer(name, server) }));
  const whole = begun.length === 0 ? dialled : { ...dialled, initial: begun.map(({ server }) => server) };

  // The run is built up part by part, so that what is wrong is said of its part.
  const parts: { path: string[]; run: unknown }[] = [
    { path: ['cluster'], run: bare },
    { path: ['cluster', 'unsafe'], run: ruled },
    { path: ['cluster', 'dials'], run: dialled },
    ...begun.map(({ name, server }) => ({ path: ['cluster', 'initial', name], run: { ...ruled, initial: [server] } })),
    { path: ['cluster', 'initial'], run: whole },
  ];
  const said = new Set<string>();
  let run: Run | null = null;
  for (const part of parts) {
    const parsed = parseRun(part.run);
    run = parsed.ok ? parsed.run : null;
    if (parsed.ok || said.has(parsed.problem)) continue;
    said.add(parsed.problem);
    report(part.path, parsed.problem);
  }
  return said.size === 0 ? run : null;
}

export function writeCluster({ simulatorVersion, seed, clock, options, initial }: Run): FileCluster {
  const { servers, dials, unsafe, ...others } = options;
  const fresh = defaultRun(seed, servers);
  const changed = Object.entries(others).filter(([name, value]) => fresh.options[name as 'noop'] !== value);
  const turned = DIALS.filter(({ id }) => dials[id] !== DEFAULT_DIALS[id]);
  return {
    simulatorVersion,
    servers,
    seed,
    ...(clock === fresh.clock ? {} : { clock }),
    ...Object.fromEntries(changed),
    ...(unsafe === undefined || unsafe.length === 0 ? {} : { unsafe }),
    ...(turned.length === 0
      ? {}
      : { dials: Object.fromEntries(turned.map(({ id }) => [id, writeDial(id, dials[id])])) }),
    ...(initial === undefined ? {} : { initial: Object.fromEntries(initial.map(writeServer)) }),
  };
}

const withOptions = <R extends { readonly options: object }>(run: R, options: object) => ({
  ...run,
  options: { ...run.options, ...options },
});

const countsMillis = (id: string): boolean => dialOf(id)?.unit === 'ms';
const writeDial = (id: keyof Dials, value: number): number => (countsMillis(id) ? milliseconds(value) : value);
function readDials(dials: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(dials).map(([id, value]) => [id, countsMillis(id) ? micros(value) : value]));
}

function readServer(name: string, { currentTerm, votedFor, log = '' }: FileServer): InitialServer {
  const vote = votedFor === undefined || votedFor === null ? 0 : serverId(votedFor);
  return { id: serverId(name), currentTerm, votedFor: vote, log: termsOf(log) };
}

function writeServer({ id, currentTerm, votedFor, log }: InitialServer): [string, FileServer] {
  const vote = votedFor === 0 ? null : serverName(votedFor);
  return [serverName(id), { currentTerm, votedFor: vote, log: log.join(' ') }];
}
