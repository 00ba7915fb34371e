/** Words of the network panel that are not the narration's or a registry's. */

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const networkWords = {
  dials: 'Dials',
  links: 'Links',
  allOpen: 'Every link is open.',
  link: (a: number, b: number) => `S${a} and S${b}`,
  both: 'cut both ways',
  oneWay: (from: number, to: number) => `cut from S${from} to S${to}`,
  figure: (dial: string) => `${dial}, figure`,
  outOfRange: (dial: string, min: number, max: number, unit: string) =>
    `${dial} must lie between ${min} ${unit} and ${max} ${unit}.`,
  heal: (a: number, b: number) => `Heal S${a} and S${b}`,
  healShort: 'Heal',
  healAll: 'Heal all',
  more: (count: number) => `${count} more ${plural(count, 'link is', 'links are')} cut.`,
  partition: 'Partition',
  partitionNote: 'Choose a side for each server, then cut.',
  sideOf: (id: number) => `Side of S${id}`,
  cutSides: 'Cut into sides',
  oneSide: 'Put the servers on at least two sides.',
  run: 'Run',
  size: 'Servers',
  sizeNote: 'Another size starts a new run.',
  startSize: (size: number) => `Start a new run with ${size}`,
  seed: 'Seed',
  sameSeed: 'Same seed again',
  newSeed: 'New seed',
  verdict: {
    stable: (trip: string, timeout: string) =>
      `Worst round trip ${trip}, shortest election timeout ${timeout}: elections are stable.`,
    tight: (trip: string, timeout: string) =>
      `Worst round trip ${trip}, shortest election timeout ${timeout}: elections may have to repeat.`,
    hopeless: (trip: string, timeout: string) =>
      `Worst round trip ${trip}, longest election timeout ${timeout}: hardly any election can end.`,
    heartbeats: (interval: string, timeout: string) =>
      `A heartbeat takes up to ${interval} to come, shortest election timeout ${timeout}: leaders lose office without a fault.`,
    noSpread: 'All timeouts are equal: followers time out together and split the vote.',
    loss: (share: string) => `About ${share} of all messages never arrive.`,
    allLost: 'No message arrives at all, so nobody can win.',
  },
} as const;
