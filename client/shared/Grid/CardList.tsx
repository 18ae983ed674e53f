import { Card, Flex, Skeleton, theme } from 'antd';
import { Link } from 'react-router';
import { cell } from './Cell.tsx';
import type { ListProps } from './GridTable.tsx';

/** The same columns on a phone: one card a row, its name first. */
export function CardList({ source, grid, columns, words, path, expanded }: ListProps) {
  const { token } = theme.useToken();
  if (grid.query.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  const facts = columns.columns.filter(({ name }) => name !== source.nameField);
  const name = source.fields.find((field) => field.name === source.nameField);
  return (
    <Flex component="ul" vertical gap="small" className="grid-cards" aria-label={source.label}>
      {grid.rows.map((row) => {
        const to = path(row);
        const title = name && cell(name, row, words);
        return (
          <li key={row.id}>
            <Card size="small">
              {to ? (
                <Link to={to} className="grid-card-name">
                  {title}
                </Link>
              ) : (
                columns.columns.includes(name as never) && <strong>{title}</strong>
              )}
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
