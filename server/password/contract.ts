import { z } from 'zod';
import { choice } from '../fields/contract.ts';
import { newPassword } from '../session/contract.ts';

const token = z.string().regex(/^[\w-]{43}$/, 'linkExpired');

export const forgotBody = z.strictObject({ email: z.string().min(1).max(254) });

export const linkBody = z.strictObject({ token });

export const resetBody = z.strictObject({ token, password: newPassword });

/** Whom the page of a link greets, and in which language. */
export const linkView = z.object({
  purpose: z.enum(['invitation', 'reset']),
  firstName: z.string(),
  language: choice('language'),
});

export type LinkView = z.infer<typeof linkView>;
