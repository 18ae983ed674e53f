/** A drawing as a picture file: its SVG with a title above and its legend beneath, which the page draws beside it. */

export interface Frame {
  title: string;
  paper: string;
  text: string;
  font: string;
}

export interface Picture {
  source: string;
  width: number;
  height: number;
}

/** The drawing of the answer that a button belongs to. */
export const drawingIn = (button: Element | null): Element | undefined =>
  button?.closest('[data-answer]')?.querySelector('[role="img"] .recharts-wrapper') ?? undefined;

export function svgOf(drawing: Element, frame: Frame): Picture {
  const surface = drawing.querySelector(':scope > svg') as SVGSVGElement;
  const { width, height } = surface.getBoundingClientRect();
  const picture = element('svg', { xmlns: svg, width, height: height + above + below });
  const inner = surface.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x: 0, y: above, width, height }))
    inner.setAttribute(name, String(value));
  picture.append(
    element('rect', { width: '100%', height: '100%', fill: frame.paper }),
    text(frame.title, { x: margin, y: 26, 'font-size': 16, 'font-weight': 600 }, frame),
    inner,
    ...legendOf(drawing, above + height + 18, frame),
  );
  return { source: new XMLSerializer().serializeToString(picture), width, height: height + above + below };
}

/** Twice as fine as the screen, so that it can be printed. */
export async function pngOf({ source, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

export function save(picture: Picture | Blob, name: string): void {
  const blob =
    picture instanceof Blob ? picture : new Blob([picture.source], { type: 'image/svg+xml;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const svg = 'http://www.w3.org/2000/svg';
const above = 40;
const below = 32;
const margin = 16;

/** The legend's names, each behind its mark, on one line. */
function legendOf(drawing: Element, y: number, frame: Frame): Element[] {
  let x = margin;
  return [...drawing.querySelectorAll('.recharts-legend-item')].flatMap((item) => {
    const name = item.textContent ?? '';
    const mark = item.querySelector('path');
    const colour = mark?.getAttribute('fill') ?? '';
    const at = x;
    x += 24 + name.length * 7 + 12;
    const fill = colour && colour !== 'none' ? colour : (mark?.getAttribute('stroke') ?? frame.text);
    return [
      element('rect', { x: at, y: y - 9, width: 12, height: 12, rx: 2, fill }),
      text(name, { x: at + 18, y: y + 2, 'font-size': 12 }, frame),
    ];
  });
}

function text(
  content: string,
  attributes: Record<string, string | number>,
  { text: fill, font }: Frame,
): Element {
  const made = element('text', { ...attributes, fill, 'font-family': font });
  made.textContent = content;
  return made;
}

function element(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
