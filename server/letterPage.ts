export interface Letter {
  subject: string;
  text: string;
  html: string;
}

interface Parts {
  language: string;
  subject: string;
  /** One paragraph each. */
  parts: readonly string[];
  link?: { url: string; words: string };
  foot: string;
}

/** A letter as every mail program shows it, and the same as plain text. */
export const letterPage = ({ language, subject, parts, link, foot }: Parts): Letter => ({
  subject,
  text: [...parts, ...(link ? [link.url] : []), foot, ''].join('\n\n'),
  html: `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"></head>
<body style="margin:0;padding:24px;font:14px/1.5 system-ui,sans-serif;color:#1f1f1f;background:#ffffff">
${parts.map((part) => `<p style="margin:0 0 12px">${escaped(part)}</p>`).join('')}
${link ? `<p style="margin:0 0 24px"><a href="${escaped(link.url)}" style="color:#0958d9">${escaped(link.words)}</a></p>` : ''}
<p style="font-size:12px;color:#595959">${escaped(foot)}</p></body></html>`,
});

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
