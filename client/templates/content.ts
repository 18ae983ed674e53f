import type { z } from 'zod';
import type { templates } from '#server/templates/contract.ts';

export type Session = NonNullable<z.infer<typeof templates.row>['sessions']>[number];
export type Exercise = Session['exercises'][number];

export const newExercise = (): Exercise => ({
  name: '',
  sets: 3,
  repetitions: 10,
  restSeconds: 60,
  notes: null,
});

export const sessionsIn = (value: unknown): Session[] => (Array.isArray(value) ? (value as Session[]) : []);

export const replaced = <T>(items: readonly T[], at: number, item: T): T[] =>
  items.map((old, index) => (index === at ? item : old));

export const removed = <T>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at);
