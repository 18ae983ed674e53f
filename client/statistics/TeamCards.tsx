import { Card, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureId } from '#server/statistics/contract.ts';
import { Amount, Person, sortable, type TeamProps, Trend } from './TeamCells.tsx';

/** The same on a phone: one card a person, in the order of a figure that one chooses. */
export function TeamCards({ team, query, figures }: TeamProps) {
  const { t } = useTranslation('statistics');
  const [by, sortBy] = useState<FigureId | 'person'>('person');
  const rows = by === 'person' ? team.data : team.data.toSorted((a, b) => sortable(b, by) - sortable(a, by));
  return (
    <Flex vertical gap="small">
      <Select<FigureId | 'person'>
        aria-label={t('sortedBy')}
        value={by}
        onChange={sortBy}
        options={(['person', ...figures] as const).map((id) => ({
          value: id,
          label: `${t('sortedBy')} : ${id === 'person' ? t('person') : t(`figure.${id}`)}`,
        }))}
      />
      <Flex component="ul" vertical gap="small" className="grid-cards" aria-label={t('team')}>
        {rows.map((row) => (
          <li key={row.id}>
            <Card size="small">
              <Flex justify="space-between" align="center" gap="small">
                <Person row={row} query={query} />
                <Trend row={row} team={team} />
              </Flex>
              <dl>
                {figures.map((id) => (
                  <div key={id}>
                    <dt>{t(`figure.${id}`)}</dt>
                    <dd>
                      <Amount row={row} id={id} />
                    </dd>
                  </div>
                ))}
              </dl>
            </Card>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
