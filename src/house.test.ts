import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { floors, forbiddenImports, isTest, roomOf } from './testing/arrows.ts';
import { colourLiterals, forbiddenWords, impurities, longestFile, overlong, styleColours } from './testing/words.ts';

// The lock of the house: its scanners are tried on small strings first, then on every source.

const parse = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
const imports = (path: string, text: string) => forbiddenImports(path, parse(path, text));

describe('arrows', () => {
  test.each([
    ['up', 'raft/step.ts', `import { x } from '../sim/world.ts';`],
    ['up, from a test', 'raft/step.test.ts', `import { x } from '../sim/world.ts';`],
    ['up, types alone', 'sim/world.ts', `import type { X } from '../store/types.ts';`],
    ['up, from a deeper folder', 'sim/faults/crash.ts', `import { x } from '../../worker/handler.ts';`],
    ['sideways', 'narration/a.ts', `import { x } from '../geometry/b.ts';`],
    ['sideways, types alone', 'narration/a.ts', `import type { X } from '../worker/protocol.ts';`],
    ['re-exported', 'sim/index.ts', `export * from '../worker/protocol.ts';`],
    ['on demand', 'sim/a.ts', `const x = await import('../views/stage.tsx');`],
    ['inside a type', 'sim/a.ts', `type X = import('../store/types.ts').X;`],
    ['as a Worker', 'sim/a.ts', `new Worker(new URL('../worker/entry.ts', import.meta.url));`],
    ['for its effect', 'raft/a.ts', `import '../app/main.tsx';`],
    ['a value into a view', 'views/a.tsx', `import { step } from '../raft/step.ts';`],
    ['a value among types into a view', 'views/a.tsx', `import { type A, b } from '../sim/types.ts';`],
    ['a package into the core', 'raft/a.ts', `import * as v from 'valibot';`],
    ['React into the worker', 'worker/a.ts', `import { useState } from 'react';`],
    ["a test's helper into a source", 'raft/a.ts', `import { x } from '../testing/arrows.ts';`],
    ['a room without a floor', 'cellar/a.ts', `import { x } from '../raft/step.ts';`],
  ])('forbidden: %s', (_, path, text) => expect(imports(path, text)).toHaveLength(1));

  test.each([
    ['down', 'sim/world.ts', `import { step } from '../raft/step.ts';`],
    ['within the room', 'sim/faults/crash.ts', `import { x } from '../world.ts';`],
    ['types into a view', 'views/a.tsx', `import type { Server } from '../raft/types.ts';`],
    ['types one by one into a view', 'views/a.tsx', `import { type Server } from '../raft/types.ts';`],
    ['a view of the store', 'views/a.tsx', `import { useRun } from '../store/index.ts';`],
    ['sideways from a test', 'narration/a.test.ts', `import { x } from '../geometry/b.ts';`],
    ['a package into a test', 'raft/a.test.ts', `import fc from 'fast-check';`],
    ['a file of the top folder into a tool', 'tools/a.ts', `new URL('../../package.json', import.meta.url);`],
    ['an import in a comment', 'raft/a.ts', `// import { x } from '../sim/world.ts';`],
  ])('allowed: %s', (_, path, text) => expect(imports(path, text)).toEqual([]));
});

describe('words', () => {
  test.each([
    'const x = Math.random();',
    'const x = Math.pow(2, y);',
    'const x = y ** 0.5;',
    'const { sin } = Math;',
    'const x = new Date();',
    'const x = performance.now();',
    'setTimeout(f, 1);',
    'const x = n.toLocaleString();',
    'names.sort((a, b) => a.localeCompare(b));',
    'new Intl.NumberFormat();',
  ])('impure: %s', (text) => expect(impurities('sim/a.ts', parse('sim/a.ts', text))).toHaveLength(1));

  test.each(['Math.floor(2 ** 32 * Math.max(a, Math.PI));', '// no Date, no Math.random', 'const t = a.performance;'])(
    'pure: %s',
    (text) => expect(impurities('sim/a.ts', parse('sim/a.ts', text))).toEqual([]),
  );

  test.each([
    `const c = '#10202b';`,
    'const c = `1px solid #fff ${x}`;',
    `const c = 'rgb(0 0 0)';`,
    `const c = 'hsla(1, 2%, 3%)';`,
    '<path fill="red" />',
    '<path stroke="#123456" />',
  ])('a colour: %s', (text) => expect(colourLiterals('a.tsx', parse('a.tsx', text))).toHaveLength(1));

  test.each([
    `'#figure-8'`,
    `'url(#abc)'`,
    '<path fill="none" stroke="var(--ink)" />',
    '/* #fff */',
    '<a href="#x" />',
  ])('no colour: %s', (text) => expect(colourLiterals('a.tsx', parse('a.tsx', text))).toEqual([]));

  test('a colour in a style sheet, but not an id or a comment', () => {
    expect(styleColours('a.css', '#abc { /* #fff */ color: var(--ink); }')).toEqual([]);
    expect(styleColours('a.css', '.a { color: #fff; border: 1px solid rgb(0 0 0 / 0.5) }')).toHaveLength(2);
  });

  test('unfinished texts, places on one machine, and long files are found', () => {
    expect(forbiddenWords('a.ts', ['// FIX', 'ME later'].join(''))).toHaveLength(1);
    expect(forbiddenWords('a.ts', ["open('", 'tmp', "a')"].join('/'))).toHaveLength(1);
    expect(forbiddenWords('a.ts', "import './work/a.ts'; fixme")).toEqual([]);
    expect(overlong('a.ts', 'x\n'.repeat(longestFile + 1))).toHaveLength(1);
    expect(overlong('a.ts', 'x\n'.repeat(longestFile))).toEqual([]);
  });
});

describe('every source', () => {
  const files = [...textsOf('src'), ...textsOf('e2e'), { path: 'README.md', text: read('README.md') }];
  const sources = files
    .filter(({ path }) => /^src\/.*\.(ts|tsx)$/.test(path))
    .map(({ path, text }) => ({ path: path.slice('src/'.length), source: parse(path, text) }));
  const own = sources.filter(({ path }) => !isTest(path));

  test('is there to be read', () => expect(own).not.toEqual([]));

  test('imports only from floors below', () =>
    expect(sources.flatMap(({ path, source }) => forbiddenImports(path, source))).toEqual([]));

  test('lies in a room that has a floor', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)).filter(Boolean));
    expect([...rooms].filter((room) => floors[room] === undefined)).toEqual([]);
  });

  test('is deterministic in raft and sim', () =>
    expect(
      own.filter(({ path }) => /^(raft|sim)\//.test(path)).flatMap(({ path, source }) => impurities(path, source)),
    ).toEqual([]));

  test('holds no colour outside design', () =>
    expect(
      own.filter(({ path }) => !path.startsWith('design/')).flatMap(({ path, source }) => colourLiterals(path, source)),
    ).toEqual([]));

  test('takes its colours from the tokens of design', () =>
    expect(
      files
        .filter(({ path }) => path.endsWith('.css') && !path.startsWith('src/design/'))
        .flatMap(({ path, text }) => styleColours(path, text)),
    ).toEqual([]));

  test(`has at most ${longestFile} lines`, () =>
    expect(
      files
        .filter(({ path }) => /\.(ts|tsx|mjs|css)$/.test(path) && !isTest(path))
        .flatMap(({ path, text }) => overlong(path, text)),
    ).toEqual([]));

  test('is finished and speaks of the project alone', () =>
    expect(files.flatMap(({ path, text }) => forbiddenWords(path, text))).toEqual([]));
});

function textsOf(folder: string) {
  return readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs|css|json|md|svg)$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: read(path) }));
}

function read(path: string): string {
  try {
    return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}
