import { useQueries } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { request } from '../../providers/http.ts';
import { listRequest } from '../../providers/listAddress.ts';
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
    <Flex gap={4} wrap role="group" aria-label={t('grid.filters')}>
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

function useCounts(resource: string, presets: Preset[]): (number | undefined)[] {
  return useQueries({
    queries: presets.map(({ filter }) => ({
      queryKey: ['data', 'default', resource, 'list', 'count', filter],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { method, path, body } = listRequest(apiOf(resource), { size: 1, filter });
        return (await request<{ total: number }>(method, path, { body, signal })).total;
      },
      staleTime: 60_000,
    })),
    combine: (answers) => answers.map(({ data }) => data),
  });
}
