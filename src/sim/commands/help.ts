/** What each command is good for, in one or two sentences. Apart from the commands: it is read where one is chosen. */
import type { CommandName } from './index.ts';

export const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  crash: 'The server stops. It keeps its term, its vote and its log, as far as the disk has them, and loses the rest.',
  restart: 'The server starts as a follower with what its disk holds, and learns the rest from the leader.',
  pause: 'The server stands still, as in a long garbage collection. It loses nothing; what arrives waits for it.',
  resume: 'The server goes on where it stood: first with what has arrived meanwhile, and its timers run on.',
  timeout: 'The server stops waiting for its leader and starts an election.',
  heartbeat: 'The leader speaks to every follower at once instead of at its next heartbeat.',
  completeWrite: 'The disk finishes its oldest write now, and whatever waited for it goes on.',
  write: 'A client changes the key-value store, through whoever leads or through the server you choose.',
  cut: 'Nothing passes between the two, either way; what is on its way between them is lost.',
  cutOneWay: 'The first no longer reaches the second; the way back still works.',
  healLink: 'Messages pass again, both ways.',
  healOneWay: 'The first reaches the second again; the way back stays as it is.',
  partition: 'Servers reach those on their own side alone. Whoever you leave out is on one more side.',
  healAll: 'Every link works again, both ways. What was lost stays lost.',
  deliver: 'The message arrives at once, before all others.',
  drop: 'The message is lost on its way.',
  delay: 'The message arrives later; others may overtake it.',
  duplicate: 'A second copy starts now and arrives after a latency of its own.',
  hold: 'The message waits until you release, deliver or drop it.',
  release: 'A message that you held goes on, and arrives after the base latency.',
  setDial: 'Changes the world from now on; what is on its way keeps the fate it was sent with.',
  setClock: 'By hand nothing happens unless you choose it; when the clock runs, what waited sets out anew.',
  setRule: 'With a rule off, Raft promises nothing any more; what comes of it shows what the rule is there for.',
};
