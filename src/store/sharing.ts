/** Actions that give the run to others. */
import { later } from './later.ts';
import type { LateSharing } from './sharing/index.ts';
import type { SharingActions } from './types.ts';

export function sharingActions(): SharingActions {
  let loaded: Promise<LateSharing> | null = null;
  const load = () => (loaded ??= import('./sharing/index.ts').then(({ createSharing }) => createSharing()));
  let address = '';
  return {
    ...later(load, ['fetchLink', 'fetchTrace', 'fetchTable', 'fetchDigest']),
    setAddressForOthers(to) {
      address = to;
      return '';
    },
    addressForOthers: () => address,
  };
}
