/** Which link the large code is of, from the dialog that asks for it to the one that shows it. */
import type { OpensAt } from '../../store/index.ts';

let opensAt: OpensAt = 'moment';

export function project(next: OpensAt): void {
  opensAt = next;
}

export const projected = (): OpensAt => opensAt;
