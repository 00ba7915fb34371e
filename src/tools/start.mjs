// npm start: from a fresh clone to a running page.
// By its default export: a Node too old to have parseArgs must get as far as the sentence that says so.
import util from 'node:util';
import { install, requireNode, root } from './install.mjs';

requireNode();
const { host, port } = readArguments();
install();

const { createServer } = await import('vite');
try {
  const server = await createServer({
    root,
    // A port that is taken is named in a line of its own, and the next free one serves.
    server: { port, ...(host !== undefined && { host }) },
  });
  await server.listen();
  server.printUrls();
  console.log('\n  Open the address in a browser. Ctrl+C stops.');
  if (host === undefined) console.log('  `npm start -- --host` lets other devices in your network open it, too.');
} catch (error) {
  console.error(`The page cannot be served: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

function readArguments() {
  try {
    const args = process.argv.slice(2);
    // `--host` alone means every address of this machine.
    const bareHost = args.findIndex((arg, i) => arg === '--host' && !/^[^-]/.test(args[i + 1] ?? ''));
    if (bareHost >= 0) args[bareHost] = '--host=';
    const { values } = util.parseArgs({ args, options: { host: { type: 'string' }, port: { type: 'string' } } });
    const port = Number(values.port ?? 5173);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(`--port wants a number from 1 to 65535, not '${values.port}'.`);
    }
    return { host: values.host === '' ? true : values.host, port };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Use: npm start [-- [--host [ADDRESS]] [--port NUMBER]]');
    process.exit(1);
  }
}
