/** The command line with a terminal that keeps what it is told, and a folder for files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../cli.ts';

export async function call(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await cli(args, { out: (line) => out.push(line), err: (line) => err.push(line), progress: () => {} });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

export interface Folder {
  path(name: string): string;
  /** Its path. */
  file(name: string, text: string): string;
  remove(): void;
}

export function folder(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'raftarium-'));
  const path = (name: string) => join(root, name);
  return {
    path,
    file(name, text) {
      writeFileSync(path(name), text);
      return path(name);
    },
    remove() {
      rmSync(root, { recursive: true });
    },
  };
}

/** One server leads by itself, by hand; `expect` is what it wants to be true then. */
export const scenario = (expect: object, steps: readonly object[] = []): string =>
  JSON.stringify(
    {
      raftarium: 1,
      title: 'A test',
      cluster: { servers: 3, seed: 1, clock: 'manual' },
      steps: [{ do: 'elect', server: 'S1', via: ['S2'] }, ...steps],
      expect,
    },
    null,
    2,
  );
