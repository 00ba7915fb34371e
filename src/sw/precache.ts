/** The files of one build, kept by the browser: with them the page needs no server any more. */

/** What the build knows of itself. */
export interface Build {
  /** Another one for any change in any file. */
  readonly version: string;
  /** Addresses relative to the service worker, '' for the page itself, each with the hash of its content. */
  readonly files: readonly (readonly [path: string, integrity: string])[];
}

/** What of the browser it works with. */
export interface Browser {
  /** Where the build lies, with a slash at its end. */
  readonly scope: string;
  readonly caches: CacheStorage;
  fetch(request: Request): Promise<Response>;
}

export interface Precache {
  /** Rejects where a file is missing or of another build: then the version before goes on. */
  install(): Promise<void>;
  tidy(): Promise<void>;
  /** Null: not a file of this page. */
  answer(request: Request): Promise<Response> | null;
}

/** Their names change with their content, so any version's will do. */
const ASSETS = 'assets/';

export function createPrecache({ version, files }: Build, { scope, caches, fetch }: Browser): Precache {
  // Two copies of the page on one host share its caches: the name tells them apart.
  const ours = `raftarium ${scope} `;
  const name = ours + version;
  const addresses = new Set(files.map(([path]) => scope + path));

  async function fetchInto(cache: Cache, path: string, integrity: string): Promise<void> {
    const address = scope + path;
    // A host in the middle of an update has files of two builds: the hash takes none of the wrong one.
    const response = await fetch(new Request(address, { cache: 'no-cache', integrity }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await cache.put(address, response);
  }

  async function find(address: string, request: Request): Promise<Response> {
    const kept = await (await caches.open(name)).match(address);
    return kept ?? (await inVersionBefore(address)) ?? fetch(request);
  }
  async function inVersionBefore(address: string): Promise<Response | undefined> {
    if (!address.startsWith(scope + ASSETS)) return undefined;
    for (const one of await olderNames()) {
      const kept = await (await caches.open(one)).match(address);
      if (kept) return kept;
    }
    return undefined;
  }
  /** In the order in which they were made. */
  const olderNames = async () => (await caches.keys()).filter((one) => one.startsWith(ours) && one !== name);

  return {
    async install() {
      const cache = await caches.open(name);
      try {
        await Promise.all(files.map(([path, integrity]) => fetchInto(cache, path, integrity)));
      } catch (error) {
        await caches.delete(name);
        throw error;
      }
    },
    /** The version before stays: another tab may still show it, and load its parts. */
    async tidy() {
      for (const one of (await olderNames()).slice(0, -1)) await caches.delete(one);
    },
    answer(request) {
      if (request.method !== 'GET') return null;
      const address = request.url.replace(/[?#].*$/s, '').replace(`${scope}index.html`, scope);
      if (!addresses.has(address) && !address.startsWith(scope + ASSETS)) return null;
      return find(address, request);
    },
  };
}
