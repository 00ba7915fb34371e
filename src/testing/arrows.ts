import ts from 'typescript';

/** The floors of the house: a room imports only from floors below its own. */
export const floors: Record<string, number> = {
  ...{ raft: 0, design: 0, sw: 0 },
  ...{ sim: 1 },
  ...{ address: 2, scenarios: 2, trace: 2, narration: 2, geometry: 2, explorer: 2 },
  ...{ worker: 3, lessons: 3, experiments: 3 },
  ...{ store: 4 },
  ...{ views: 5 },
  ...{ app: 6, tools: 6 },
};

/** The packages that a room may import; a room without an entry may import any. */
const packages: Record<string, RegExp> = {
  raft: /^$/,
  sim: /^$/,
  worker: /^(?!react|zustand|d3|@base-ui)/,
  narration: /^$/,
  geometry: /^d3(-|$)/,
};

/** One import as the source states it. `typeOnly`: nothing of it is left when the program runs. */
interface Import {
  specifier: string;
  typeOnly: boolean;
}

/**
 * The imports of a source that the house does not allow, one sentence each.
 * @param path from `src/`, with `/`, such as `sim/world.ts`
 */
export function forbiddenImports(path: string, source: ts.SourceFile): string[] {
  const room = roomOf(path);
  return importsOf(source).flatMap(({ specifier, typeOnly }) => {
    const fault = specifier.startsWith('.')
      ? forbiddenArrow(room, roomOf(resolve(path, specifier)), typeOnly, isTest(path))
      : forbiddenPackage(room, specifier, isTest(path));
    return fault ? [`${path}: ${fault} ('${specifier}')`] : [];
  });
}

/** Tests and what only they use: they may look sideways and use any package. */
export const isTest = (path: string) => /\.test\.tsx?$|(^|\/)testing\//.test(path);

function forbiddenArrow(from: string, to: string, typeOnly: boolean, fromTest: boolean): string | undefined {
  if (from === to || from === '') return undefined;
  const [here, there] = [floors[from], floors[to]];
  if (here === undefined) return `'${from}' has no floor: give it one in src/testing/arrows.ts`;
  // package.json, a test's helper: tools and tests reach beyond the rooms, nobody else does.
  if (to === '' && (fromTest || from === 'tools')) return undefined;
  if (there === undefined) return `${from} imports what lies in no room that has a floor`;
  if (there > here) return `${from} (floor ${here}) imports ${to} (floor ${there}) above it`;
  if (fromTest) return undefined;
  if (there === here) return `${from} imports ${to}, its neighbour on floor ${here}`;
  if (from === 'views' && (to === 'raft' || to === 'sim') && !typeOnly)
    return `views imports ${to} as a value; it may import types alone`;
  return undefined;
}

function forbiddenPackage(room: string, specifier: string, fromTest: boolean): string | undefined {
  if (fromTest || (packages[room] ?? /./).test(specifier)) return undefined;
  return `${room} does not import this package`;
}

/** The first folder of a path from `src/`; '' for what lies in `src/` itself, in `src/testing/`, or beyond. */
export function roomOf(path: string): string {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  return folder === 'testing' ? '' : folder;
}

/** `resolve('sim/faults/crash.ts', '../world.ts')` is `sim/world.ts`. */
function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    // new URL('../worker/entry.ts', import.meta.url) is how a page names its Worker.
    else if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL') {
      const [address, base] = node.arguments ?? [];
      if (base?.getText(source) === 'import.meta.url') add(address, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}
