import { expect, test } from 'vitest';
import { createSaving } from './saved.ts';

function storageOf(kept: Map<string, string>) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const saving = (kept = new Map<string, string>()) => createSaving(() => storageOf(kept));
const forbidden = createSaving(() => {
  throw new Error('forbidden');
});

test('scenarios are kept by name, and changed by name', async () => {
  const { saveScenario, fetchSaved, renameSaved, removeSaved } = saving();
  expect(await saveScenario(' B ', 'b')).toBe('');
  expect(await saveScenario('A', 'a')).toBe('');
  expect(await saveScenario('B', 'b2')).toBe('');
  expect(await fetchSaved()).toEqual([
    { name: 'A', text: 'a' },
    { name: 'B', text: 'b2' },
  ]);
  expect(await renameSaved('A', 'B')).toBe('There is a saved scenario “B” already.');
  expect(await renameSaved('A', 'C')).toBe('');
  expect(await renameSaved('A', 'D')).toBe('There is no saved scenario “A” any more.');
  expect(await removeSaved('B')).toBe('');
  expect(await fetchSaved()).toEqual([{ name: 'C', text: 'a' }]);
});

test('a name is neither empty nor endless', async () => {
  expect(await saving().saveScenario('  ', 'x')).toBe('A saved scenario needs a name.');
  expect(await saving().saveScenario('x'.repeat(81), 'x')).toBe('A name has at most 80 letters.');
});

test('a draft lasts until it is empty', async () => {
  const { keepDraft, fetchDraft } = saving();
  expect(await keepDraft('{')).toBe('');
  expect(await fetchDraft()).toBe('{');
  await keepDraft('');
  expect(await fetchDraft()).toBe('');
});

test('storage that fails is said, and nothing is thrown', async () => {
  const sentence = 'This browser keeps nothing more for the page. Download the file to keep it.';
  expect(await forbidden.saveScenario('A', 'a')).toBe(sentence);
  expect(await forbidden.keepDraft('a')).toBe(sentence);
  expect(await forbidden.fetchSaved()).toEqual([]);
  expect(await forbidden.fetchDraft()).toBe('');
});

test.each(['{', '{}', '[1]', '[{"name":1}]'])('what cannot be read is put aside: %s', async (text) => {
  const kept = new Map([['raftarium.scenarios', text]]);
  const { fetchSaved, saveScenario } = saving(kept);
  expect(await fetchSaved()).toEqual([]);
  await saveScenario('A', 'a');
  expect(await fetchSaved()).toEqual([{ name: 'A', text: 'a' }]);
  expect(kept.get('raftarium.scenarios.unreadable')).toBe(text);
});
