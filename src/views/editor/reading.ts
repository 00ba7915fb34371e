/** A file that somebody brings. */
import { actions, type TextProblem } from '../../store/index.ts';
import { words } from './words.ts';

const MOST = 1_000_000;

export type Brought =
  | { readonly kind: 'scenario'; readonly name: string; readonly text: string }
  /** It can be read, and what it says is no scenario; `line`: the first one with a problem, as it stands there. */
  | {
      readonly kind: 'wrong';
      readonly name: string;
      readonly text: string;
      readonly first: TextProblem;
      readonly line: string;
    }
  | { readonly kind: 'unreadable'; readonly sentence: string };

export async function readFile(file: File): Promise<Brought> {
  const { name } = file;
  if (file.size > 4 * MOST) return { kind: 'unreadable', sentence: words.tooLarge(name) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes('\u0000')) return { kind: 'unreadable', sentence: words.notRead(name) };
    if (text.length > MOST) return { kind: 'unreadable', sentence: words.tooLarge(name) };
    const [first] = await actions.checkScenario(text);
    if (first === undefined) return { kind: 'scenario', name, text };
    const line = (text.split('\n')[first.line - 1] ?? '').trim();
    return { kind: 'wrong', name, text, first, line: line.length > 160 ? `${line.slice(0, 159)}…` : line };
  } catch {
    return { kind: 'unreadable', sentence: words.notRead(name) };
  }
}
