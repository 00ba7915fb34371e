/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';
import { figure7 } from './figure-7.ts';
import { figure8 } from './figure-8.ts';
import { figure8Rule } from './figure-8-rule.ts';
import { logRepair } from './log-repair.ts';
import { threeServers } from './three-servers.ts';

export const safety: readonly Lesson[] = [figure7, logRepair, figure8, figure8Rule, threeServers];
