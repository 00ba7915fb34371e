/** "Why?" in words: the story that led to an event, told so that each step leads to the next. */
import type { RuleId } from '../raft/rule-ids.ts';
import type { ServerId } from '../raft/types.ts';
import type { Explanation, Link, Question } from '../sim/index.ts';
import type { EventRow, Happening, Micros } from '../sim/types.ts';
import { absenceText } from './absence.ts';
import { type Parts, say } from './parts.ts';
import { type Sentence, type SentenceMark, type SentenceRule, sentenceOf, sentencesOf, spoken } from './sentence.ts';
import { englishWhy, type WhyWords } from './whyWords.ts';

export interface LinkSentence {
  readonly text: Parts;
  readonly rule: SentenceRule;
  readonly mark: SentenceMark;
}

/** The whole chain, told so that each step leads to the one that it brought about. */
export function storyOf(causes: readonly Link[], words: WhyWords = englishWhy): readonly LinkSentence[] {
  return causes.map((link, i) => linkSentence(link, followerOf(link, causes.slice(i + 1)), words));
}

/** What a step led to: not always the next one, since several may come together in one that is later. */
function followerOf({ row, by }: Link, later: readonly Link[]): Link | undefined {
  const brought = later.find((other) =>
    by === 'state' ? other.row.server === row.server : other.row.cause === row.id,
  );
  return brought ?? later[0];
}

/** One step of a chain; `next` is the step that it led to: the sentence tells what mattered for that. */
export function linkSentence(link: Link, next?: Link, words: WhyWords = englishWhy): LinkSentence {
  const sentence = next === undefined ? sentenceOf(link.row) : whatMattered(link.row, next.row);
  const { headline, rule, mark } = sentence;
  const silence = link.by === 'silence' && next !== undefined ? silenceOf(link.row, next.row.server, words) : null;
  if (silence !== null) return { text: say`${headline}. ${silence}`, rule, mark };
  // The event itself is the headline of what follows it, its rule told with its values.
  return { text: link.by === 'self' ? say`${headline}.` : spoken(sentence), rule, mark };
}

/** The headline over a chain: what has not happened, where that was asked; else the event that answers. */
export function explanationTitle(explanation: Explanation, words: WhyWords = englishWhy): Parts {
  const { event, absence, question } = explanation;
  const asksForMissing = event === null || question.about === 'entry' || question.about === 'leader';
  if (absence !== null && asksForMissing) return absenceText(absence, 0, words).headline;
  return event === null ? words.question(question) : sentenceOf(event).headline;
}

/** The question as one would ask it: "Why is there no leader?" */
export const questionText = (question: Question, words: WhyWords = englishWhy): Parts => words.question(question);

/** A message that an event sent and that still flies: "Vote granted, to S4: arrives in 10 ms". */
export function onItsWayText(
  { kind, to, deliverAt }: Explanation['onTheirWay'][number],
  now: Micros,
  words: WhyWords = englishWhy,
): Parts {
  return words.onItsWay(kind, to, deliverAt - now);
}

type What = Happening['what'];

/** What must have happened for this to follow, most telling first. */
const LED_TO: Partial<Record<What, readonly What[]>> = {
  startsElection: ['votes', 'hearsHeartbeat', 'stores', 'hasAlready', 'boots'],
  becomesLeader: ['votes', 'countsVote'],
  countsVote: ['votes', 'refusesVote'],
  sendsHeartbeats: ['becomesLeader'],
  stores: ['takesCommand', 'becomesLeader', 'stepsBack'],
  hasAlready: ['takesCommand'],
  countsCopy: ['stores', 'hasAlready', 'hearsHeartbeat', 'takesCommand'],
  commits: ['stores', 'hasAlready', 'takesCommand'],
  mustNotCommit: ['stores', 'hasAlready'],
  learnsCommit: ['commits'],
  applies: ['commits', 'learnsCommit'],
  stepsBack: ['refusesEntries'],
};
/** The same for a refusal: what made the state that decided it, by the rule that refused. */
const LED_TO_REFUSAL: Partial<Record<RuleId, readonly What[]>> = {
  'RV-1': ['adoptsTerm', 'startsElection'],
  'RV-2': ['votes', 'startsElection'],
  'RV-3': ['stores', 'takesCommand'],
  'AE-1': ['adoptsTerm', 'startsElection'],
  'AE-2': ['stores', 'removes', 'takesCommand'],
};

function whatMattered(row: EventRow, next: EventRow): Sentence {
  const told = sentenceOf(row);
  const then = next.happenings.find(({ what }) => what !== 'commanded');
  if (then === undefined || row.happenings[0]?.what === 'violates') return told;
  const wanted = ('rule' in then ? LED_TO_REFUSAL[then.rule] : LED_TO[then.what]) ?? [];
  const position = wanted.map((what) => row.happenings.findIndex((h) => h.what === what)).find((at) => at >= 0);
  if (position === undefined) return told;
  const sentence = sentencesOf(row)[position]!;
  // What the reader brought about stays the reader's act.
  return row.happenings[0]?.what === 'commanded' ? { ...told, reason: say`${sentence.headline}.` } : sentence;
}

/** Why `listener` then heard nothing; null where the event says it by itself. */
function silenceOf({ happenings, server: me }: EventRow, listener: ServerId, words: WhyWords): Parts | null {
  const { silence } = words;
  const [first] = happenings;
  if (first?.what === 'lost') return silence.inVain(listener);
  if (happenings.some((h) => h.what === 'adoptsTerm' && h.was === 'leader')) return silence.stops(me);
  if (first?.what !== 'commanded') return null;
  const { server, a, b, from } = first.args as Partial<Record<string, number>>;
  switch (first.name) {
    case 'crash':
    case 'pause':
      return silence.stops(server!);
    case 'cut':
      if (a !== listener && b !== listener) return silence.noneReaches(listener);
      return silence.stopsAtCut(a === listener ? b! : a!);
    case 'cutOneWay':
      return silence.stopsAtCut(from!);
    case 'partition':
      return silence.noneReaches(listener);
    case 'drop':
    case 'hold':
    case 'delay':
      return silence.inVain(listener);
    default:
      return null;
  }
}
