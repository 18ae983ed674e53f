import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../addresses.ts';
import { fieldAt, useCatalog } from '../catalog.ts';
import { addressOf, type CellKey, keyOfCell, type Opening } from './address.ts';
import { type Cell, type Column, isNumeric } from './answer.ts';
import { FigureButton } from './FigureButton.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { Shown } from './shown.ts';
import type { Line } from './tableLines.ts';

interface Props {
  line: Line;
  index: number;
  column: Column;
  how: Shown;
}

/** One cell: a number opens its rows, a name its record. */
export function AnswerCell({ line, index, column, how }: Props) {
  const { t } = useTranslation('answer');
  const { cells, depth } = line;
  const cell = cells[index] ?? null;
  const isDimension = column.role === 'dimension';
  if (depth !== undefined && isDimension && index >= depth)
    return index === depth ? <Typography.Text strong>{t('subtotal')}</Typography.Text> : null;
  // What no total was asked for stays blank; a dimension's own key may be empty and says so.
  if (depth !== undefined && cell === null && !isDimension) return null;
  const isStrong = depth !== undefined || column.role === 'total';
  if (column.role === 'measure' || column.role === 'total')
    return (
      <Figure
        cell={cell}
        column={column}
        how={how}
        isStrong={isStrong}
        opening={depth === undefined || cell !== null ? openingOf(line, column, how) : undefined}
      />
    );
  return (
    <LinkedCell cell={cell} column={column} id={line.id} how={how}>
      <CellText cell={cell} column={column} how={how} isStrong={isStrong} />
    </LinkedCell>
  );
}

interface FigureProps {
  cell: Cell;
  column: Column;
  how: Shown;
  isStrong?: boolean;
  opening: Opening | undefined;
}

export function Figure({ cell, column, how, isStrong = false, opening }: FigureProps) {
  const { words, onOpen, markOf } = how;
  const text = <CellText cell={cell} column={column} how={how} isStrong={isStrong} />;
  const mark = isStrong ? undefined : markOf(cell, column);
  if (!onOpen || !opening || cell === null) return <MarkedText mark={mark}>{text}</MarkedText>;
  const name = `${opening.title} · ${words.heading(column)}: ${words.label(cell, column)}`;
  return (
    <MarkedText mark={mark}>
      <FigureButton name={name} onClick={() => onOpen(opening)}>
        {text}
      </FigureButton>
    </MarkedText>
  );
}

/** Where a figure of a line stands: under the line's groups, and the key of the pivot above it. */
export function openingOf({ cells, depth }: Line, column: Column, { answer, definition, words }: Shown) {
  const groups = answer.columns.filter(({ role }) => role === 'dimension').slice(0, depth);
  const keys: [string, CellKey][] = groups.map(({ key }, at) => [
    key,
    keyOfCell(cells[at] ?? null, answer.top),
  ]);
  const pivot: [string, CellKey][] =
    column.pivot === undefined || !definition.pivotBy
      ? []
      : [[definition.pivotBy.id, keyOfCell(column.pivot)]];
  const address = addressOf(column, Object.fromEntries([...keys, ...pivot]));
  const names = groups.map((group, at) => words.label(cells[at] ?? null, group));
  const above = column.pivot === undefined ? [] : [words.above(column)];
  return address && { address, column, title: [...names, ...above].join(' · ') };
}

interface LinkedProps extends Pick<Props, 'column' | 'how'> {
  cell: Cell;
  id: number | undefined;
  children: ReactNode;
}

/** A reference leads to what it refers to, and the row's own name to the row. */
function LinkedCell({ cell, column, id, how: { definition }, children }: LinkedProps) {
  const catalog = useCatalog();
  const view = catalog && column.field ? fieldAt(catalog, definition.source, column.field) : undefined;
  const source = catalog?.sources.find(({ name }) => name === definition.source);
  const isReference = typeof cell === 'object' && cell !== null && 'id' in cell;
  const to = isReference
    ? pageOf(view?.to ?? '', cell.id)
    : column.field === source?.nameField
      ? pageOf(definition.source, id)
      : undefined;
  return to && cell !== null ? <Link to={to}>{children}</Link> : children;
}

interface TextProps {
  cell: Cell;
  column: Column;
  how: Pick<Shown, 'words'>;
  isStrong?: boolean;
}

export function CellText({ cell, column, how: { words }, isStrong = false }: TextProps) {
  const text = words.label(cell, column);
  if (cell === null) return <Typography.Text type="secondary">{text}</Typography.Text>;
  return (
    <span
      style={{
        ...(isStrong ? { fontWeight: 600 } : {}),
        ...(isNumeric(column) ? { fontVariantNumeric: 'tabular-nums' } : {}),
      }}
    >
      {text}
    </span>
  );
}
