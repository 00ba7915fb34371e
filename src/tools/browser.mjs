// Finds a Chromium that starts, and installs one where it can. Used by the browser tests and the benchmark.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

/** The environment variable that names a browser to use; the tests find the chosen one there. */
export const browserVariable = 'RAFTARIUM_BROWSER';

/** What every browser of ours starts with: a page that leans on the network fails instead of leaking. */
export const browserArguments = [
  // Containers give /dev/shm 64 MB.
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]',
];

/**
 * The path of a Chromium that was seen to start, installed if there was none.
 * Throws with a sentence that says what to do.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const chosen = process.env[browserVariable];
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(`${browserVariable} names '${chosen}', which does not start as a Chromium.`);
  }
  const found = await findBrowser();
  if (found) return found;
  for (const command of installCommands()) {
    console.log(`  no browser starts here: ${command}`);
    spawnSync(command, { cwd: root, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
    const installed = await findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium starts on this machine and none could be installed. Install Chrome, Edge or Chromium, ' +
      `or set ${browserVariable} to the path of one, and run the same command again.`,
  );
}

async function findBrowser() {
  const { chromium } = await import('playwright');
  for (const path of [chromium.executablePath(), ...systemBrowsers()]) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

/**
 * To be there is not enough: Ubuntu's chromium is a stub that asks for a snap.
 * @param {string} executablePath
 */
async function starts(executablePath) {
  try {
    const { chromium } = await import('playwright');
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function systemBrowsers() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  }
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function installCommands() {
  const playwright = 'npx playwright install --only-shell chromium';
  // The headless shell is half the download of the whole browser, and older Debians lack it.
  const apt = ['chromium-headless-shell', 'chromium'].map(
    (name) => `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${name}`,
  );
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  return isDebianRoot ? [...apt, playwright] : [playwright];
}
