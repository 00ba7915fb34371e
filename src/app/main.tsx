import '../design/tokens.css';
import '../design/base.css';
import { createRoot } from 'react-dom/client';
import { start } from '../store/index.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
start();
