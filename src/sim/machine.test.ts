import { describe, expect, test } from 'vitest';
import type { Command } from '../raft/types.ts';
import { applyEntry, applyShared, commandText, createMemo, EMPTY_MACHINE, type Machine } from './machine.ts';

const entry = (index: number, command: Command) =>
  ({ index, term: 1, prevTerm: 1, payload: { kind: 'command', command } }) as const;

function after(...commands: Command[]): Machine {
  return commands.reduce<Machine>((machine, command, i) => applyEntry(machine, entry(i + 1, command)), EMPTY_MACHINE);
}
const set = (key: string, value: string): Command => ({ op: 'set', key, value });

describe('the key-value store', () => {
  test.each([
    [[set('x', '1')], 'x=1', '1'],
    [[set('y', '2'), set('x', '1')], 'x=1 y=2', '1'],
    [[set('x', '1'), set('x', '2')], 'x=2', '2'],
    [[set('x', '1'), { op: 'delete', key: 'x' }], '', '1'],
    [[{ op: 'delete', key: 'x' }], '', ''],
    [[{ op: 'increment', key: 'x' }], 'x=1', '1'],
    [[set('x', '-1'), { op: 'increment', key: 'x' }], 'x=0', '0'],
    [[set('x', 'one'), { op: 'increment', key: 'x' }], 'x=one', 'not a number'],
    [[set('x', '9007199254740991'), { op: 'increment', key: 'x' }], 'x=9007199254740991', 'not a number'],
    [[{ op: 'shout', key: 'x' }], '', 'unknown operation'],
  ])('%j', (commands, content, result) => {
    const machine = after(...commands);
    expect(machine.keys.map((key, i) => `${key}=${machine.values[i]}`).join(' ')).toBe(content);
    expect([machine.result, machine.applied]).toEqual([result, commands.length]);
  });

  test('a no-op changes nothing but what was applied last', () => {
    const machine = applyEntry(after(set('x', '1')), { index: 2, term: 1, prevTerm: 1, payload: { kind: 'noop' } });
    expect(machine).toEqual({ applied: 2, keys: ['x'], values: ['1'], result: '' });
  });

  test('whoever applies the same entry to the same value shares the outcome, also after a detour', () => {
    const memo = createMemo();
    const [first, second] = [entry(1, set('x', '1')), entry(2, set('y', '2'))];
    const ahead = applyShared(memo, applyShared(memo, EMPTY_MACHINE, first), second);
    const alone = applyEntry(EMPTY_MACHINE, first);
    expect(applyShared(memo, alone, second)).toBe(ahead);
  });
});

test('commands as people write them', () => {
  expect(
    [set('x', '1'), { op: 'delete', key: 'x' }, { op: 'increment', key: 'x' }, {}].map((command) =>
      commandText(command as Command),
    ),
  ).toEqual(['x=1', 'del x', 'x+1', '']);
});
