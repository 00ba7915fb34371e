/** All quiz items, part by part. */
import type { QuizItem } from '../types.ts';
import { elections } from './elections.ts';
import { loss } from './loss.ts';
import { partitions } from './partitions.ts';
import { replication } from './replication.ts';
import { safety } from './safety.ts';

export const QUIZ: readonly QuizItem[] = [...elections, ...replication, ...safety, ...partitions, ...loss];
