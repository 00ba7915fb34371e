import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// `npm ci` on another platform needs more than this one used: a lock file can be whole here and broken there.

interface Entry {
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, Entry>;

/** What would keep the lock file from installing anywhere, from any registry; one sentence each. */
function lockFaults(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const faults: string[] = [];
    if (path !== '' && !entry.integrity) faults.push(`${path} has no integrity`);
    if (entry.resolved) faults.push(`${path} is tied to one registry`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) faults.push(`${path} lacks ${name}, which another platform needs`);
    }
    return faults;
  });
}

/** Node's lookup: a package finds another in its own node_modules or in that of any folder above. */
function isLocked(packages: Packages, from: string, name: string): boolean {
  const below = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[below]) return true;
  if (from === '') return false;
  return isLocked(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

describe('lock file', () => {
  test('faults are found', () => {
    const whole = { integrity: 'sha512-' };
    expect(
      lockFaults({
        '': {},
        'node_modules/a': { ...whole, optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
        'node_modules/a/node_modules/a-linux': whole,
        'node_modules/b': {},
        'node_modules/c': { ...whole, resolved: 'https://registry.example/c.tgz' },
      }),
    ).toEqual([
      'node_modules/a lacks a-mac, which another platform needs',
      'node_modules/b has no integrity',
      'node_modules/c is tied to one registry',
    ]);
  });

  test('a package of the top folder counts for one deep below', () => {
    const whole = { integrity: 'sha512-' };
    const deep = { ...whole, optionalDependencies: { d: '1' } };
    expect(lockFaults({ 'node_modules/a/node_modules/b': deep, 'node_modules/d': whole })).toEqual([]);
  });

  test('ours installs everywhere', () => {
    const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
      packages: Packages;
    };
    expect(lockFaults(lock.packages)).toEqual([]);
  });

  test('every version is exact', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
