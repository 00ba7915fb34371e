import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A static host like any other: files of a folder below an address of their own, and nothing clever. */
export interface Host {
  /** With a slash at its end. */
  readonly address: string;
  /** How many files were asked for. */
  asked(): number;
  /** From here on nobody answers. */
  close(): Promise<void>;
  /** At the same port again. */
  open(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** @param places folders by the path that they lie under, such as `/course/raft/` */
export async function serve(places: Readonly<Record<string, string>>, hostname = '127.0.0.1'): Promise<Host> {
  let count = 0;
  let server: Server;
  let port = 0;
  const [first] = Object.keys(places);

  async function answer(path: string): Promise<{ type: string; body: Buffer } | null> {
    const place = Object.keys(places)
      .filter((one) => path.startsWith(one))
      .sort((a, b) => b.length - a.length)[0];
    if (place === undefined) return null;
    const rest = normalize(path.slice(place.length)) === '.' ? 'index.html' : normalize(path.slice(place.length));
    const body = await readFile(join(places[place]!, rest)).catch(() => null);
    return body && { type: TYPES[extname(rest)] ?? 'application/octet-stream', body };
  }
  async function open(): Promise<void> {
    server = createServer((request, response) => {
      count++;
      void answer(new URL(request.url ?? '/', 'http://host').pathname).then((found) => {
        if (found === null) response.writeHead(404).end();
        else response.writeHead(200, { 'Content-Type': found.type }).end(found.body);
      });
    });
    await new Promise<void>((done) => server.listen(port, hostname, done));
    const bound = server.address();
    port = typeof bound === 'object' && bound ? bound.port : port;
  }
  await open();
  const name = hostname.includes(':') ? `[${hostname}]` : hostname;
  return {
    address: `http://${name}:${port}${first}`,
    asked: () => count,
    open,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
