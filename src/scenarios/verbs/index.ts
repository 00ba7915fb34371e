/** All verbs, in the order in which the README explains them. */
import { campaign } from './campaign.ts';
import { client } from './client.ts';
import type { Verb } from './define.ts';
import { deliverAll } from './deliver-all.ts';
import { elect } from './elect.ts';
import { loseAll } from './lose-all.ts';
import { replicate } from './replicate.ts';

export const VERBS = [elect, campaign, client, replicate, deliverAll, loseAll] as const satisfies readonly Verb[];

export function verbNamed(name: string): Verb | undefined {
  return (VERBS as readonly Verb[]).find(({ id }) => id === name);
}
