import { expect, test } from 'vitest';
import { embedAddress, embedCode, markdownLink } from './embedCode.ts';

test('an embed is the same address, asked for as an embed', () => {
  expect(embedAddress('https://example.org/raft/#1abc')).toBe('https://example.org/raft/?embed#1abc');
  expect(embedAddress('https://example.org/')).toBe('https://example.org/?embed');
  expect(embedAddress('https://example.org/?theme=dark#1abc')).toBe('https://example.org/?theme=dark&embed#1abc');
  expect(embedAddress('https://example.org/#figure-8?at=1.288.2')).toBe(
    'https://example.org/?embed#figure-8?at=1.288.2',
  );
});

test('the frame names itself, has a size and loads when it is scrolled to', () => {
  const code = embedCode('https://example.org/#1abc', 'Raft: a leader is cut off');
  expect(code).toBe(
    '<iframe src="https://example.org/?embed#1abc"\n' +
      '  width="720" height="420" title="Raft: a leader is cut off"\n' +
      '  loading="lazy"></iframe>',
  );
});

test('a title with quotes and brackets stays a title', () => {
  const code = embedCode('https://example.org/#a?b=1&c="', `"><script>alert('x')</script>\n&`);
  expect(code.match(/<\/?\w+/g)).toEqual(['<iframe', '</iframe']);
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;"');
  expect(code).toContain('src="https://example.org/?embed#a?b=1&amp;c=&quot;"');
});

test('a Markdown link cannot be left by its title or its target', () => {
  expect(markdownLink('https://example.org/#1abc', 'Raft: a leader is cut off')).toBe(
    '[Raft: a leader is cut off](https://example.org/#1abc)',
  );
  expect(markdownLink('https://e.org/(x)#1', 'a](http://evil) [b\n<i>')).toBe(
    '[a\\](http://evil) \\[b \\<i\\>](https://e.org/%28x%29#1)',
  );
});
