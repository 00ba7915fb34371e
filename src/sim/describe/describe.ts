/** What an event meant: made on demand from the states before and after it, the message and the rules that fired. */
import { messageKind, messageSort } from '../message-kind.ts';
import type { EventRow, Happening, SimEvent, Violation } from '../types.ts';
import { consequences } from './consequences.ts';
import { firedWithFacts } from './facts.ts';
import { ofInput } from './input.ts';

/** One line of the Events list. `violations` are those of this event. */
export function rowOf(event: SimEvent, violations: readonly Violation[] = []): EventRow {
  const { id, at, kind, server, cause, previous, envelope, marks } = event;
  const violated = violations.map((violation): Happening => ({ what: 'violates', violation }));
  const happenings = [...violated, ...happeningsOf(event)];
  const fired = firedWithFacts(event, happenings);
  return { id, at, kind, server, cause, previous, message: envelope?.id ?? 0, marks, happenings, fired };
}

/** What happened in an event, most telling first; at least one thing did. */
function happeningsOf(event: SimEvent): readonly Happening[] {
  const found = [...ofCommand(event), ...ofLoss(event), ...ofInput(event), ...consequences(event)];
  return found.sort((a, b) => RANK.indexOf(a.what) - RANK.indexOf(b.what));
}

/** From what everybody wants to know to what only explains the rest. */
const RANK: readonly Happening['what'][] = [
  'violates',
  'commanded',
  'becomesLeader',
  'startsElection',
  'lost',
  'removes',
  'refusesVote',
  'refusesEntries',
  'mustNotCommit',
  'commits',
  'votes',
  'takesCommand',
  'clientEnds',
  'redirectsClient',
  'followsLeader',
  'stores',
  'stepsBack',
  'countsVote',
  'learnsCommit',
  'countsCopy',
  'clientSends',
  'clientHears',
  'answersClient',
  'waits',
  'adoptsTerm',
  'hasAlready',
  'hearsHeartbeat',
  'sendsHeartbeats',
  'ignores',
  'applies',
  'writesDisk',
  'boots',
];

function ofCommand({ command, refusal, envelope }: SimEvent): Happening[] {
  if (command === null) return [];
  const { name, args } = command;
  const message = 'message' in args && envelope !== null ? { message: messageSort(envelope) } : {};
  return [{ what: 'commanded', name, args, refusal, ...message }];
}

function ofLoss({ lost, envelope }: SimEvent): Happening[] {
  if (lost === null || envelope === null) return [];
  return [{ what: 'lost', from: envelope.from, to: envelope.to, message: messageKind(envelope), why: lost }];
}
