import { Flex, Pagination, Typography } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import { useNarrow } from '../useNarrow.ts';
import { sizes } from './gridAddress.ts';
import type { GridModel } from './useGrid.ts';

/** How many there are, and real links to the pages: another tab can open one. */
export function Pager({ grid, label, small }: { grid: GridModel; label: string; small: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const narrow = useNarrow(640);
  const { total = 0, state } = grid;
  const isKnown = grid.query.isSuccess;
  if (isKnown && total === 0) return null;
  const link = (page: number, kind: string, original: ReactNode): ReactNode => {
    if (kind !== 'page' && kind !== 'prev' && kind !== 'next') return original;
    return (
      <a
        href={grid.href({ page })}
        onClick={stayUnlessAsked}
        aria-label={kind === 'page' ? `${page}` : undefined}
      >
        {kind === 'page' ? page : kind === 'prev' ? '‹' : '›'}
      </a>
    );
  };
  return (
    <Flex
      component="nav"
      aria-label={t('grid.pages', { list: label })}
      justify="space-between"
      align="center"
      wrap
      gap="small"
      className="grid-pager"
      style={{ minHeight: 32 }}
    >
      <Typography.Text type="secondary" role="status">
        {isKnown ? t('grid.total', { count: total, shown: format.number(total) }) : ' '}
      </Typography.Text>
      {isKnown && (!small || total > state.size) && (
        <Pagination
          current={state.page}
          pageSize={state.size}
          total={total}
          showSizeChanger={small ? false : { 'aria-label': t('grid.perPage'), showSearch: false }}
          pageSizeOptions={[...sizes]}
          showLessItems={narrow}
          responsive
          itemRender={link}
          onChange={(page, size) => grid.set(size === state.size ? { page } : { page: 1, size })}
        />
      )}
    </Flex>
  );
}

/** A plain click pages in place; with a key held the browser opens the link as it always does. */
function stayUnlessAsked(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) event.stopPropagation();
  else event.preventDefault();
}
