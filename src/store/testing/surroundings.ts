/** Surroundings made of a hand-driven clock, a storage in memory and a worker at the test's end of the line. */
import type { Request, Response } from '../../worker/protocol.ts';
import type { WorkerLike } from '../connection.ts';
import type { StorageLike, Surroundings } from '../surroundings.ts';

export class FakeWorker implements WorkerLike {
  readonly requests: Request[] = [];
  terminated = false;
  /** Answers by itself when set. */
  serve: ((request: Request) => Response | Promise<Response> | null) | null = null;
  private readonly listeners = new Map<string, ((event: never) => void)[]>();

  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  postMessage(message: unknown): void {
    const request = message as Request;
    this.requests.push(request);
    const response = this.serve?.(request);
    if (response instanceof Promise) void response.then((later) => this.answer(later));
    else if (response) this.answer(response);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(response: Response): void {
    this.emit('message', { data: structuredClone(response) });
  }
  die(message: string): void {
    this.emit('error', { message });
  }
  private emit(type: string, event: unknown): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event as never);
  }
}

export class FakeStorage implements StorageLike {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

export class FakeSurroundings implements Surroundings {
  now = 0;
  isHidden = false;
  reducedMotion = false;
  hash = '';
  home = 'https://example.org/raft/';
  isEmbedded = false;
  copies = true;
  copied = '';
  store: StorageLike | null = new FakeStorage();
  readonly workers: FakeWorker[] = [];
  /** Makes what answers for each worker by itself. */
  serveWith: () => FakeWorker['serve'] = () => null;
  private pictures: ((wall: number) => void)[] = [];
  private timers: { readonly at: number; readonly callback: () => void }[] = [];
  private visibility: (() => void)[] = [];
  private leaving: (() => void)[] = [];
  private visiting: (() => void)[] = [];

  startWorker = (): FakeWorker => {
    const worker = new FakeWorker();
    worker.serve = this.serveWith();
    this.workers.push(worker);
    return worker;
  };
  storage = (): StorageLike => {
    if (this.store === null) throw new Error('forbidden');
    return this.store;
  };
  onNextPicture = (callback: (wall: number) => void): void => void this.pictures.push(callback);
  after = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = { at: this.now + milliseconds, callback };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  };
  wall = (): number => this.now;
  hidden = (): boolean => this.isHidden;
  onVisibilityChange = (callback: () => void): void => void this.visibility.push(callback);
  onLeave = (callback: () => void): void => void this.leaving.push(callback);
  prefersReducedMotion = (): boolean => this.reducedMotion;
  freshSeed = (): number => 4242;
  addressHash = (): string => this.hash;
  onAddressChange = (callback: () => void): void => void this.visiting.push(callback);

  /** The worker that was started last. */
  get worker(): FakeWorker {
    return this.workers.at(-1)!;
  }
  /** Lets one picture of so many wall milliseconds pass, with the timers that end in it and all that was promised. */
  async picture(milliseconds = 1000 / 60): Promise<void> {
    this.now += milliseconds;
    const due = this.timers.filter((timer) => timer.at <= this.now);
    this.timers = this.timers.filter((timer) => timer.at > this.now);
    for (const { callback } of due) callback();
    const pictures = this.pictures;
    this.pictures = [];
    for (const callback of pictures) callback(this.now);
    await settled();
  }
  /** Pictures until so many wall milliseconds have passed. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    while (this.now < until) await this.picture();
  }
  setHidden(hidden: boolean): void {
    this.isHidden = hidden;
    for (const callback of this.visibility) callback();
  }
  leave(): void {
    for (const callback of this.leaving) callback();
  }
  /** The entries that Back leads through, without the present one. */
  readonly entries: string[] = [];
  setAddressHash = (hash: string, entry: 'replace' | 'push'): void => {
    if (entry === 'push') this.entries.push(this.hash);
    this.hash = hash;
  };
  address = (): string => this.home;
  wholeAddress = (): string => `${this.home}#${this.hash}`;
  defaultAddress = (): string => '';
  embedded = (): boolean => this.isEmbedded;
  copy = (text: string): Promise<boolean> => {
    this.copied = text;
    return Promise.resolve(this.copies);
  };
  back(): void {
    this.goTo(this.entries.pop()!);
  }
  visit(hash: string): void {
    this.entries.push(this.hash);
    this.goTo(hash);
  }
  private goTo(hash: string): void {
    this.hash = hash;
    for (const callback of this.visiting) callback();
  }
  get waitsForPicture(): boolean {
    return this.pictures.length > 0;
  }
}

/** After every promise that is already kept. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve();
}
