// The product's own build, made once per benchmark run.
import { build } from 'vite';
import { root } from './install.mjs';

/** @type {Promise<unknown> | undefined} */
let built;

export function buildApp() {
  built ??= build({ root, logLevel: 'warn' });
  return built;
}
