import { Card, Flex, Skeleton, theme } from 'antd';
import { Link } from 'react-router';
import { isOfPeople } from '../catalog.ts';
import { PersonAvatar } from '../PersonAvatar.tsx';
import { cell } from './Cell.tsx';
import type { ListProps } from './GridTable.tsx';
import { openRowMenu } from './openRowMenu.ts';

/** The same columns on a phone: one card a row, headed by its name or, where that is not shown, by its first column. */
export function CardList({ source, grid, columns, words, path, expanded, rowMenu }: ListProps) {
  const { token } = theme.useToken();
  if (grid.query.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  const named = columns.columns.find(({ name }) => name === source.nameField);
  const head = named ?? columns.columns[0];
  const facts = columns.columns.filter((field) => field !== head);
  return (
    <Flex component="ul" vertical gap="small" className="grid-cards" aria-label={source.label}>
      {grid.rows.map((row) => {
        const to = named && path(row);
        const title = head && cell(head, row, words);
        return (
          <li key={row.id} data-row={row.id} onContextMenu={openRowMenu}>
            <Card size="small">
              <Flex justify="space-between" align="start">
                <Flex align="center" gap="small">
                  {named && isOfPeople(source) && <PersonAvatar size={32} name={String(row[named.name])} />}
                  {to ? (
                    <Link to={to} className="grid-card-name">
                      {title}
                    </Link>
                  ) : (
                    <strong>{title}</strong>
                  )}
                </Flex>
                {rowMenu?.(row)}
              </Flex>
              <dl style={{ color: token.colorText }}>
                {facts.map((field) => {
                  const content = cell(field, row, words);
                  return content === null ? null : (
                    <div key={field.name}>
                      <dt style={{ color: token.colorTextDescription }}>{field.label}</dt>
                      <dd>{content}</dd>
                    </div>
                  );
                })}
              </dl>
              {expanded?.(row)}
            </Card>
          </li>
        );
      })}
    </Flex>
  );
}
