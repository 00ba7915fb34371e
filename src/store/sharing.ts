/** Actions that give the run to others. */
import { later } from './later.ts';
import type { Keeper } from './keeper.ts';
import type { LateSharing, SharingParts } from './sharing/index.ts';
import type { SharingActions } from './types.ts';
import { words } from './words.ts';

const KEY = 'address';

export function sharingActions(parts: Omit<SharingParts, 'address'> & { readonly keeper: Keeper }): SharingActions {
  const { keeper, surroundings } = parts;
  let given: string | null = null;
  const address = () => {
    given ??= keeper.load(KEY, (value) => (typeof value === 'string' && problemOf(value) === '' ? value : '')) ?? '';
    return given || surroundings.defaultAddress() || surroundings.address();
  };
  let loaded: Promise<LateSharing> | null = null;
  const load = () =>
    (loaded ??= import('./sharing/index.ts').then(({ createSharing }) => createSharing({ ...parts, address })));
  return {
    ...later(load, ['fetchLink', 'fetchTrace', 'fetchTable', 'fetchDigest']),
    setAddressForOthers(typed) {
      const to = typed.trim();
      const problem = problemOf(to);
      if (problem !== '') return problem;
      given = to;
      keeper.save(KEY, to);
      return '';
    },
    addressForOthers: address,
  };
}

/** It is written into every link, before `?embed` and `#`. */
function problemOf(address: string): string {
  if (address === '') return '';
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address)) return words.noAddress;
  const { username, password } = new URL(address);
  if (username + password !== '') return words.secretAddress;
  return /[?#]/.test(address) ? words.longAddress : '';
}
