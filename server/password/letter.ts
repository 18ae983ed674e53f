import { type Letter, letterPage } from '../letterPage.ts';
import { words } from './words.ts';

interface Given {
  language: string;
  name: string;
  company: string;
  url: string;
}

/** A letter with a link by which to choose a password, in the language of whom it is for. */
export function letterOf(purpose: 'invitation' | 'reset', { language, name, company, url }: Given): Letter {
  const said = words(language)[purpose];
  const parts = [said.greeting(name), said.why(company), said.howLong];
  const subject = said.subject(company);
  return letterPage({ language, subject, parts, link: { url, words: said.open }, foot: said.foot });
}
