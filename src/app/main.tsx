import '../design/tokens.css';
import '../design/base.css';
import { createRoot } from 'react-dom/client';
import { start } from '../store/index.ts';
import { firstPicture } from '../views/firstPicture.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
const wall = /[?&]speaker=(\w*)/.exec(window.location.search)?.[1];
if (wall === undefined) {
  if (root) createRoot(root).render(<App />);
  start();
} else if (root) void import('./presenting/speaker.tsx').then(({ speak }) => speak(root, wall));

// The browser's own print command leaves no time to load anything.
void firstPicture()
  .then(() => import('../views/print/index.ts'))
  .then(({ readyToPrint }) => readyToPrint())
  .catch(() => undefined);

// While developing files change under the page; a page that is one file has all of them.
if (import.meta.env.PROD && !import.meta.env['VITE_SINGLE'])
  void firstPicture()
    .then(() => import('./offline.ts'))
    .then(({ stayOffline }) => stayOffline())
    .catch(() => undefined);
