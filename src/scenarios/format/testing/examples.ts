/** Files of every kind for tests that go wrong with them: those of the library, and every block of the README. */
import { readdirSync, readFileSync } from 'node:fs';

const room = new URL('../../', import.meta.url);
const library = readdirSync(new URL('library/', room))
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(new URL(`library/${name}`, room), 'utf8'));

/** Of the README: whole files, each under what it shows. */
export const shown: readonly string[] = [
  ...readFileSync(new URL('README.md', room), 'utf8').matchAll(/```json\n(\{\n.*?\n\})\n```/gs),
].map(([, text]) => text!);

export const examples: readonly string[] = [...library, ...shown];
