import type { Answer } from '../../lessons/types.ts';
import type { OpenLesson } from '../../store/index.ts';
import { answerText, rightText } from './answers.ts';
import { stepOf } from './look.ts';
import { unspelt } from './spell.ts';
import { words } from './words.ts';

/** What a step says, once and politely, to whoever cannot see the panel. */
export function Spoken({ open }: { readonly open: OpenLesson }) {
  return (
    <p role="status" className="visually-hidden">
      {unspelt(spokenOf(open))}
    </p>
  );
}

const PICKED: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>(['server', 'message', 'entry']);
const listed = (options: readonly { readonly text: string }[]): string =>
  options.map(({ text }, i) => `${i + 1}: ${text}`).join(' ');

export function spokenOf(open: OpenLesson): string {
  const { lesson, standing, verdict, draft } = open;
  const step = stepOf(open);
  const { question, task } = step;
  const kicker = `${words.kickers[standing.phase]}.`;
  switch (standing.phase) {
    case 'going':
      return '';
    case 'reading':
      return step.text;
    case 'doing':
      return `${kicker} ${step.text} ${task?.does ?? ''}`;
    case 'asking': {
      // What is picked on the picture is nowhere else heard: the focus stays where it is.
      if (question && draft !== null && PICKED.has(draft.kind))
        return `${words.chosen}: ${answerText(draft, question)}.`;
      const options = question?.prompt.kind === 'choice' ? listed(question.prompt.options) : '';
      return `${kicker} ${step.text} ${question?.ask ?? ''} ${options}`;
    }
    case 'watching':
      return words.watching;
    case 'replaying':
      return words.replaying;
    case 'observing':
      return question?.observe ? `${question.observe.ask} ${listed(question.observe.options)}` : '';
    case 'explaining': {
      if (!question || standing.answer === null) return question?.because ?? '';
      const { wrong = null } = verdict ?? {};
      const said = `${words.youSaid}: ${answerText(standing.answer, question)}.`;
      const was = `${words.itWas}: ${rightText(question.prompt)}.`;
      if (verdict === null) return `${was} ${question.because}`;
      return wrong === null
        ? `${words.right}. ${question.because}`
        : `${words.wrong}. ${said} ${was} ${words.behind} ${wrong.misconception} ${wrong.because} ${question.because}`;
    }
    case 'ended':
      return `${kicker} ${words.goal} ${lesson.goal}`;
  }
}
