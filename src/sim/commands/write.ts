import { invoke } from '../clients/client.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { unknownServer } from './refusals.ts';

/** At most so many characters in a key and in a value: they are drawn in a log cell. */
const LONGEST_KEY = 8;
const LONGEST_VALUE = 16;

export const write = defineCommand({
  id: 'write',
  label: 'Write',
  subject: 'client',
  key: 'W',
  params: [
    { name: 'op', type: 'choice', label: 'Operation', choices: ['set', 'delete', 'increment'], default: 'set' },
    {
      name: 'key',
      type: 'text',
      label: 'Key',
      minLength: 1,
      maxLength: LONGEST_KEY,
      alphabet: 'word',
      default: 'x',
    },
    {
      name: 'value',
      type: 'text',
      label: 'Value',
      minLength: 0,
      maxLength: LONGEST_VALUE,
      alphabet: 'line',
      default: '',
    },
    { name: 'target', type: 'target', label: 'Sent to' },
  ],
});

export const writeDeed: DeedOf<typeof write> = {
  possible: (world, { target }) => (target === 0 ? null : unknownServer(world, target)),
  apply: (world, args) => {
    invoke(world, commandOf(args), args.target);
  },
};

/** What the store is asked to do. */
export function commandOf({ op, key, value }: { op: string; key: string; value: string }): Record<string, string> {
  return op === 'set' ? { op, key, value } : { op, key };
}
