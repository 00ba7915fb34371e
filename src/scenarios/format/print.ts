/**
 * JSON as people write it: what fits on its line stays there, so that a step is a line where it can be. Of a list of
 * objects each has its own.
 */

const WIDTH = 120;

export function printJson(value: unknown): string {
  return `${broken(value, '')}\n`;
}

/** `used`: characters of the line before and behind it. */
function print(value: unknown, indent: string, used: number): string {
  const line = flat(value);
  return indent.length + used + line.length <= WIDTH && !listsObjects(value) ? line : broken(value, indent);
}

function listsObjects(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const isObject = (item: unknown) => typeof item === 'object' && !Array.isArray(item);
  return Array.isArray(value) ? value.some(isObject) : Object.values(value).some(listsObjects);
}

function broken(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return flat(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + print(item, inner, 1)).join(',\n')}\n${indent}]`;
  }
  const pairs = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + print(item, inner, name.length + 1);
  });
  return pairs.length === 0 ? '{}' : `{\n${pairs.join(',\n')}\n${indent}}`;
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${flat(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
