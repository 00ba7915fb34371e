/** The lives that the benchmarks of the history lead, and what they count with. */
import { defaultRun, type Micros, type Run, type RunCommand } from '../../sim/index.ts';

export const SECOND = 1_000_000;
/** A round of faults takes so long: a crash, a restart, a partition, the network whole again. */
const ROUND = 20 * SECOND;

/** A client writes every 100 ms; every so many rounds one of faults. */
export function life(servers: number, simulated: Micros, faultsEvery = 1): Run {
  const commands: RunCommand[] = [];
  const doAt = (at: Micros, name: string, args: RunCommand['args']) => commands.push({ at, after: 0, name, args });
  for (let at = SECOND; at < simulated; at += SECOND / 10) {
    doAt(at, 'write', { op: 'set', key: 'x', value: String(commands.length % 1000), target: 0 });
    const round = Math.floor(at / ROUND);
    if (round % faultsEvery !== 0) continue;
    const victim = 1 + ((round / faultsEvery) % servers);
    switch (at % ROUND) {
      case 5 * SECOND:
        doAt(at, 'crash', { server: victim });
        break;
      case 8 * SECOND:
        doAt(at, 'restart', { server: victim });
        break;
      case 12 * SECOND:
        doAt(at, 'partition', { sides: [sideFrom(victim, servers)] });
        break;
      case 15 * SECOND:
        doAt(at, 'healAll', {});
    }
  }
  return { ...defaultRun(1, servers), commands };
}

/** A minority, with the given server in it. */
function sideFrom(first: number, servers: number): number[] {
  const size = Math.max(1, (servers - 1) >> 1);
  return Array.from({ length: size }, (_, i) => 1 + ((first - 1 + i) % servers)).sort((a, b) => a - b);
}

/** Uniform whole numbers from 0 to `max`, the same ones each time. */
export type Die = (max: number) => number;

export function createDie(seed = 12345): Die {
  let state = seed;
  return (max) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * (max + 1));
  };
}
