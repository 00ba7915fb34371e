/** From what happened to what is said: one exhaustive switch; which rule stands beside it; how the mark is drawn. */
import type { Fired } from '../raft/fired.ts';
import type { RuleId } from '../raft/rule-ids.ts';
import type { ServerId, Term } from '../raft/types.ts';
import { type CommandName, violationSentence } from '../sim/index.ts';
import type { EventRow, Happening, LostWhy } from '../sim/types.ts';
import { commanded } from './commanded.ts';
import { lowered, type Parts, plain, say } from './parts.ts';
import { whyEntriesRefused, whyIgnored, whyVoteRefused } from './reasons.ts';
import { english, type Pair, type Words } from './words.ts';

/** solid: it happened; hollow: it was tested and refused; fault: someone or something broke it; act: the reader did it. */
export type SentenceMark = 'solid' | 'hollow' | 'fault' | 'act';
/** What stands at the right of the row: the rule that acted or refused, or who else did it. */
export type SentenceRule = RuleId | 'you' | LostRule | '';
type LostRule = 'cut' | 'lost' | 'slow';

export interface Sentence {
  /** What happened, without a full stop: "S3 refuses S2". */
  readonly headline: Parts;
  /** Why, as a sentence of its own; empty where there is nothing to add. */
  readonly reason: Parts;
  readonly rule: SentenceRule;
  readonly mark: SentenceMark;
}

/** Acts that make an event happen now which would have come by itself, or not. */
const BRING_ABOUT: ReadonlySet<string> = new Set<CommandName>(['deliver', 'timeout', 'heartbeat', 'completeWrite']);

/** The most telling thing about the event, in words. */
export function sentenceOf(row: EventRow, words: Words = english): Sentence {
  const [first] = row.happenings;
  if (first === undefined) return { headline: words.nothing(row.server), reason: [], rule: '', mark: 'hollow' };
  const deposed = row.happenings.find((h) => h.what === 'adoptsTerm' && h.was === 'leader');
  const told = sentenceOfHappening(first, row.server, row.fired, words);
  if (first.what === 'commanded' && first.refusal === null && BRING_ABOUT.has(first.name)) {
    // What the reader made happen tells more than what such an act is good for.
    const [, effect] = sentencesOf(row, words);
    return effect === undefined ? told : { ...told, reason: say`${effect.headline}.`, rule: effect.rule || told.rule };
  }
  if (deposed === undefined || first.what === 'commanded' || first.what === 'violates') return told;
  // A leader that learns of a newer term loses its office by that, whatever else it does with the message; what it
  // loses of its log in the same moment is told with it.
  return first.what === 'removes'
    ? { ...told, headline: words.stepsDownAndRemoves(row.server, first.first, first.last) }
    : sentenceOfHappening(deposed, row.server, row.fired, words);
}

/** Everything that the event meant, most telling first. */
export const sentencesOf = (row: EventRow, words: Words = english): readonly Sentence[] =>
  row.happenings.map((happening) => sentenceOfHappening(happening, row.server, row.fired, words));

/** Headline and reason in one breath where that stays within 16 words: "S3 refuses S2: it has voted for S4." */
export function spoken({ headline, reason }: Sentence, words: Words = english): Parts {
  if (reason.length === 0) return say`${headline}.`;
  const whole = say`${headline}${words.joint.colon}${lowered(reason)}`;
  const text = plain(whole);
  const short = text.split(' ').length <= 16 && text.indexOf(':') === text.lastIndexOf(':') && !/\. /.test(text);
  return short ? whole : say`${headline}${words.joint.stop}${reason}`;
}

const LOST_RULE: Readonly<Record<LostWhy, SentenceRule>> = { loss: 'lost', cut: 'cut', down: 'lost', dropped: 'you' };

function sentenceOfHappening(h: Happening, me: ServerId, fired: readonly Fired[], w: Words): Sentence {
  switch (h.what) {
    case 'boots':
      return solid(w.boots(me), 'RO-1');
    case 'startsElection':
      return solid(w.startsElection(me, h.term, h.waited, h.again), h.again ? 'EL-4' : 'EL-1');
    case 'sendsHeartbeats':
      return solid(w.sendsHeartbeats(me, h.term, h.entries), h.entries === 0 ? 'AE-6' : 'LR-3');
    case 'votes':
      return h.again ? solid(w.votesAgain(me, h.candidate, h.term), 'RV-2') : solid(w.votes(me, h.candidate), 'RV-3');
    case 'refusesVote':
      return hollow(w.refusesVote(me, h.candidate, whyVoteRefused(h, me, w)), h.rule);
    case 'countsVote':
      return h.granted
        ? solid(w.countsGranted(me, h.from, h.votes, h.needed, h.of), 'EL-3')
        : hollow(w.countsRefused(me, h.from, h.votes, h.needed), 'EL-3');
    case 'becomesLeader':
      return solid(w.becomesLeader(me, h.term, h.votes, h.of), 'EL-3');
    case 'adoptsTerm':
      return solid(w.adoptsTerm(me, h.term, h.from, h.was), 'TM-1');
    case 'followsLeader':
      return solid(w.followsLeader(me, h.leader, h.term, h.was), h.was === 'candidate' ? 'RO-2' : 'AE-6');
    case 'hearsHeartbeat':
      return solid(w.hearsHeartbeat(me, h.leader, h.term), 'AE-6');
    case 'stores':
      return solid(w.stores(me, h.first, h.last), 'AE-4');
    case 'hasAlready':
      return solid(w.hasAlready(me, h.last), 'AE-8');
    case 'refusesEntries':
      return hollow(w.refusesEntries(me, h.leader, whyEntriesRefused(h, w)), h.rule);
    case 'removes':
      return solid(w.removes(me, h.first, h.last, h.terms[0] ?? 0), 'AE-3');
    case 'countsCopy':
      // CM-1 reports only on entries that are not committed yet; every other answer just confirms.
      return fired.some(({ rule, verdict }) => rule === 'CM-1' && verdict === 'refused') && h.copies < h.needed
        ? hollow(w.waitsForCopies(me, h.index, h.copies, h.needed), 'CM-1')
        : solid(w.countsCopy(me, h.from, h.index, h.copies), 'LR-4');
    case 'stepsBack':
      return solid(w.stepsBack(me, h.follower, h.nextIndex, h.was), ruleAmong(fired, 'LR-6', 'LR-5'));
    case 'commits':
      return solid(w.commits(me, h.first, h.last, h.copies, h.of, h.term, leaderTerm(fired) ?? h.term), 'CM-1');
    case 'learnsCommit':
      return solid(w.learnsCommit(me, h.first, h.last, h.leader), 'AE-5');
    case 'mustNotCommit':
      return hollow(w.mustNotCommit(me, h.index, h.term), 'CM-1');
    case 'applies':
      return solid(w.applies(me, h.index, h.command), 'AP-1');
    case 'takesCommand':
      return solid(w.takesCommand(me, h.index, h.command, h.term), h.command === '' ? 'EL-6' : 'LR-1');
    case 'ignores':
      return hollow(w.ignores(me, h.from, whyIgnored(h, w)), h.rule);
    case 'writesDisk':
      return solid(w.writesDisk(me, h.last), 'PS-3');
    case 'redirectsClient':
      return hollow(w.redirectsClient(me, h.client, h.leader), h.leader === 0 ? 'LR-1' : 'AE-9');
    case 'answersClient':
      return solid(w.answersClient(me, h.client, h.command, h.status), 'LR-2');
    case 'clientSends':
      return solid(w.clientSends(h.client, h.to, h.command, h.attempt), '');
    case 'clientHears':
      return hollow(w.clientHears(h.client, h.from, h.answer), '');
    case 'clientEnds':
      return solid(w.clientEnds(h.client, h.command, h.outcome, h.result), '');
    case 'lost':
      return { ...w.lost(h.from, h.to, h.message, h.why), rule: LOST_RULE[h.why], mark: 'fault' };
    case 'waits':
      return solid(w.waits(me, h.from, h.message), 'slow');
    case 'commanded':
      return commanded(h, w);
    case 'violates':
      return {
        headline: w.violation(h.violation),
        reason: say`${violationSentence(h.violation)}`,
        rule: '',
        mark: 'fault',
      };
  }
}

const solid = (pair: Pair, rule: SentenceRule): Sentence => ({ ...pair, rule, mark: 'solid' });
const hollow = (pair: Pair, rule: SentenceRule): Sentence => ({ ...pair, rule, mark: 'hollow' });

/** Of the leader that commits. */
const leaderTerm = (fired: readonly Fired[]): Term | undefined =>
  fired.find(({ rule }) => rule === 'CM-1')?.facts['currentTerm'];

/** The more special rule if it fired, else the general one. */
const ruleAmong = (fired: readonly Fired[], special: RuleId, general: RuleId): RuleId =>
  fired.some(({ rule }) => rule === special) ? special : general;
