import type { Figures } from './figures.ts';

/** The body of a letter: paragraphs, perhaps figures, and a way to the report. */
export interface Letter {
  language: string;
  title: string;
  before: string[];
  figures?: Figures;
  /** Said beneath the figures. */
  after: string[];
  link: { text: string; url: string };
  foot: string[];
}

export function letterText({ title, before, figures, after, link, foot }: Letter): string {
  const parts = [
    title,
    ...before,
    ...(figures ? [tableText(figures)] : []),
    ...after,
    `${link.text}: ${link.url}`,
    ...foot,
  ];
  return `${parts.join('\n\n')}\n`;
}

const widestColumn = 40;

function tableText({ headings, lines, isNumeric }: Figures): string {
  const rows = [headings, ...lines.map(({ cells }) => cells)].map((cells) => cells.map(oneLine));
  const widths = headings.map((_, index) =>
    Math.max(...rows.map((cells) => [...(cells[index] ?? '')].length)),
  );
  const written = rows.map((cells) =>
    cells
      .map((cell, index) => padded(cell, widths[index] ?? 0, isNumeric[index] ?? false))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [written[0], rule, ...written.slice(1)].join('\n');
}

function oneLine(text: string): string {
  const plain = [...text.replace(/\s+/g, ' ')];
  return plain.length > widestColumn ? `${plain.slice(0, widestColumn - 1).join('')}…` : plain.join('');
}

function padded(text: string, width: number, isRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - [...text].length));
  return isRight ? blanks + text : text + blanks;
}

export function letterHtml({ language, title, before, figures, after, link, foot }: Letter): string {
  const paragraphs = (texts: string[], style = '') =>
    texts.map((text) => `<p style="margin:0 0 12px;${style}">${escaped(text)}</p>`).join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;font:14px/1.5 system-ui,sans-serif;color:#1f1f1f;background:#ffffff">
<h1 style="margin:0 0 12px;font-size:20px">${escaped(title)}</h1>
${paragraphs(before)}${figures ? tableHtml(figures) : ''}${paragraphs(after)}
<p style="margin:0 0 24px"><a href="${escaped(link.url)}" style="color:#0958d9">${escaped(link.text)}</a></p>
${paragraphs(foot, 'font-size:12px;color:#595959')}</body></html>`;
}

const cell = 'padding:4px 10px;border-bottom:1px solid #d9d9d9;vertical-align:top;';

function tableHtml({ headings, lines, isNumeric }: Figures): string {
  const side = (index: number) => `text-align:${isNumeric[index] ? 'right' : 'left'}`;
  const head = headings.map(
    (text, index) => `<th scope="col" style="${cell}${side(index)}">${escaped(text)}</th>`,
  );
  const rows = lines.map(({ cells, isTotal }) => {
    const weight = isTotal ? ';font-weight:600' : '';
    return `<tr>${cells.map((text, index) => `<td style="${cell}${side(index)}${weight}">${escaped(text)}</td>`).join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse;margin:0 0 12px"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
