import ts from 'typescript';

/** The functions of Math that every engine computes to the same bit: integers, and what IEEE 754 rounds exactly. */
const exactMath = /^(abs|ceil|floor|round|trunc|min|max|sign|imul|clz32|fround|sqrt|[A-Z0-9_]+)$/;

/** Names that bring time, chance, locale or the machine into a deterministic room. */
const impureNames =
  /^(Date|Intl|performance|crypto|globalThis|setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)$/;

const localeMethods = /^(toLocale\w*|localeCompare)$/;

const colours =
  /(?<!url\()#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i;

/** What breaks the promise of `raft` and `sim` that a run is the same in every engine, for ever. */
export function impurities(path: string, source: ts.SourceFile): string[] {
  return everyNode(source, (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      if (node.expression.getText(source) === 'Math') return exactMath.test(name) ? undefined : `Math.${name}`;
      return localeMethods.test(name) ? `.${name}` : undefined;
    }
    if (isPowerOfVariables(node)) return '** of anything but two literals';
    if (!ts.isIdentifier(node)) return undefined;
    // `message.performance` is a field of ours, not the browser's clock.
    if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) return undefined;
    if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return undefined;
    if (ts.isPropertySignature(node.parent)) return undefined;
    if (node.text === 'Math') return ts.isPropertyAccessExpression(node.parent) ? undefined : 'Math taken apart';
    return impureNames.test(node.text) ? node.text : undefined;
  }).map((what) => `${path}: ${what} does not belong in a deterministic room`);
}

function isPowerOfVariables(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken &&
    !(ts.isNumericLiteral(node.left) && ts.isNumericLiteral(node.right))
  );
}

/** Colours belong to the tokens of `design`: TypeScript says what a thing is, the style sheet how it looks. */
export function colourLiterals(path: string, source: ts.SourceFile): string[] {
  return everyNode(source, (node) => {
    if (ts.isJsxAttribute(node)) {
      const value = node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : undefined;
      const named = /^(fill|stroke|color)$/.test(node.name.getText(source)) && /^[a-z]+$/.test(value ?? '');
      return named && value !== 'none' ? value : undefined;
    }
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    return isText ? colours.exec(node.text)?.[0] : undefined;
  }).map((what) => `${path}: the colour ${what} belongs in a token of src/design`);
}

/** The same for the style sheets of other rooms: they take their colours from the tokens. */
export function styleColours(path: string, css: string): string[] {
  const withoutComments = css.replace(/\/\*[^]*?\*\//g, '');
  const values = withoutComments.match(/(?<=:)[^:;{}]+(?=[;}])/g) ?? [];
  return values.flatMap((value) => {
    const colour = colours.exec(value)?.[0];
    return colour ? [`${path}: the colour ${colour} belongs in a token of src/design`] : [];
  });
}

/** Words that say a text is unfinished, and places that exist on one machine alone. */
export function forbiddenWords(path: string, text: string): string[] {
  // Written so that this line does not find itself.
  const words = [...text.matchAll(/\bFIX[M]E\b|\bXX[X]\b|(?<![\w.])\/(?:work|root|tmp|home|Users)\//g)];
  return words.map(([word]) => `${path}: '${word}' does not belong here`);
}

/** A file beyond this many lines holds more than one idea. */
export const longestFile = 400;

export function overlong(path: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > longestFile ? [`${path}: ${lines} lines; over ${longestFile}, split it by concept`] : [];
}

function everyNode(source: ts.SourceFile, examine: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = examine(node);
    if (what !== undefined) found.push(what);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}
