import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository, as a path. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const oldestNode = [20, 19];

/** Ends the process with a sentence when this Node is too old for what follows. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `Raftarium needs Node ${oldestNode.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}

/**
 * The packages of the lock file that are missing or of another version in node_modules.
 * Optional packages do not count: most of them are for other platforms.
 * @param {string} [folder]
 * @returns {string[]} their paths below the folder
 */
export function missingPackages(folder = root) {
  const wanted = readPackages(`${folder}/package-lock.json`);
  // npm notes here what it has installed, as the last thing it does: an install cut short leaves no such file.
  const installed = readPackages(`${folder}/node_modules/.package-lock.json`);
  return Object.keys(wanted).filter(
    (path) => path !== '' && !wanted[path]?.optional && wanted[path]?.version !== installed[path]?.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Installs exactly the packages of the lock file, unless they are there. Ends the process when that fails. */
export function install() {
  if (missingPackages().length === 0) return;
  console.log('Installing the packages (npm ci) ...');
  // Inside `npm start` and `npm test` npm says where it lives, which spares a look through a shell's path.
  const npm = process.env['npm_execpath'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error('The packages could not be installed: see what npm says above. `npm ci` repeats this step alone.');
  process.exit(1);
}
