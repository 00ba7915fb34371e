/** A run in which anything may happen next: timers, deliveries in any order, losses, copies, crashes, slow disks. */
import * as fc from 'fast-check';
import type { Options } from '../types.ts';
import { Cluster } from './cluster.ts';

export interface Choice {
  readonly what: number;
  readonly who: number;
}

export const choices = fc.array(fc.record({ what: fc.nat(99), who: fc.nat(999) }), {
  maxLength: 400,
  size: 'max',
});

export function randomRun(steps: readonly Choice[], servers: number, options: Partial<Options> = {}): Cluster {
  const cluster = new Cluster({ servers, options, slowDisks: true });
  for (const choice of steps) happen(cluster, choice);
  return cluster;
}

function happen(cluster: Cluster, { what, who }: Choice): void {
  const server = (who % cluster.options.voters.length) + 1;
  const picked = cluster.inFlight[who % Math.max(1, cluster.inFlight.length)];
  const isPicked = (sent: unknown) => sent === picked;
  if (what < 55) cluster.arrive(cluster.take(isPicked));
  else if (what < 57) cluster.take(isPicked);
  else if (what < 60 && picked !== undefined) cluster.arrive([picked]);
  else if (what < 85) cluster.flush(server, 1);
  else if (what < 88) cluster.timeout(server);
  else if (what < 93) cluster.heartbeat(server);
  else if (what < 98) cluster.client(server);
  else {
    cluster.crash(server);
    cluster.restart(server);
  }
}
