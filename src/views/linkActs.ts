import { catalog, type NetworkState } from '../store/index.ts';
import { offeredAtLink } from './offered.ts';

interface LinkAct {
  readonly command: string;
  readonly args: Readonly<Record<string, number>>;
  readonly label: string;
  readonly key: string;
}

/** What can be done to a link now, in the order of the registry: what is done one way (`from`, `to`) for each way. */
export function linkActs(network: NetworkState, a: number, b: number): readonly LinkAct[] {
  return catalog.commands
    .filter(({ subject }) => subject === 'link')
    .flatMap(({ id, label, key, params }) => {
      const ways = params.some(({ name }) => name === 'from')
        ? [way(label, a, b), way(label, b, a)]
        : [{ label, args: { a, b } }];
      return ways
        .filter(({ args }) => offeredAtLink(id, network, args))
        .map(({ label, args }) => ({ command: id, key, label, args }));
    });
}

/** `Cut one way` reads `Cut S1 to S2` where the way is known. */
const way = (label: string, from: number, to: number) => ({
  label: `${label.replace(/ one way$/, '')} S${from} to S${to}`,
  args: { from, to },
});
