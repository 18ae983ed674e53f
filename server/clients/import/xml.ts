import { FileFault } from './fault.ts';

/** What a spreadsheet's XML is read with: no document type, so no entity of its own and nothing to fetch. */
export interface XmlHandler {
  open: (name: string, attributes: string) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Reads XML as it comes in pieces; `flush` is called after each, so that what was found can be passed on. */
export function* readXml(pieces: Iterable<string>, handler: XmlHandler): Generator<void> {
  let rest = '';
  for (const piece of pieces) {
    rest = consume(rest + piece, handler);
    if (rest.length > mostUnread) throw new FileFault('unreadable');
    yield;
  }
  if (rest.includes('<')) throw new FileFault('unreadable');
}

/** A tag or a cell's text longer than this is none that a spreadsheet writes. */
const mostUnread = 4 * 1_048_576;

function consume(text: string, handler: XmlHandler): string {
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return text.slice(at);
    const end = endOf(text, tag);
    if (end < 0) return text.slice(at);
    if (tag > at) handler.text(decoded(text.slice(at, tag)));
    told(text.slice(tag, end), handler);
    at = end;
  }
  return '';
}

/** Where a tag, comment or verbatim text ends; -1 where that is not there yet. */
function endOf(text: string, tag: number): number {
  const close = text.startsWith('<!--', tag) ? '-->' : text.startsWith('<![CDATA[', tag) ? ']]>' : '>';
  const end = text.indexOf(close, tag);
  return end < 0 ? -1 : end + close.length;
}

function told(tag: string, handler: XmlHandler): void {
  if (tag.startsWith('<![CDATA[')) handler.text(tag.slice(9, -3));
  else if (tag.startsWith('<!--') || tag.startsWith('<?')) return;
  else if (tag.startsWith('<!')) throw new FileFault('unreadable');
  else if (tag.startsWith('</')) handler.close(localName(tag.slice(2, -1).trim()));
  else begun(tag, handler);
}

function begun(tag: string, { open, close }: XmlHandler): void {
  const isEmpty = tag.endsWith('/>');
  const inner = tag.slice(1, isEmpty ? -2 : -1);
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  open(name, space < 0 ? '' : inner.slice(space));
  if (isEmpty) close(name);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute's value out of a tag's text. */
export function attribute(attributes: string, name: string): string | undefined {
  const [, , value] = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes) ?? [];
  return value === undefined ? undefined : decoded(value);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
