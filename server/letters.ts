/** A letter that says a few things and leads to one page. */
export interface PlainLetter {
  language: string;
  subject: string;
  paragraphs: string[];
  link: { text: string; url: string };
  foot: string;
}

export function plainLetter({ language, subject, paragraphs, link, foot }: PlainLetter) {
  return {
    subject,
    text: [...paragraphs, `${link.text}: ${link.url}`, foot, ''].join('\n\n'),
    html: `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"></head>
<body style="margin:0;padding:24px;font:14px/1.5 system-ui,sans-serif;color:#1f1f1f;background:#ffffff">
${paragraphs.map((text) => `<p style="margin:0 0 12px">${escaped(text)}</p>`).join('')}
<p style="margin:0 0 24px"><a href="${escaped(link.url)}" style="color:#0958d9">${escaped(link.text)}</a></p>
<p style="font-size:12px;color:#595959">${escaped(foot)}</p></body></html>`,
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
