import { Button, Checkbox, Flex, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type CellWords, cell } from './Cell.tsx';
import type { ListProps } from './GridTable.tsx';
import { openRowMenu } from './openRowMenu.ts';
import { TickAvatar } from './TickAvatar.tsx';
import type { GridRow } from './useGrid.ts';
import type { SelectionModel } from './useSelection.ts';

interface Props extends ListProps {
  selection: SelectionModel;
}

const mostFacts = 3;

/** One line for each row: its picture ticks it, its name opens it. Above it a box ticks the whole page. */
export function ConciseList({ source, grid, columns, words, path, selection, rowMenu }: Props) {
  const { t } = useTranslation();
  if (grid.query.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  const facts = columns.columns.filter(({ name }) => name !== source.nameField).slice(0, mostFacts);
  return (
    <>
      <PageTick selection={selection} />
      <ul className="concise-list" aria-label={source.label}>
        {grid.rows.map((row) => {
          const name = String(row[source.nameField] ?? row.id);
          const to = path(row);
          return (
            <li
              key={row.id}
              data-row={row.id}
              onContextMenu={openRowMenu}
              className={selection.isTicked(row.id) ? 'concise-row ticked' : 'concise-row'}
            >
              <TickAvatar
                name={name}
                label={t('grid.tick', { name })}
                isTicked={selection.isTicked(row.id)}
                onToggle={(isRange) => selection.toggle(row.id, isRange)}
              />
              <div className="concise-name">
                {to ? <Link to={to}>{name}</Link> : <Typography.Text>{name}</Typography.Text>}
              </div>
              <Facts facts={facts} row={row} words={words} />
              {rowMenu?.(row)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Facts({
  facts,
  row,
  words,
}: {
  facts: ListProps['columns']['columns'];
  row: GridRow;
  words: CellWords;
}) {
  return (
    <Flex gap={16} className="concise-facts">
      {facts.map((field) => (
        <span key={field.name} className="grid-cell">
          {cell(field, row, words)}
        </span>
      ))}
    </Flex>
  );
}

/** All of this page; and, once these are ticked, all that match on every page. */
function PageTick({ selection }: { selection: SelectionModel }) {
  const { t } = useTranslation();
  const { isPageTicked, isPagePartly, total, count } = selection;
  return (
    <Flex gap={12} align="center" wrap style={{ paddingInline: 12 }}>
      <Checkbox
        checked={isPageTicked}
        indeterminate={isPagePartly}
        onChange={({ target }) => selection.togglePage(target.checked)}
      >
        {t('grid.tickPage')}
      </Checkbox>
      {isPageTicked && count < total && (
        <Button type="link" size="small" onClick={selection.tickAll}>
          {t('grid.tickAll', { count: total })}
        </Button>
      )}
    </Flex>
  );
}
