import { useEffect } from 'react';
import { isComplete } from '../../lessons/verdicts.ts';
import { actions, type OpenLesson, useStore } from '../../store/index.ts';
import { stepOf } from './look.ts';
import { markPressed } from './pressed.ts';

/** Where a key has a meaning of its own: in fields and dialogs, and Enter on what can be pressed. */
const ELSEWHERE =
  'input:not([type=radio]), select, textarea, [contenteditable], dialog, [role=dialog], [role=menu], [popover]';
const PRESSED = 'button, a, summary, [role=gridcell], [role=row], [role=columnheader], [role=rowheader]';

/** `1` to `9` choose, Enter locks in and goes on, Backspace goes back. They come before the keys of the page. */
export function useLessonKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const state = useStore.getState();
      const { lesson, page, singleKeys, dialog } = state;
      if (!lesson || page !== 'run' || dialog !== 'none' || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || document.querySelector('dialog:modal'))
        return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(ELSEWHERE)) return;
      const acted =
        event.key === 'Enter'
          ? target.closest(PRESSED) === null && goOn(lesson)
          : event.key === 'Backspace'
            ? goBack(lesson)
            : singleKeys && /^[1-9]$/.test(event.key) && choose(lesson, Number(event.key) - 1);
      if (!acted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function goOn(lesson: OpenLesson): boolean {
  const { phase } = lesson.standing;
  if (phase === 'ended' || phase === 'doing' || phase === 'observing') return false;
  const { question } = stepOf(lesson);
  if (phase === 'asking' && !(question && isComplete(question.prompt, lesson.draft))) return false;
  markPressed();
  if (phase === 'asking') actions.lockIn();
  else actions.continueLesson();
  return true;
}

function goBack({ standing }: OpenLesson): boolean {
  if (standing.step === 0 && standing.phase !== 'ended') return false;
  markPressed();
  actions.backInLesson();
  return true;
}

/** Of servers that are asked for, the number selects one, as always. */
function choose(lesson: OpenLesson, option: number): boolean {
  const { phase } = lesson.standing;
  const { question } = stepOf(lesson);
  if (phase === 'asking' && question?.prompt.kind === 'choice') {
    if (option < question.prompt.options.length) actions.draftAnswer({ kind: 'choice', option });
    return true;
  }
  if (phase !== 'observing' || !question?.observe) return false;
  if (option < question.observe.options.length) {
    markPressed();
    actions.observe(option);
  }
  return true;
}
