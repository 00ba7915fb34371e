import { lazy } from 'react';
import type { State } from '../store/index.ts';

const pages = {
  library: lazy(() => import('../views/library/index.ts').then(({ Library }) => ({ default: Library }))),
  lessons: lazy(() => import('../views/lessons/index.ts').then(({ Lessons }) => ({ default: Lessons }))),
  quiz: lazy(() => import('../views/quiz/index.ts').then(({ Quiz }) => ({ default: Quiz }))),
  experiment: lazy(() => import('../views/experiment/index.ts').then(({ Experiment }) => ({ default: Experiment }))),
  editor: lazy(() => import('../views/editor/index.ts').then(({ Editor }) => ({ default: Editor }))),
};

/** The page that lies over the run. */
export function Pages({ page }: { readonly page: State['page'] }) {
  if (page === 'run') return null;
  const Page = pages[page];
  return <Page />;
}
