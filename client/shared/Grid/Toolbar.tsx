import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../catalog.ts';
import { useDebounced } from '../useDebounced.ts';
import { useNarrow } from '../useNarrow.ts';
import { DisplayMenu } from './DisplayMenu.tsx';
import type { ColumnsModel } from './useColumns.ts';
import type { GridModel } from './useGrid.ts';

const FilterDrawer = lazy(() => import('./FilterDrawer.tsx'));

interface Props {
  source: SourceView;
  grid: GridModel;
  columns: ColumnsModel;
  isConcise: boolean;
  children?: ReactNode;
}

export function Toolbar({ source, grid, columns, isConcise, children }: Props) {
  const { t } = useTranslation();
  const narrow = useNarrow(640);
  const [isOpen, open] = useState(false);
  return (
    <Flex gap="small" wrap>
      {source.searchable && <SearchBox grid={grid} label={t('grid.searchIn', { list: source.label })} />}
      <Button icon={<FilterOutlined />} onClick={() => open(true)} aria-label={t('grid.filter')}>
        {!narrow && t('grid.filter')}
      </Button>
      <DisplayMenu columns={columns} isConcise={isConcise} />
      {children}
      {isOpen && (
        <Suspense>
          <FilterDrawer
            source={source}
            value={grid.state.filter}
            onClose={() => open(false)}
            onApply={(filter) => grid.set({ filter })}
          />
        </Suspense>
      )}
    </Flex>
  );
}

/** What is typed asks after a short rest, so that the address keeps no half words; what the address says from elsewhere is shown. */
function SearchBox({ grid, label }: { grid: GridModel; label: string }) {
  const asked = grid.state.q;
  const [text, setText] = useState(asked);
  const known = useRef(asked);
  const settled = useDebounced(text.trim(), 350);
  const { set } = grid;
  useEffect(() => {
    if (asked === known.current) return;
    known.current = asked;
    setText(asked);
  }, [asked]);
  const ask = (q: string) => {
    if (q === known.current) return;
    known.current = q;
    set({ q });
  };
  const latestAsk = useRef(ask);
  latestAsk.current = ask;
  useEffect(() => latestAsk.current(settled), [settled]);
  return (
    <Input
      type="search"
      allowClear
      prefix={<SearchOutlined />}
      style={{ flex: '1 1 180px', maxWidth: 340 }}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onPressEnter={() => ask(text.trim())}
    />
  );
}
