/** Bodies of the actions that give the run to others. Loaded when the first of them is called. */
import type { SharingActions } from '../types.ts';

export type LateSharing = Omit<SharingActions, 'setAddressForOthers' | 'addressForOthers'>;

export function createSharing(): LateSharing {
  return {
    fetchLink: () => Promise.resolve(null),
    fetchTrace: () => Promise.resolve(null),
    fetchTable: () => Promise.resolve(null),
    fetchDigest: () => Promise.resolve(null),
  };
}
