/** Actions whose bodies the first picture does not need: they are loaded when the first of them is called. */

type Bodies = Record<string, (...args: never[]) => unknown>;

/** `load` is asked once for each call and answers with the same bodies each time. */
export function later<Actions extends { readonly [K in keyof Actions]: (...args: never[]) => unknown }>(
  load: () => Promise<Actions>,
  names: readonly (keyof Actions & string)[],
): Actions {
  const call =
    (name: keyof Actions & string) =>
    async (...args: never[]) =>
      ((await load()) as Bodies)[name]!(...args);
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Actions;
}
