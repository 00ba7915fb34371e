/**
 * Servers and the messages between them without time: nothing arrives, and no timer runs out, unless the test says
 * so. The verbs are those in which the scenarios of Raft are usually told.
 */
import { defaultOptions } from '../options.ts';
import { bootServer } from '../recovery.ts';
import { persistentOf } from '../state.ts';
import { step } from '../step.ts';
import type { Entry } from '../log.ts';
import type { Fired } from '../fired.ts';
import type {
  Answer,
  Command,
  Effect,
  Input,
  Message,
  Options,
  Persistent,
  RequestId,
  Server,
  ServerId,
} from '../types.ts';
import { logOf, termsOf } from './logs.ts';
import { Oracle } from './oracles.ts';

export interface Sent {
  readonly from: ServerId;
  readonly to: ServerId;
  readonly message: Message;
}
/** One input at one server, and the rules that it met. */
export interface Happened {
  readonly server: ServerId;
  readonly input: Input;
  readonly fired: readonly Fired[];
  readonly before: Server;
  readonly after: Server;
}
type Send = Extract<Effect, { type: 'send' }>;
type Persist = Extract<Effect, { type: 'persist' }>;

interface Disk {
  durable: Persistent;
  written: number;
  writes: Persist[];
  held: Send[];
}

export interface Setup {
  readonly servers: number;
  /** By server id - 1; servers start with an empty log where none is drawn. */
  readonly logs?: readonly string[];
  /** currentTerm of every server; the highest term in the logs unless said. */
  readonly term?: number;
  readonly options?: Partial<Options>;
  /** Disks write only on `flush`; otherwise at once. */
  readonly slowDisks?: boolean;
}

export class Cluster {
  readonly options: Options;
  readonly oracle = new Oracle();
  /** In the order of sending. */
  inFlight: Sent[] = [];
  readonly answers = new Map<RequestId, Answer>();
  readonly history: Happened[] = [];
  /** By server id; what each has applied since it started. */
  readonly applied: Entry[][] = [];
  readonly slowDisks: boolean;
  private readonly nodes: Server[] = [];
  private readonly disks: Disk[] = [];
  private readonly up: boolean[] = [];
  private lastRequest = 0;

  constructor({ servers, logs = [], term = 0, options = {}, slowDisks = false }: Setup) {
    this.options = { ...defaultOptions(servers), noop: false, ...options };
    this.slowDisks = slowDisks;
    for (const id of this.options.voters) {
      const log = logOf(logs[id - 1] ?? '');
      const currentTerm = Math.max(term, ...logs.flatMap((drawn) => drawn.split(' ').map(Number)));
      this.disks[id] = { durable: persistentOf(currentTerm, 0, log), written: 0, writes: [], held: [] };
      this.restart(id);
    }
  }

  server(id: ServerId): Server {
    return this.nodes[id]!;
  }

  get all(): Server[] {
    return this.options.voters.map((id) => this.server(id));
  }

  log(id: ServerId): string {
    return termsOf(this.server(id).persistent.log);
  }

  /** Whether any disk has work. */
  get writing(): boolean {
    return this.disks.some((disk) => disk.writes.length > 0);
  }

  isLeader(id: ServerId): boolean {
    return this.up[id]! && this.server(id).volatile.role.name === 'leader';
  }

  timeout(id: ServerId): void {
    this.feed(id, { type: 'timeout', timer: 'election' });
  }

  heartbeat(id: ServerId): void {
    this.feed(id, { type: 'timeout', timer: 'heartbeat' });
  }

  client(id: ServerId, command: Command = { name: `request ${this.lastRequest + 1}` }): RequestId {
    this.lastRequest++;
    this.feed(id, { type: 'clientRequest', request: this.lastRequest, command });
    return this.lastRequest;
  }

  crash(id: ServerId): void {
    this.up[id] = false;
    this.disks[id]!.writes = [];
    this.disks[id]!.held = [];
  }

  restart(id: ServerId): void {
    const disk = this.disks[id]!;
    const { volatile } = this.nodes[id] ?? bootServer(id);
    this.up[id] = true;
    this.applied[id] = [];
    this.nodes[id] = { id, persistent: disk.durable, volatile };
    this.feed(id, { type: 'restart' });
  }

  /** The disk completes what it was given, and what waited for it leaves. */
  flush(id: ServerId, count = Infinity): void {
    const disk = this.disks[id]!;
    for (const { write, persistent, lastIndex } of disk.writes.splice(0, count)) {
      disk.durable = persistent;
      disk.written = write;
      const ready = disk.held.filter((send) => send.after <= write);
      disk.held = disk.held.filter((send) => send.after > write);
      for (const { to, message } of ready) this.inFlight.push({ from: id, to, message });
      this.feed(id, { type: 'written', write, lastIndex });
    }
  }

  /** Takes matching messages off the network: to lose them, or to deliver them later with `arrive`. */
  take(matches: (sent: Sent) => boolean): Sent[] {
    const taken = this.inFlight.filter(matches);
    this.inFlight = this.inFlight.filter((sent) => !taken.includes(sent));
    return taken;
  }

  arrive(sent: readonly Sent[]): void {
    for (const { from, to, message } of sent) if (this.up[to]) this.feed(to, { type: 'message', from, message });
  }

  /** Delivers what is on its way from one server to another now. */
  deliver(from: ServerId, to: ServerId): void {
    this.arrive(this.take((sent) => sent.from === from && sent.to === to));
  }

  /** Lets two servers talk until both are silent. */
  talk(a: ServerId, b: ServerId): void {
    const between = (sent: Sent) => (sent.from === a && sent.to === b) || (sent.from === b && sent.to === a);
    while (this.inFlight.some(between)) this.arrive(this.take(between));
  }

  /** Delivers everything until nothing is on its way. */
  settle(): void {
    while (this.inFlight.length > 0) this.arrive(this.take(() => true));
  }

  /** Campaigns until elected, with the votes of those named; what it sends to others, heartbeats too, stays away. */
  elect(id: ServerId, ...voters: ServerId[]): void {
    for (let tries = 0; tries < 5 && !this.isLeader(id); tries++) {
      this.timeout(id);
      for (const voter of voters) {
        this.arrive(this.take((s) => s.from === id && s.to === voter && s.message.type === 'RequestVoteRequest'));
        this.arrive(this.take((s) => s.from === voter && s.to === id && s.message.type === 'RequestVoteResponse'));
      }
    }
    if (!this.isLeader(id)) throw new Error(`S${id} was not elected by ${voters.join(', ')}`);
  }

  /** The leader brings one follower up to date: AppendEntries and its answers, again after every refusal. */
  replicate(leader: ServerId, follower: ServerId): void {
    this.take((sent) => sent.from === leader);
    this.heartbeat(leader);
    this.talk(leader, follower);
  }

  private feed(id: ServerId, input: Input): void {
    const before = this.server(id);
    const { server, effects, fired } = step(before, input, this.options);
    this.nodes[id] = server;
    this.history.push({ server: id, input, fired, before, after: server });
    this.oracle.observe(before, server, this.all.filter(Boolean));
    for (const effect of effects) this.perform(id, effect);
    if (!this.slowDisks) this.flush(id);
  }

  private perform(id: ServerId, effect: Effect): void {
    const disk = this.disks[id]!;
    switch (effect.type) {
      case 'send':
        // A fast disk has the write of this very step before anything leaves.
        if (!this.slowDisks || effect.after <= disk.written) {
          this.inFlight.push({ from: id, to: effect.to, message: effect.message });
        } else disk.held.push(effect);
        break;
      case 'persist':
        disk.writes.push(effect);
        break;
      case 'apply':
        this.applied[id]!.push(effect.entry);
        this.oracle.apply(effect.index, effect.entry);
        break;
      case 'answer':
        this.answers.set(effect.request, effect.answer);
        break;
    }
  }
}
