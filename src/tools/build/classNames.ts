import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Class names of builds: the number of the style sheet and of the class in it. Counted because hashes do not compress,
 * sheet by sheet because Vite reads them in no particular order, and two builds of the same sources are the same.
 */
export function countedClassNames(root: string): (name: string, file: string) => string {
  const sources = join(root, 'src');
  const sheets = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.module.css'))
    .sort();
  const classes = sheets.map(() => new Map<string, number>());
  return (name, file) => {
    const sheet = sheets.indexOf(relative(sources, file));
    const known = classes[sheet]!;
    if (!known.has(name)) known.set(name, known.size);
    return `_${sheet.toString(36)}_${known.get(name)!.toString(36)}`;
  };
}
