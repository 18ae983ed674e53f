import { type ComponentProps, type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { widths, withinWidths } from './columnAddress.ts';

export interface Resizing {
  label: string;
  /** Absent: as wide as what is in it. */
  width: number | undefined;
  onResize: (width: number | undefined) => void;
}

interface Props extends ComponentProps<'th'> {
  resizing?: Resizing;
}

/** The head of a column, with the edge by which it is made wider or narrower. */
export function HeaderCell({ resizing, children, ...cell }: Props) {
  const [live, setLive] = useState<number>();
  if (!resizing) return <th {...cell}>{children}</th>;
  const width = live ?? resizing.width;
  return (
    <th {...cell} aria-label={resizing.label}>
      <div className="grid-head" style={width ? { width: width - 2 * padding } : undefined}>
        {children}
      </div>
      <Edge {...resizing} width={width} onLive={setLive} />
    </th>
  );
}

/** At each side of what is in a cell, in both of the table's sizes. */
export const padding = 8;

const steps: Record<string, number> = { ArrowLeft: -16, ArrowRight: 16, PageDown: -64, PageUp: 64 };

/** Dragged, moved by the arrows, or back to the usual by a double click or Enter. */
function Edge({
  label,
  width,
  onResize,
  onLive,
}: Resizing & { onLive: (width: number | undefined) => void }) {
  const { t } = useTranslation();
  const drag = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    const { currentTarget: edge, clientX, pointerId } = event;
    const before = cellWidth(edge);
    const at = (now: globalThis.PointerEvent): number => withinWidths(before + now.clientX - clientX);
    const once = new AbortController();
    const listen = (
      name: 'pointermove' | 'pointerup' | 'pointercancel',
      then: (now: globalThis.PointerEvent) => void,
    ) => edge.addEventListener(name, then, { signal: once.signal });
    const end = (): void => {
      once.abort();
      onLive(undefined);
    };
    edge.setPointerCapture(pointerId);
    listen('pointermove', (now) => onLive(at(now)));
    listen('pointerup', (now) => {
      end();
      if (now.clientX !== clientX) onResize(at(now));
    });
    listen('pointercancel', end);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    onResize(step === undefined ? undefined : withinWidths(cellWidth(event.currentTarget) + step));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between two columns that is moved is no hr
    <span
      role="separator"
      tabIndex={0}
      className="grid-edge"
      aria-orientation="vertical"
      aria-label={t('grid.widthOf', { column: label })}
      aria-valuemin={widths.least}
      aria-valuemax={widths.most}
      aria-valuenow={width ?? widths.least}
      aria-valuetext={width ? t('grid.pixels', { count: width }) : t('grid.usualWidth')}
      onPointerDown={drag}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onResize(undefined)}
    />
  );
}

const cellWidth = (edge: HTMLElement): number => edge.parentElement?.offsetWidth ?? widths.least;
