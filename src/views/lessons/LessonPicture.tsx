import { useRef } from 'react';
import type { Lesson } from '../../lessons/types.ts';
import { PreviewPicture } from '../library/PreviewPicture.tsx';
import { usePreview } from '../library/usePreview.ts';
import open from '../over/OpenCard.module.css';

/** How its run of the library ends; nothing for a lesson whose runs are its own. */
export function LessonPicture({ lesson }: { readonly lesson: Lesson }) {
  const source = Object.values(lesson.runs).find((run) => 'scenario' in run);
  return source ? (
    <Picture name={source.scenario} showsLogs={lesson.steps.some(({ shows }) => shows === 'logs')} />
  ) : null;
}

function Picture({ name, showsLogs }: { readonly name: string; readonly showsLogs: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const preview = usePreview(name, place);
  return (
    <div ref={place} className={open.picture}>
      <PreviewPicture preview={preview} shows={showsLogs ? 'logs' : 'tape'} servers={5} />
    </div>
  );
}
