/** Every word of the stage. Texts that must fit come longest first. */

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const words = {
  stage: 'Cluster',
  things: 'Servers and messages',
  caption: (servers: number) => `Raft, ${servers} ${plural(servers, 'server', 'servers')}`,
  servers: (n: number) => `${n} ${plural(n, 'server', 'servers')}`,
  seed: (seed: number, majority: number, servers: number) => `Seed ${seed} · ${majority} of ${servers} is a majority`,
  manualClock: (servers: number) => `Manual clock · ${servers} ${plural(servers, 'server', 'servers')}`,
  branch: (id: number, name: string) => `Branch ${id} · ${name}`,
  seenBy: (id: number) => `Seen by S${id}`,
  seeAll: 'See all',
  says: (believed: string, by: number) => `${believed}, says S${by}`,
  believedRole: (role: 'leader' | 'candidate' | 'follower' | 'unknown', term: number) =>
    role === 'unknown' ? [`In term ${term}?`] : [`${words.role[role]}, term ${term}?`, `${words.role[role]}?`],
  /** For screen readers: "S1, leads term 3, says S2, last heard 12 ms ago." */
  believedName: (id: number, role = '', line = '') =>
    `${[`S${id}`, role.charAt(0).toLowerCase() + role.slice(1), line].filter(Boolean).join(', ')}.`,
  heard: (ago: string) => [`last heard ${ago} ago`, `${ago} ago`],
  inFlight: (n: number) => (n === 0 ? 'No messages in flight.' : `${n} ${plural(n, 'message', 'messages')} in flight.`),
  selectionOnly: 'Select a server to see its messages.',

  role: { follower: 'Follower', candidate: 'Candidate', leader: 'Leader' },
  down: 'Down',
  paused: 'Paused',
  crashedAt: (at: string) => [`crashed at ${at}`, at],
  pausedSince: (at: string, waiting: number) =>
    waiting === 0 ? [`since ${at}`] : [`since ${at}, ${waiting} waiting`, `${waiting} waiting`],
  votes: (have: number, needed: number) => [
    `${have} ${plural(have, 'vote', 'votes')} of the ${needed} it needs`,
    `${have} of ${needed} votes`,
    `${have} of ${needed}`,
  ],
  staleAndAlone: ['stale, cannot commit', 'stale'],
  cannotCommit: ['reaches no majority', 'no majority'],
  copies: (have: number, needed: number) => [`entry on ${have}, needs ${needed}`, `${have} of ${needed} copies`],
  committed: (index: number) => [`committed up to ${index}`, `commit ${index}`],
  nothingCommitted: ['nothing to commit', ''],
  hears: (leader: number) => [`hears S${leader}`],
  votedFor: (candidate: number) => [`voted for S${candidate}`],
  stillIn: (term: number) => [`still in term ${term}`, `term ${term}`],
  lost: (leader: number) => [`no longer hears S${leader}`, `lost S${leader}`],
  waits: ['waits for a leader', 'waits'],

  sideTitle: {
    majority: (size: number, of: number) => `Majority side: ${size} of ${of}`,
    minority: (size: number, of: number) => `Minority side: ${size} of ${of}`,
    lettered: (letter: string, size: number, of: number) => `Side ${letter}: ${size} of ${of}`,
  },
  sideLeads: (leader: number) => `S${leader} leads and can commit`,
  sideLeadsAlone: (leader: number) => `S${leader} leads, but reaches no majority`,
  sideCanElect: 'can elect a leader and commit',
  sideCanElectIfAll: (n: number) => `can commit, if all ${n} answer`,
  sideNeeds: (n: number) => `needs ${n} more running ${plural(n, 'server', 'servers')}`,
  sideStillLeads: (leader: number) => `S${leader} still leads, but cannot commit`,
  sideCannot: 'cannot elect a leader',

  tools: 'Stage tools',
  select: 'Select',
  lasso: 'Lasso a partition',
  cut: 'Cut a link',
  write: 'Client write',
  network: (delay: string, loss: string) => `Delay ${delay} · Loss ${loss}`,
  lossIsYours: 'Loss is yours to choose',
  networkName: (delay: string, loss: string) => `Network: delay ${delay}, loss ${loss}. Open its settings.`,
  range: (from: number, to: number) => (from === to ? `${from} ms` : `${from}–${to} ms`),
  how: {
    select: '',
    partition: 'Draw around servers: those inside are cut off from those outside.',
    cut: 'Draw a stroke across links: each link it crosses is cut.',
  },

  hint: 'Double-click to crash it.',
  hintTouch: 'Double-tap to crash it.',

  menu: { server: (id: number) => `S${id}`, message: (id: number) => `Message m${id}`, link: linkName },
  cutOff: 'Cut off',
  clientWrite: 'Client write…',
};

function linkName(from: number, to: number): string {
  return `Link S${from}, S${to}`;
}
