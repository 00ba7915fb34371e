/** What is given to others: links, pictures of the run as data. */

/** Where whoever opens a link begins; `step`: at that of the open lesson, with its text and its question. */
export type OpensAt = 'step' | 'moment' | 'start' | 'blank';

export interface ShareLink {
  /** The whole address. */
  readonly link: string;
  /** The part from `#` on, with it. */
  readonly hash: string;
  /** Commands of the run that travel in it. */
  readonly acts: number;
  readonly servers: number;
  /** Branches that travel beside the shown one. */
  readonly branches: number;
  /** It is longer than what chat programs and browsers carry safely: a file is the way out. */
  readonly tooLong: boolean;
  /** Others cannot open it: it points to this machine, or to a file. */
  readonly local: boolean;
}

export interface SharingActions {
  /** Null when there is no run yet. */
  fetchLink(opensAt: OpensAt): Promise<ShareLink | null>;
  /** Where others find this page: '' for where it is. Remembered on this device. The answer is '' or what is wrong. */
  setAddressForOthers(address: string): string;
  /** As it is set; the default of the build, or where the page is. */
  addressForOthers(): string;
  /** Lines of the trace; `next` goes on from there and is null after the last. */
  fetchTrace(from: number): Promise<{ readonly lines: string; readonly next: number | null } | null>;
  /** All events up to the end of what is known, as CSV. */
  fetchTable(): Promise<string | null>;
  /** The hash of the state that is shown: equal states have equal hashes, here and everywhere. */
  fetchDigest(): Promise<string | null>;
}
