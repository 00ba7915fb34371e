/** The text of a file as a value, with the place of everything in it. Strict JSON: other programs read these files too. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { show } from '../../sim/commands/parse.ts';
import type { TextProblem } from './problem.ts';

/** What a file may have in characters; the longest script of the library has some ten thousand. */
const MOST_TEXT = 1_000_000;
/** Of what is no JSON at all the first are enough. */
const MOST_ERRORS = 100;
/** A scenario nests seven deep. */
const MOST_DEPTH = 32;

export type Path = readonly (string | number)[];
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Read =
  | { readonly ok: true; readonly value: unknown; place(path: Path, of: 'key' | 'value'): Place }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

export function readText(raw: string): Read {
  if (raw.length > MOST_TEXT) {
    return whole(`The file may have at most ${MOST_TEXT} characters, and this has ${raw.length}.`);
  }
  // Some editors begin a file with a byte order mark; a space in its place keeps all places.
  const text = raw.replace(/^\uFEFF/, ' ');
  if (text.trim() === '') return whole('The file is empty. A scenario begins with “{ "raftarium": 1, ... }”.');
  const tooDeep = depthProblem(text);
  if (tooDeep !== null) return { ok: false, problems: [tooDeep] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems = errors.slice(0, MOST_ERRORS).map((error) => syntaxProblem(text, error));
  if (tree !== undefined && problems.length === 0) problems.push(...twice(text, tree));
  if (tree === undefined || problems.length > 0) return { ok: false, problems: firstOfEachLine(problems) };
  return { ok: true, value: valueOf(tree), place: (path, of) => placeIn(text, tree, path, of) };
}

/** `steps[3].server` */
export function pathText(path: Path): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

const whole = (problem: string): Read => ({ ok: false, problems: [{ line: 0, column: 0, path: '', problem }] });

/** The parser calls itself for every level, so what would exhaust it is refused first. */
function depthProblem(text: string): TextProblem | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"' || c === '\n') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') {
      if (++depth > MOST_DEPTH) {
        const problem = `Lists and objects lie in each other deeper than ${MOST_DEPTH} levels here; a scenario never does.`;
        return { ...placeAt(text, i), path: '', problem };
      }
    } else if (c === '}' || c === ']') depth--;
  }
  return null;
}

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is no JSON: words stand in double quotes, except true, false and null.',
  InvalidNumberFormat: 'This is no number as JSON has it, such as 5 or 1288.5.',
  PropertyNameExpected: 'A name in double quotes is expected here; no comma may stand behind the last pair.',
  ValueExpected: 'A value is expected here; no comma may stand behind the last one.',
  ColonExpected: 'A “:” is expected here, between a name and its value.',
  CommaExpected: 'A “,” is expected here, between two values.',
  CloseBraceExpected: 'A “}” is expected here: the object that was opened ends nowhere.',
  CloseBracketExpected: 'A “]” is expected here: the list that was opened ends nowhere.',
  EndOfFileExpected: 'The scenario ends before this; nothing may follow it.',
  InvalidCommentToken: 'JSON has no comments. What is to be said belongs into “note” or “teacher”.',
  UnexpectedEndOfComment: 'JSON has no comments, and this one does not end.',
  UnexpectedEndOfString: 'This text has no closing double quote on its line.',
  UnexpectedEndOfNumber: 'This number ends too early.',
  InvalidUnicode: 'After “\\u” four digits from 0 to f are expected.',
  InvalidEscapeCharacter: 'After “\\” one of " \\ / b f n r t u is expected.',
  InvalidCharacter: 'A control character stands in this text; write it as “\\n” or “\\t”.',
};

function syntaxProblem(text: string, { error, offset }: ParseError): TextProblem {
  const problem = SYNTAX[printParseErrorCode(error)] ?? 'This is no JSON.';
  return { ...placeAt(text, offset), path: '', problem };
}

/** One mistake makes others behind it; on the lines after it they may be real. */
function firstOfEachLine(problems: readonly TextProblem[]): TextProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}

/** Names that an object has twice: readers of JSON take the last, people mean both. */
function twice(text: string, tree: Node): TextProblem[] {
  const found: TextProblem[] = [];
  const look = (node: Node, path: Path): void => {
    const seen = new Set<unknown>();
    for (const [i, child] of (node.children ?? []).entries()) {
      if (found.length === MOST_ERRORS) return;
      const [key, value] = node.type === 'object' ? child.children! : [undefined, child];
      const here = [...path, key === undefined ? i : String(key.value)];
      if (key !== undefined && seen.has(key.value)) {
        const problem = `“${show(key.value)}” stands twice in this object. Once is allowed.`;
        found.push({ ...placeAt(text, key.offset), path: pathText(here), problem });
      }
      seen.add(key?.value);
      if (value !== undefined) look(value, here);
    }
  };
  look(tree, []);
  return found;
}

/** Objects have no prototype, so that no name of a file means anything but itself. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as unknown;
  const object = Object.create(null) as Record<string, unknown>;
  for (const { children } of node.children ?? []) {
    if (children?.[1] !== undefined) object[String(children[0]!.value)] = valueOf(children[1]);
  }
  return object;
}

/** Of the innermost part of the path that is there. */
function placeIn(text: string, tree: Node, path: Path, of: 'key' | 'value'): Place {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (node === undefined) continue;
    const property = node.parent?.type === 'property' ? node.parent : node;
    return placeAt(text, of === 'key' ? property.offset : node.offset);
  }
  return placeAt(text, tree.offset);
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const begins = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - begins + 1 };
}
