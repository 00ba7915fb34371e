import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttributes } from './attributes.ts';

const NONE = { autoplay: false, view: null, from: null, to: null, theme: null };

test('nothing but the name asks for nothing', () => {
  expect(readAttributes('?embed')).toEqual({ attributes: NONE, problems: [] });
});

test('every attribute; times are seconds outside and microseconds inside', () => {
  const { attributes, problems } = readAttributes('?embed&autoplay&view=space-time&from=1.25&to=3&theme=dark');
  expect(problems).toEqual([]);
  expect(attributes).toEqual({ autoplay: true, view: 'space-time', from: 1_250_000, to: 3_000_000, theme: 'dark' });
});

test.each(['autoplay=1', 'autoplay=true', 'autoplay='])('%s plays', (text) =>
  expect(readAttributes(`?embed&${text}`).attributes.autoplay).toBe(true),
);
test.each(['autoplay=0', 'autoplay=false'])('%s does not', (text) =>
  expect(readAttributes(`?embed&${text}`).attributes.autoplay).toBe(false),
);

test.each([
  ['view=logz', /view=logz.*stage, logs or space-time/],
  ['theme=red', /theme=red.*light or dark/],
  ['from=soon', /from=soon.*seconds/],
  ['from=-1', /from=-1/],
  ['to=1e9', /to=1e9/],
  ['to=99999999', /seconds/],
  ['from=2&to=1', /later than/],
  ['to=0', /later than/],
])('%s is told and left out', (text, sentence) => {
  const { attributes, problems } = readAttributes(`?embed&${text}`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(sentence);
  expect({ ...attributes, from: null }).toEqual(NONE);
});

test("what is not an embed's is somebody else's", () => {
  expect(readAttributes('?embed&utm_source=x&constructor=1').problems).toEqual([]);
});

test('any text is read, and a span that is left is one', () => {
  const part = fc.oneof(
    fc.constantFrom('from=1', 'to=2', 'view=', 'theme', 'autoplay', 'to=0.5', 'from=3'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const { from, to } = readAttributes(`?${parts.join('&')}`).attributes;
      expect(to === null || to > (from ?? 0)).toBe(true);
    }),
  );
});
