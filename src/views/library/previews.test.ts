import { expect, test } from 'vitest';
import type { Preview } from '../../store/index.ts';
import { createPreviews } from './previews.ts';

/** Answers when it is told to. */
function slowly() {
  const asked: { readonly name: string; answer(preview: Preview | null): void }[] = [];
  const fetch = (name: string) =>
    new Promise<Preview | null>((answer) => {
      asked.push({ name, answer });
    });
  return { asked, fetch, names: () => asked.map(({ name }) => name) };
}
const preview = {} as Preview;
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('two are made at a time, in the order in which they were asked for', async () => {
  const { asked, fetch, names } = slowly();
  const previewOf = createPreviews(fetch);
  for (const name of ['a', 'b', 'c', 'd']) void previewOf(name);
  await settled();
  expect(names()).toEqual(['a', 'b']);
  asked[1]!.answer(preview);
  await settled();
  expect(names()).toEqual(['a', 'b', 'c']);
});

test('each is made once, unless it could not be made', async () => {
  const { asked, fetch, names } = slowly();
  const previewOf = createPreviews(fetch);
  const first = previewOf('a');
  expect(previewOf('a')).toBe(first);
  await settled();
  asked[0]!.answer(null);
  expect(await first).toBeNull();
  const second = previewOf('a');
  await settled();
  asked[1]!.answer(preview);
  expect(await second).toBe(preview);
  expect(names()).toEqual(['a', 'a']);
});

test('one that fails holds up nobody', async () => {
  const previewOf = createPreviews((name) =>
    name === 'a' ? Promise.reject(new Error('gone')) : Promise.resolve(preview),
  );
  const all = await Promise.all(['a', 'b', 'c', 'd'].map(previewOf));
  expect(all).toEqual([null, preview, preview, preview]);
});
