import { words } from './words.ts';

interface Given {
  language: string;
  name: string;
  company: string;
  url: string;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** A letter with a link by which to choose a password, in the language of whom it is for. */
export function letterOf(purpose: 'invitation' | 'reset', { language, name, company, url }: Given): Letter {
  const said = words(language)[purpose];
  const parts = [said.greeting(name), said.why(company), said.howLong];
  return {
    subject: said.subject(company),
    text: [...parts, url, said.foot, ''].join('\n\n'),
    html: `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"></head>
<body style="margin:0;padding:24px;font:14px/1.5 system-ui,sans-serif;color:#1f1f1f;background:#ffffff">
${parts.map((part) => `<p style="margin:0 0 12px">${escaped(part)}</p>`).join('')}
<p style="margin:0 0 24px"><a href="${escaped(url)}" style="color:#0958d9">${escaped(said.open)}</a></p>
<p style="font-size:12px;color:#595959">${escaped(said.foot)}</p></body></html>`,
  };
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
