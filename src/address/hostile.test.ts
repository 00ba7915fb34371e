import { expect, test } from 'vitest';
import { isBefore, parseRun, SIMULATOR_VERSION } from '../sim/index.ts';
import { createDice, type Dice } from '../sim/swarm.ts';
import { fromBase64url } from './base64url.ts';
import { type Address, readAddress, writeRun, writeScenarioLink } from './index.ts';
import { pack } from './pack.ts';
import { seal, sealBytes } from './seal.ts';
import { branchedSession, session, sharedOf } from './testing/sessions.ts';

/** `HOSTILE=100000 npx vitest run src/address/hostile.test.ts` for a long one; `HOSTILE_FROM` to look elsewhere. */
const COUNT = Number(process.env['HOSTILE'] ?? 10_000);
const FROM = Number(process.env['HOSTILE_FROM'] ?? 1);

const SHARED = [
  sharedOf(session(1, 0)),
  sharedOf(session(2, 20), { view: 'logs', selection: 'S3' }, 'A title'),
  branchedSession(3, 10, 3),
];
const TEXTS = SHARED.map(pack);
const LINKS = await Promise.all(SHARED.map(writeRun));
const READABLE = [
  writeScenarioLink('figure-8', { at: 1_288_000, taken: 2 }, { view: 'space-time', as: 2 }),
  '#cluster?seed=7&servers=9',
];

const MORSELS = [
  ...['%', '%25', '%ff', '&amp;', '#', '?', '=', '~', '..', '-1', '1e99', '<script>', '\u0000', '\u202e', '\ud800'],
  ...['null', '[]', '{}', '""', '9007199254740993', ',', ']', '"__proto__"', 'true', '[[[[', '𝒳', ' ', '\n'],
];

/** A text that something has gone over: parts of it changed, moved, doubled or lost. */
function mangled(text: string, dice: Dice): string {
  let result = text;
  for (let changes = 1 + dice(3); changes > 0; changes--) {
    const at = dice(result.length);
    const to = Math.min(result.length, at + dice(6));
    const middle = [
      '',
      MORSELS[dice(MORSELS.length - 1)]!,
      String.fromCharCode(dice(1) === 0 ? dice(127) : dice(0xffff)),
      String(dice(1 << dice(30)) - dice(1) * 5),
      result.slice(at, to).repeat(1 + dice(2)),
      result.slice(dice(result.length)).slice(0, 8),
    ][dice(5)]!;
    result = result.slice(0, at) + middle + result.slice(to);
  }
  return dice(9) === 0 ? result.slice(0, dice(result.length)) : result;
}

function withOtherBytes(link: string, dice: Dice): string {
  const bytes = fromBase64url(link.slice(10));
  for (let changes = 1 + dice(3); changes > 0; changes--) bytes[dice(bytes.length - 1)] = dice(255);
  return sealBytes(dice(3) === 0 ? bytes.slice(0, dice(bytes.length)) : bytes);
}

/** What may arrive: nonsense, links that were changed, and links whose checksum is right and whose words are wrong. */
async function hostile(seed: number): Promise<string> {
  const dice = createDice(seed);
  const pick = <T>(list: readonly T[]): T => list[dice(list.length - 1)]!;
  switch (dice(5)) {
    case 0:
      return `#1${Array.from({ length: dice(300) }, () => String.fromCharCode(dice(dice(3) === 0 ? 0xffff : 127))).join('')}`;
    case 1:
      return mangled(pick(LINKS), dice);
    case 2:
      return mangled(pick(READABLE), dice);
    case 3:
      return withOtherBytes(pick(LINKS), dice);
    default:
      return seal(mangled(pick(TEXTS), dice));
  }
}

/** What is wrong with an answer; '' when nothing is. */
function flaw(hash: string, address: Address): string {
  switch (address.kind) {
    case 'none':
    case 'cluster':
    case 'scenario':
    case 'lesson':
    case 'lessons':
    case 'experiment':
      return '';
    case 'unreadable':
      if (address.text !== hash) return 'the text is not kept';
      return /^[A-Z].{20,700}\.$/su.test(address.problem) ? '' : `no sentence: ${address.problem}`;
    case 'run': {
      const { run, moment, end, title, branches } = address.shared;
      const { simulatorVersion } = run;
      const parsed = parseRun({ ...run, simulatorVersion: Math.min(simulatorVersion, SIMULATOR_VERSION) });
      if (!parsed.ok) return parsed.problem;
      if (isBefore(end, moment) || !(moment.now >= 0) || title.length > 160) return 'moment or title';
      return branches === null || branches.list.some(({ id }) => id === branches.shown) ? '' : 'branches';
    }
  }
}

test(`of ${COUNT} hostile links each is a valid run or a sentence, and none an exception`, async () => {
  const kinds: Record<string, number> = {};
  for (let seed = FROM; seed < FROM + COUNT; seed++) {
    const hash = await hostile(seed);
    const address = await readAddress(hash);
    const found = flaw(hash, address);
    expect(found === '' ? '' : `seed ${seed}: ${found}\n${hash}`).toBe('');
    kinds[address.kind] = (kinds[address.kind] ?? 0) + 1;
  }
  // Else the test would try nothing that comes near to a run.
  expect(kinds['run']).toBeGreaterThan(COUNT / 50);
  expect(kinds['unreadable']).toBeGreaterThan(COUNT / 2);
  if (process.env['HOSTILE'] !== undefined) process.stdout.write(`${JSON.stringify(kinds)}\n`);
});
