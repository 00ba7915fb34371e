/** What the dials mean for the run (EL-7: broadcastTime << electionTimeout), as one sentence beside the dial. */
import { formatPerMille, formatSpan } from '../../../narration/index.ts';
import type { DialId, Dials } from '../../../sim/types.ts';
import { networkWords } from './words.ts';

/** Elections are called stable when this many round trips fit into the shortest timeout. */
const ROOM = 5;

export function verdicts(dials: Dials): Readonly<Partial<Record<DialId, string>>> {
  const said: Partial<Record<DialId, string>> = { jitter: roundTrip(dials) };
  const { verdict } = networkWords;
  const { loss, electionTimeoutMin, electionTimeoutMax, heartbeatInterval, latency, jitter, timerJitter } = dials;
  if (loss > 0) said.loss = loss === 1000 ? verdict.allLost : verdict.loss(formatPerMille(loss));
  if (electionTimeoutMin === electionTimeoutMax && timerJitter === 0) said.electionTimeoutMax = verdict.noSpread;
  const silence = heartbeatInterval + timerJitter + latency + jitter;
  if (silence >= electionTimeoutMin)
    said.heartbeatInterval = verdict.heartbeats(formatSpan(silence), formatSpan(electionTimeoutMin));
  return said;
}

/** Candidate and voter each write to disk before they speak. */
function roundTrip({ latency, jitter, diskLatency, electionTimeoutMin, electionTimeoutMax }: Dials): string {
  const { verdict } = networkWords;
  const worst = 2 * (latency + jitter + diskLatency);
  const trip = formatSpan(worst);
  if (worst >= electionTimeoutMax) return verdict.hopeless(trip, formatSpan(electionTimeoutMax));
  const timeout = formatSpan(electionTimeoutMin);
  return worst * ROOM <= electionTimeoutMin ? verdict.stable(trip, timeout) : verdict.tight(trip, timeout);
}
