/** The door of the narration: words for what happens, for how things stand, and for what things are called. */
export { formatClock, formatCount, formatPerMille, formatSpan } from './numbers.ts';
export { plain, type Part, type Parts } from './parts.ts';
export { ruleText, type RuleText } from './rules.ts';
export { nameOfMessage, nameOfServer } from './names.ts';
export { sentenceOf, sentencesOf, spoken, type Sentence, type SentenceMark, type SentenceRule } from './sentence.ts';
export { signOf, type Sign } from './sign.ts';
export { alertOf, politeOf, speakState, violationHeadline } from './speech.ts';
export type { ClusterView, LogView, MessageView, ServerView } from './view.ts';
