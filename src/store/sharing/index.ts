/** Bodies of the actions that give the run to others. Loaded when the first of them is called. */
import type { StoreApi } from 'zustand';
import { hashOf } from '../locating/writing.ts';
import type { Keeping } from '../keeping.ts';
import type { LateOpening } from '../opening/index.ts';
import type { Session } from '../session.ts';
import type { Surroundings } from '../surroundings.ts';
import type { SharingActions, State } from '../types.ts';
import { isLocal } from './local.ts';
import { tableOf } from './table.ts';

export interface SharingParts {
  readonly store: StoreApi<State>;
  readonly ask: Session['ask'];
  readonly keeping: Keeping;
  readonly surroundings: Surroundings;
  readonly loadOpening: () => Promise<LateOpening>;
  readonly address: () => string;
}

export type LateSharing = Omit<SharingActions, 'setAddressForOthers' | 'addressForOthers'>;

/** Chat programs and browsers carry links of this many characters. */
const LONGEST = 8000;
/** Characters of a trace at once. */
const TRACE_PART = 400_000;

export function createSharing({ store: { getState }, ask, keeping, loadOpening, address }: SharingParts): LateSharing {
  return {
    async fetchLink(opensAt) {
      const state = getState();
      const { run, branches } = state;
      if (run === null) return null;
      const hash = `#${await hashOf({ state, branches: await keeping.branches(), opensAt }, loadOpening)}`;
      const link = address() + hash;
      const isBare = opensAt === 'blank' || opensAt === 'step';
      return {
        link,
        hash,
        acts: isBare ? 0 : run.commands.length,
        servers: run.options.servers,
        branches: isBare ? 0 : branches.length - 1,
        tooLong: link.length > LONGEST,
        local: isLocal(link),
      };
    },
    async fetchTrace(from) {
      const answer = await ask({ type: 'trace', from, limit: TRACE_PART });
      return answer?.type === 'trace' ? { lines: answer.lines, next: answer.next } : null;
    },
    fetchTable: () => tableOf(ask),
    async fetchDigest() {
      const answer = await ask({ type: 'digest' });
      return answer?.type === 'digest' ? (answer.digest >>> 0).toString(16).padStart(8, '0') : null;
    },
  };
}
