/** All words of the store: notices and what stands on the undo button. Another language is another such file. */
export const words = {
  storageFails: 'This browser keeps nothing for the page. The run lasts until you close it.',
  storedStateBroken: (key: string) =>
    `What was stored here cannot be read. It is kept under “${key}”, and the page goes on without it.`,
  sizeOutOfRange: (size: number) => `${size} is not a size. Choose 1 to 9 servers.`,
  seedOutOfRange: (seed: number) => `${seed} is not a seed. Choose a whole number from 0 to 4294967295.`,
  sizeStartsAnew: 'A different size starts a new run, because changing members outside the log is unsafe.',
  runRefused: (problem: string) => `This run cannot be opened: ${problem} The present one goes on.`,
  waitsForAnswer: 'The run waits here for your answer.',
  waitsForLesson: 'The run waits here until the lesson goes on.',
  nothingHappensNext: 'Nothing can happen: all servers are down. Restart one.',
  nothingByItself: 'Nothing happens by itself on the manual clock. Choose what happens next, or let the clock run.',
  nothingBefore: 'This is the start of the run: nothing happened before.',
  runningOn: (clock: string) => `Running on to ${clock} s`,
  lookingForKey: 'Looking for the next event of interest',
  noKeyAhead: 'Within 60 s of simulated time nothing of the kinds you chose happens.',
  noKeyBefore: 'Nothing of the kinds you chose happened before.',
  lookingForMessage: 'Looking for the next message',
  noMessageAhead: 'Within 60 s of simulated time no message arrives.',
  noMessageBefore: 'No message arrived before.',
  partMissing: 'A part of this page did not load. Check the connection, and try again.',
  secretAddress: 'Leave the user name and password out of the address. Every link would show them.',
  longAddress: 'Leave out what follows ? or #. The link puts its own there.',
  noAddress: 'An address begins with http:// or https://, such as https://example.org/raft/.',
  workerGone: 'The simulation does not run. Restart it first.',
  restarted: (time: string, isWhole: boolean) =>
    `The simulation stopped and was started again at ${time} s. ${isWhole ? 'Your run is kept.' : 'Of your run this branch is kept.'}`,
  branchesLost: (problems: readonly string[]) =>
    `Of the branches that were kept not all could be had again. ${problems.join(' ')}`,
  openedEarlier: (now: string, at: string) =>
    `To replay this run up to ${at} s takes long, so it is shown at ${now} s. Press Play to go on from there.`,
  undoNewRun: 'Undo new run',
};
