import { fold } from '#reports/fold.ts';
import type { Random } from './random.ts';

/** Addresses made of names, each given out once; every domain is one that can never receive mail. */
export interface Emails {
  of(firstName: string, lastName: string, domain: string): string;
}

export function openEmails(): Emails {
  const taken = new Set<string>();
  return {
    of(firstName, lastName, domain) {
      const stem = `${letters(firstName)}.${letters(lastName)}`;
      let email = `${stem}@${domain}`;
      for (let twin = 2; taken.has(email); twin += 1) email = `${stem}${twin}@${domain}`;
      taken.add(email);
      return email;
    },
  };
}

export const clientDomain = (random: Random): string =>
  random.weighted([
    ['courriel.example', 5],
    ['poste.example', 3],
    ['mail.example', 3],
    ['famille.example', 1],
  ]);

const letters = (name: string): string => fold(name).replace(/[^a-z-]/g, '');
