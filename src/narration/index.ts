/** The door of the narration: words for what happens, for how things stand, and for what things are called. */
export { formatClock, formatCount, formatPerMille, formatSpan } from './numbers.ts';
export { plain, type Part, type Parts } from './parts.ts';
export { type RuleRow, rulesByBox, type RulesOfBox, ruleText, type RuleText } from './rules.ts';
export { firedSentence } from './fired.ts';
export { nameOfMessage, nameOfServer } from './names.ts';
export { sentenceOf, sentencesOf, spoken, type Sentence, type SentenceMark, type SentenceRule } from './sentence.ts';
export { signOf, type Sign } from './sign.ts';
export { alertOf, politeOf, violationHeadline } from './speech.ts';
export { absenceText, type AbsenceText } from './absence.ts';
export { explanationTitle, type LinkSentence, onItsWayText, questionText, storyOf } from './why.ts';
export { choiceText, type ChoiceText, nameOfChoice } from './choices.ts';
export { actName, branchLine, branchName, branchesRemoved } from './branches.ts';
export { differenceText, type DifferenceText, noDifferenceText, otherwiseText, sameText } from './differences.ts';
export { believedText, heardText } from './knowledge.ts';
export { undoText } from './undoing.ts';
export { bookmarkName, movedText, newBranchText } from './moving.ts';
export { quorumOf } from './view.ts';
export type { ClusterView, LogView, MessageView, ServerView } from './view.ts';
