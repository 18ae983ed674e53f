import './grid.css';
import { Alert, Flex } from 'antd';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import type { Viewable, ViewLayout } from '#server/views/contract.ts';
import type { ListPlace } from '../../providers/listAddress.ts';
import { pageOf } from '../addresses.ts';
import { type SourceView, useSource } from '../catalog.ts';
import { ListExport } from '../download/ListExport.tsx';
import { useFormat } from '../format.ts';
import { both } from '../ruleTree.ts';
import { useNarrow } from '../useNarrow.ts';
import { NoView } from '../views/NoView.tsx';
import { useViews } from '../views/useViews.ts';
import { ViewBar } from '../views/ViewBar.tsx';
import { CardList } from './CardList.tsx';
import type { CellWords } from './Cell.tsx';
import { ConciseList } from './ConciseList.tsx';
import { FilterChips } from './FilterChips.tsx';
import { GridEmpty } from './GridEmpty.tsx';
import { GridTable, type ListProps } from './GridTable.tsx';
import { isAsKept, withoutIds } from './gridAddress.ts';
import { KeysSheet } from './KeysSheet.tsx';
import { Pager } from './Pager.tsx';
import { type Preset, Presets } from './Presets.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { type ColumnsModel, useColumns } from './useColumns.ts';
import { type GridModel, type GridRow, useGrid } from './useGrid.ts';
import { useGridKeys } from './useGridKeys.ts';
import { type SelectionModel, useSelection } from './useSelection.ts';

export interface GridProps {
  resource: string;
  /** The usual columns; the person chooses from all of the source's fields. */
  columns: readonly string[];
  fixed?: RuleGroup;
  presets?: Preset[];
  /** For a second grid on a page: its keys in the address begin with this. */
  name?: string;
  usualSize?: number;
  place?: ListPlace;
  /** Fields that are the same in every row here. */
  hidden?: readonly string[];
  /** Where a row leads, when not to its own page. */
  rowPath?: (row: GridRow) => string | undefined;
  /** What to do when there is nothing yet. */
  emptyAction?: ReactNode;
  /** A short list within a page: no filter, no choice of columns. */
  small?: boolean;
  expanded?: (row: GridRow) => ReactNode;
  /** Where rows can be ticked: what is done with them, and with one of them. The ticks are those of the concise list. */
  acting?: {
    actions: (selection: SelectionModel) => ReactNode;
    rowMenu?: (row: GridRow) => ReactNode;
  };
  /** Whether what is shown can be taken as a file. */
  exports?: boolean;
  /** Under which name views of this list are kept. */
  views?: Viewable;
  /** How single fields are shown here, when not as their type is. */
  cells?: CellWords['cells'];
}

/** The one list of the product: everything it knows of its columns comes from the catalog, and everything it shows from its address. */
export function Grid({ resource, columns: usual, hidden, presets = [], small = false, ...props }: GridProps) {
  const source = useSource(resource);
  const views = useViews(props.views);
  const grid = useGrid({
    resource,
    view: views.opened?.layout,
    isReady: views.isReady,
    fixed: props.fixed,
    name: props.name,
    usualSize: props.usualSize,
    place: props.place,
  });
  const columns = useColumns({ source, usual, hidden, grid, isViewed: views.opened !== undefined });
  const { t } = useTranslation();
  const words = { t, format: useFormat(), cells: props.cells, whole: source?.nameField };
  const selection = useSelection(grid, props.fixed);
  const { acting } = props;
  const isConcise = acting !== undefined && columns.density === 'concise';
  const list = useRef<HTMLDivElement>(null);
  const [isHelping, help] = useState(false);
  useGridKeys({
    list,
    selection: isConcise ? selection : undefined,
    onHelp: useCallback(() => help(true), []),
  });
  return (
    <Flex vertical gap="small" className="grid" ref={list}>
      {props.views && (
        <ViewBar
          resource={props.views}
          model={views}
          shown={layoutOf(grid, columns)}
          isModified={views.opened !== undefined && !isAsKept(grid.state, views.opened.layout)}
        />
      )}
      {views.isGone || views.isUnread ? (
        <NoView model={views} />
      ) : (
        <Content
          {...props}
          resource={resource}
          presets={presets}
          small={small}
          source={source}
          grid={grid}
          columns={columns}
          words={words}
          selection={isConcise ? selection : undefined}
          exports={props.exports === true && views.isReady}
        />
      )}
      <KeysSheet isOpen={isHelping} onClose={() => help(false)} />
    </Flex>
  );
}

interface ContentProps extends Omit<GridProps, 'columns' | 'hidden'> {
  presets: Preset[];
  small: boolean;
  source: SourceView | undefined;
  grid: GridModel;
  columns: ColumnsModel;
  words: CellWords;
  /** Of a concise list. */
  selection: SelectionModel | undefined;
}

/** What is asked, what can be done, and the rows. */
function Content({ source, grid, columns, selection, acting, ...props }: ContentProps) {
  const { resource, presets, small } = props;
  return (
    <>
      {presets.length > 0 && <Presets resource={resource} presets={presets} grid={grid} />}
      {!small && source && (
        <Toolbar source={source} grid={grid} columns={columns} isConcise={acting !== undefined}>
          <Export is={props.exports} resource={resource} grid={grid} columns={columns} fixed={props.fixed} />
        </Toolbar>
      )}
      {source && <FilterChips source={source} grid={grid} />}
      {selection && <SelectionBar selection={selection} actions={acting?.actions(selection)} />}
      <div className={grid.query.isFetching ? 'grid-progress busy' : 'grid-progress'} aria-hidden />
      <LeftOut count={columns.missing.length} />
      {isEmpty(grid) ? (
        <GridEmpty grid={grid} action={props.emptyAction} />
      ) : (
        source && (
          <Rows
            source={source}
            grid={grid}
            columns={columns}
            words={props.words}
            path={props.rowPath ?? ((row) => pageOf(resource, row.id))}
            small={small}
            expanded={props.expanded}
            selection={selection}
            rowMenu={acting?.rowMenu}
          />
        )
      )}
      <Pager grid={grid} label={source?.label ?? ''} small={small} />
    </>
  );
}

const isEmpty = ({ query, rows }: GridModel): boolean =>
  query.isError || (query.isSuccess && rows.length === 0);

/** Columns that the address or the view asks for, and that this person cannot have. */
function LeftOut({ count }: { count: number }) {
  const { t } = useTranslation('views');
  return count > 0 && <Alert type="warning" showIcon message={t('columns', { count })} />;
}

/** What a view would keep of what is shown. */
function layoutOf({ state }: GridModel, columns: ColumnsModel): ViewLayout {
  const { filter, sort } = state;
  return {
    ...(filter?.rules.length ? { filter: withoutIds(filter) } : {}),
    ...(sort.length ? { sort } : {}),
    ...(columns.isUsual ? {} : { columns: columns.list }),
    ...(columns.density === 'comfortable' ? {} : { density: columns.density }),
  };
}

interface ExportProps {
  is: boolean | undefined;
  resource: string;
  grid: GridModel;
  columns: ColumnsModel;
  fixed: RuleGroup | undefined;
}

/** The rows that are found, with the columns that are shown, in the order that they are in. */
function Export({ is, resource, grid: { state }, columns, fixed }: ExportProps) {
  if (!is) return null;
  const { sort, q } = state;
  const filter = both(fixed, state.filter);
  const asked = {
    columns: columns.columns.map(({ name }) => name),
    ...(sort.length
      ? { sort: sort.map(({ field, order }) => (order === 'desc' ? `-${field}` : field)).join(',') }
      : {}),
    ...(q ? { q } : {}),
    ...(filter ? { filter } : {}),
  };
  return <ListExport resource={resource} asked={asked} />;
}

interface RowsProps extends ListProps {
  /** Of a concise list. */
  selection: SelectionModel | undefined;
  rowMenu: ((row: GridRow) => ReactNode) | undefined;
}

/** Lines, cards on a phone, or a table. */
function Rows({ selection, rowMenu, ...shown }: RowsProps) {
  const narrow = useNarrow(640);
  if (selection) return <ConciseList {...shown} selection={selection} rowMenu={rowMenu} />;
  const isCards = narrow || shown.columns.density === 'cards';
  return isCards ? <CardList {...shown} rowMenu={rowMenu} /> : <GridTable {...shown} rowMenu={rowMenu} />;
}
