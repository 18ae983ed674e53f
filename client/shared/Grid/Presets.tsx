import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { request } from '../../providers/http.ts';
import { apiOf } from '../addresses.ts';
import { useFormat } from '../format.ts';
import { sameFilter } from './gridAddress.ts';
import type { GridModel } from './useGrid.ts';

export interface Preset {
  label: string;
  /** Absent: every row. */
  filter?: RuleGroup;
}

/** The questions that are asked every day, each with how many answer it now. */
export function Presets({
  resource,
  presets,
  grid,
}: {
  resource: string;
  presets: Preset[];
  grid: GridModel;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = useCounts(resource, presets);
  return (
    <Flex gap={4} wrap className="grid-presets" role="group" aria-label={t('grid.filters')}>
      {presets.map(({ label, filter }, index) => {
        const isOn = sameFilter(filter, grid.state.filter);
        const count = counts[index];
        return (
          <Button
            key={label}
            size="small"
            type={isOn ? 'default' : 'text'}
            aria-pressed={isOn}
            onClick={() => grid.set({ filter })}
          >
            {label}
            {count !== undefined && (
              <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                {format.number(count)}
              </Typography.Text>
            )}
          </Button>
        );
      })}
    </Flex>
  );
}

/** All in one question, so that a page costs one, however many presets it has. */
function useCounts(resource: string, presets: Preset[]): (number | undefined)[] {
  const filters = presets.map(({ filter }) => filter ?? null);
  const { data } = useQuery({
    queryKey: ['data', 'default', resource, 'list', 'counts', filters],
    queryFn: ({ signal }) =>
      request<{ counts: number[] }>('POST', `${apiOf(resource)}/counts`, { body: { filters }, signal }),
    staleTime: 60_000,
  });
  return data?.counts ?? [];
}
