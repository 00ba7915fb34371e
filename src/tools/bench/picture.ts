/** What a keyframe shows, as one number, and where it stands: the same place has the same picture, however come to. */
import type { RunCommand } from '../../sim/index.ts';
import { decodeLogs } from '../../worker/logs.ts';
import type { Frame } from '../../worker/protocol.ts';
import { decodeServers } from '../../worker/servers.ts';

/**
 * All that is drawn. Left out are revisions, which count frames, and what lies ahead: how far the branch is known, its
 * commands still to come, what could be undone.
 */
export function pictureOf(frame: Frame): number {
  if (!frame.keyframe || frame.logs === null || frame.network === null) throw new Error('Only a keyframe shows all.');
  const { now, events, takenNow, manual, servers, timers, messages, messagesLeftOut, logs, network } = frame;
  return hash(
    JSON.stringify(
      [
        [now, events, takenNow, manual, messagesLeftOut],
        decodeServers(servers),
        timers,
        messages,
        decodeLogs(logs),
        network,
        [frame.clients, frame.violations],
      ],
      plain,
    ),
  );
}

/** Typed arrays as lists, and numbers that JSON does not know by their names. */
function plain(key: string, value: unknown): unknown {
  if (key === 'revision') return undefined;
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, String);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** The commands of the line that is shown, as its frames tell of them. */
export class Line {
  private commands: readonly RunCommand[] = [];
  /** Of the first so many commands. */
  private hashes: number[] = [0];

  hear({ run, commands }: Frame): void {
    if (run !== null) this.follow(0, run.commands);
    else if (commands !== null) this.follow(commands.keep, commands.added);
  }

  /** A moment is what its run has made of it so far: how many events, at what time, of which commands. */
  placeOf({ now, events, takenNow }: Frame): string {
    let [low, high] = [0, this.commands.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { at, after } = this.commands[middle]!;
      if (at < now || (at === now && after < takenNow)) low = middle + 1;
      else high = middle;
    }
    return `${events} ${now} ${this.hashes[low]}`;
  }

  private follow(keep: number, added: readonly RunCommand[]): void {
    this.commands = [...this.commands.slice(0, keep), ...added];
    this.hashes.length = keep + 1;
    for (const command of added) this.hashes.push(hash(JSON.stringify(command), this.hashes.at(-1)));
  }
}

/** 52 bits of two different hashes: among some ten thousand pictures no two are equal by chance. */
function hash(text: string, seed = 0): number {
  let a = 0x811c9dc5 ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return (a >>> 0) * 0x10_0000 + (b >>> 12);
}
