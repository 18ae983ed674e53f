import { z } from 'zod';
import { email, id, instant, named, requiredText } from '../../fields/contract.ts';

/** Somebody of no branch of ours; the tick stands after the warning that the whole file will be open to them. */
export const externalBody = z.strictObject({
  email,
  firstName: requiredText(80),
  lastName: requiredText(80),
  confirmed: z.literal(true, 'required'),
});

export const answerBody = z.strictObject({ accept: z.boolean() });

export const notificationList = z.object({
  data: z.array(
    z.object({
      id,
      kind: z.enum(['joinFile', 'giveFile']),
      at: instant,
      actor: named.nullable(),
      client: named.nullable(),
    }),
  ),
});
export type Notification = z.infer<typeof notificationList>['data'][number];
