import { describe, expect, test } from 'vitest';
import { catalog } from '../store/index.ts';
import { scene } from '../views/testing/scene.ts';
import { keyRows, wallRows } from './keyRows.ts';
import { keys, type Pressed } from './keys.ts';
import type { Act, Mode } from './modes.ts';
import { lessonKeys } from './lesson/keys.ts';
import { wallKeys } from './presenting/keys.ts';

/** What a key does to the scene of the main picture. */
function pressed(chord: string, selection: Pressed['state']['selection'] = { kind: 'none' }) {
  const acts: Act[] = [];
  const modes: Mode[] = [];
  keys
    .find((key) => key.chords.includes(chord))
    ?.run({
      state: { ...scene, selection },
      chord,
      enter: (mode) => modes.push(mode),
      command: (name, args) => acts.push({ name, args }),
    });
  return { acts, modes };
}

describe('the table of keys', () => {
  test('gives each key one meaning', () => {
    const chords = keys.flatMap((key) => key.chords);
    expect(chords.filter((chord, i) => chords.indexOf(chord) !== i)).toEqual([]);
  });

  test('has every command that the registry gives a key, under that key', () => {
    const missing = catalog.commands.filter(
      ({ id, key }) =>
        key !== '' && !keys.some(({ chords, commands }) => chords.includes(key) && commands?.includes(id)),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('names only commands that the registry has', () => {
    const ids = new Set<string>(catalog.commands.map(({ id }) => id));
    expect(keys.flatMap(({ commands }) => commands ?? []).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('is the list that the dialog shows, each line once', () => {
    const rows = keyRows(false);
    expect(rows).toHaveLength(keys.length + lessonKeys.length + wallKeys.length);
    expect(new Set(rows.map(({ does }) => does)).size).toBe(rows.length);
    expect(rows.find(({ does }) => does === 'Undo')?.keys).toEqual(['Ctrl + Z']);
    expect(keyRows(true).find(({ does }) => does === 'Undo')?.keys).toEqual(['⌘ + Z']);
  });
});

test('in front of a class the list begins with what is for it, and has nothing that the wall has not', () => {
  const rows = wallRows(false);
  expect(rows[0]).toMatchObject({ group: 'In front of a class', keys: ['PageDown'] });
  const does = rows.map((row) => row.does);
  expect(does).not.toContain('Go to a time');
  expect(does).toContain('Undo');
  expect(new Set(does).size).toBe(rows.length);
});

describe('keys of the selection', () => {
  const S2 = { kind: 'server', server: 2 } as const;

  test('C crashes a server that runs', () =>
    expect(pressed('C', S2).acts).toEqual([{ name: 'crash', args: { server: 2 } }]));
  test('T comes from the registry', () =>
    expect(pressed('T', S2).acts).toEqual([{ name: 'timeout', args: { server: 2 } }]));
  test('X drops a message', () =>
    expect(pressed('X', { kind: 'message', message: 76 }).acts).toEqual([{ name: 'drop', args: { message: 76 } }]));
  test('C without a server does nothing', () => expect(pressed('C').acts).toEqual([]));
  test('a number beyond the cluster is answered with a sentence', () =>
    expect(pressed('7').modes).toEqual([{ kind: 'said', text: 'There is no S7. This cluster has S1 to S5.' }]));
});
