/**
 * What links mean that have been given away. This file only grows: nothing in it is changed or taken out, because somebody
 * may have such a link in a book, a mail or a slide. Whoever changes the form of links adds one of the new form below.
 */
import { expect, test } from 'vitest';
import { type Address, readAddress } from './index.ts';

const MADE: readonly (readonly [hash: string, meaning: Address])[] = [
  [
    '#1AAAgIptlizbUMdcx1TGAw2goIzYWAA',
    {
      kind: 'run',
      shared: {
        run: {
          simulatorVersion: 1,
          seed: 7,
          options: {
            servers: 5,
            noop: true,
            fastBacktrack: true,
            maxEntries: 64,
            dials: {
              latency: 5000,
              jitter: 5000,
              loss: 0,
              duplication: 0,
              electionTimeoutMin: 150000,
              electionTimeoutMax: 300000,
              heartbeatInterval: 75000,
              diskLatency: 0,
              timerJitter: 0,
            },
          },
          clock: 'auto',
          commands: [],
        },
        branches: null,
        moment: { events: 0, now: 0 },
        end: { events: 0, now: 0 },
        look: {},
        title: '',
      },
    },
  ],
  [
    '#1AAE9UeAULY69UsNADIRfxaOGRiaS7k5nu8STDoaCMnZhHAcM8Q_-CQkFT8Ob8GLMAbuldj_tjtFKalP1kjp0jPRvYEdE1LCoGOuuK64l071I4tW5R-Yz36ZBmTn47FMVnwyHBj3zOfn-igrgAjAqinfhntzfrWV5MfaV5Whsx7Ix1m1G7JXCD_UDCxGOBt9iwQ_CsAGnWHCOmVOPC6FXZ41Zc_nl4eVqWw9d1y7zzSUf1n65PxnAHYuxyJIkIWO8Kir5AKcSdzCPVd3ES9s1gDCtx2YGhAfOLKAg5HcxQ4mwPTXTJQr0qt9D-QM',
    {
      kind: 'run',
      shared: {
        run: {
          simulatorVersion: 1,
          seed: 4294967295,
          options: {
            servers: 51,
            noop: true,
            fastBacktrack: true,
            maxEntries: 64,
            dials: {
              latency: 5000,
              jitter: 5000,
              loss: 0,
              duplication: 0,
              electionTimeoutMin: 150000,
              electionTimeoutMax: 300000,
              heartbeatInterval: 75000,
              diskLatency: 0,
              timerJitter: 0,
            },
          },
          clock: 'auto',
          commands: [
            { at: 150000, after: 0, name: 'timeout', args: { server: 1 } },
            { at: 412345, after: 1, name: 'crash', args: { server: 1 } },
            { at: 412345, after: 2, name: 'pause', args: { server: 2 } },
            { at: 412345, after: 9, name: 'resume', args: { server: 2 } },
            { at: 700000, after: 0, name: 'restart', args: { server: 1, lose: 'none' } },
            { at: 700001, after: 0, name: 'restart', args: { server: 1, lose: 'logtail' } },
            { at: 800000, after: 3, name: 'heartbeat', args: { server: 7 } },
            { at: 800000, after: 70, name: 'completeWrite', args: { server: 3 } },
            { at: 900000, after: 0, name: 'write', args: { op: 'set', key: 'x', value: 'ä "1", \\', target: 0 } },
            { at: 900000, after: 1, name: 'write', args: { op: 'increment', key: 'n', value: '', target: 5 } },
            { at: 1000000, after: 0, name: 'cut', args: { a: 1, b: 2 } },
            { at: 1000000, after: 1, name: 'cutOneWay', args: { from: 3, to: 4 } },
            { at: 1000000, after: 2, name: 'healLink', args: { a: 1, b: 2 } },
            { at: 1000000, after: 3, name: 'healOneWay', args: { from: 3, to: 4 } },
            { at: 1000000, after: 4, name: 'partition', args: { sides: [[1, 2], [3, 4, 5], [51]] } },
            { at: 1000000, after: 5, name: 'healAll', args: {} },
            { at: 61234567, after: 0, name: 'deliver', args: { message: 1200 } },
            { at: 61234567, after: 1, name: 'drop', args: { message: 1203 } },
            { at: 61234567, after: 2, name: 'delay', args: { message: 1201, by: 80000 } },
            { at: 61234567, after: 3, name: 'delay', args: { message: 1201, by: 1500 } },
            { at: 61234567, after: 4, name: 'duplicate', args: { message: 1199 } },
            { at: 61234567, after: 5, name: 'hold', args: { message: 2 } },
            { at: 61234567, after: 6, name: 'release', args: { message: 2 } },
            { at: 62000000, after: 0, name: 'setDial', args: { dial: 'electionTimeoutMin', value: 200000 } },
            { at: 62000000, after: 1, name: 'setRule', args: { rule: 'commitsByCount', state: 'off' } },
            { at: 62000000, after: 2, name: 'setClock', args: { clock: 'manual' } },
          ],
        },
        branches: null,
        moment: { events: 1234, now: 1288000 },
        end: { events: 5000, now: 62000000 },
        look: { view: 'space-time', tab: 'rules', selection: 'S1:4', as: 2, rule: 'CM-1' },
        title: 'Every command',
      },
    },
  ],
  [
    '#1AACsxEglPYvLCsJAEAT_Zc91mMlmN_FqTn7DMAfRCEIeYCLRvxc3It3QRUGb0hJRLHE7D0tP_m2Dog0WLvM43tfl-O7m57QGwjBv_WPpij5N1_4V3LEWFREOCLpXqQStihdB459q0g6JqmymEcdMyd8_Sk12LFIT3RFMKHH_AA',
    {
      kind: 'run',
      shared: {
        run: {
          simulatorVersion: 1,
          seed: 8,
          options: {
            servers: 3,
            noop: false,
            fastBacktrack: false,
            maxEntries: 1,
            unsafe: ['commitsByCount', 'lowersCommitIndex'],
            dials: {
              latency: 1000,
              jitter: 0,
              loss: 10,
              duplication: 20,
              electionTimeoutMin: 100000,
              electionTimeoutMax: 100000,
              heartbeatInterval: 50000,
              diskLatency: 2000,
              timerJitter: 70,
            },
          },
          clock: 'manual',
          commands: [],
          initial: [
            { id: 1, currentTerm: 6, votedFor: 0, log: [1, 1, 4, 6] },
            { id: 3, currentTerm: 4, votedFor: 3, log: [] },
          ],
        },
        branches: null,
        moment: { events: 0, now: 0 },
        end: { events: 0, now: 0 },
        look: {},
        title: '',
      },
    },
  ],
  [
    '#1AAB8wlaPTYxBCoBADAO_Ij0HaVyK-AofsPSwB2HPIqi_l6roJjkEMiQTIwz6OXNS0DQEi4T82RIMmQ2dVDG8sEJ4Ny1JPGCZt7qs3V5OAdEe878GIX3lQYq7Xw',
    {
      kind: 'run',
      shared: {
        run: {
          simulatorVersion: 1,
          seed: 7,
          options: {
            servers: 5,
            noop: true,
            fastBacktrack: true,
            maxEntries: 64,
            dials: {
              latency: 5000,
              jitter: 5000,
              loss: 0,
              duplication: 0,
              electionTimeoutMin: 150000,
              electionTimeoutMax: 300000,
              heartbeatInterval: 75000,
              diskLatency: 0,
              timerJitter: 0,
            },
          },
          clock: 'auto',
          commands: [
            { at: 1000000, after: 0, name: 'crash', args: { server: 3 } },
            { at: 1500000, after: 1, name: 'write', args: { op: 'set', key: 'x', value: '1', target: 0 } },
          ],
        },
        branches: {
          shown: 3,
          next: 5,
          list: [
            {
              id: 1,
              name: '',
              parent: 0,
              fork: { events: 0, now: 0 },
              acted: false,
              end: { events: 300, now: 2500000 },
              shared: 0,
              commands: [{ at: 1000000, after: 0, name: 'crash', args: { server: 3 } }],
            },
            {
              id: 3,
              name: 'Other way',
              parent: 1,
              fork: { events: 190, now: 1500000 },
              acted: true,
              end: { events: 240, now: 2000000 },
              shared: 1,
              commands: [
                { at: 1500000, after: 1, name: 'write', args: { op: 'set', key: 'x', value: '1', target: 0 } },
              ],
            },
          ],
        },
        moment: { events: 190, now: 1500000 },
        end: { events: 240, now: 2000000 },
        look: {},
        title: '',
      },
    },
  ],
  ['#figure-8', { kind: 'scenario', name: 'figure-8', place: null, look: {} }],
  [
    '#figure-8?at=1.288.2&view=space-time&tab=rules&select=S3&as=2',
    {
      kind: 'scenario',
      name: 'figure-8',
      place: { at: 1288000, taken: 2 },
      look: { view: 'space-time', tab: 'rules', selection: 'S3', as: 2 },
    },
  ],
  [
    '#figure-8?at=61.234567.12&select=S1:4&rule=CM-1',
    {
      kind: 'scenario',
      name: 'figure-8',
      place: { at: 61234567, taken: 12 },
      look: { selection: 'S1:4', rule: 'CM-1' },
    },
  ],
  ['#cluster?seed=7&servers=9', { kind: 'cluster', seed: 7, servers: 9 }],
];

test.each(MADE.map(([hash, meaning]) => [hash.slice(0, 40), hash, meaning]))('%s', async (_, hash, meaning) => {
  // What came later stands at its default: more may be said of a run, never something else.
  expect(await readAddress(hash as string)).toMatchObject(meaning as object);
});
