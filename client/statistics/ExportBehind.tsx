import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { request } from '../providers/http.ts';
import { apiOf } from '../shared/addresses.ts';
import { type Behind, placeOf } from './behind.ts';
import type { Span } from './ranges.ts';

interface Props {
  id: number;
  span: Span;
  behind: Behind;
  columns: string[];
}

interface Answer {
  resource: string;
  filter: RuleGroup;
}

/** All rows behind a figure as a file: the list of their kind, narrowed as the figure is. */
export function ExportBehind({ id, span, behind, columns }: Props) {
  const { t, i18n } = useTranslation('statistics');
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: async (format: string) => {
      const { path, query } = placeOf(id, span, behind);
      const asked = new URLSearchParams({ ...query, size: '1', total: 'none' });
      const { resource, filter } = await request<Answer>('GET', `${path}?${asked}`);
      const file = {
        format,
        language: i18n.language,
        columns: columns.join(),
        filter: JSON.stringify(filter),
      };
      window.location.assign(`${apiOf(resource)}/export?${new URLSearchParams(file)}`);
    },
    onError: () => message.error(t('failed')),
  });
  const items = ['csv', 'xlsx'].map((format) => ({ key: format, label: t(format) }));
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => mutate(key) }} trigger={['click']}>
      <Button icon={<DownloadOutlined />} loading={isPending}>
        {t('export')}
      </Button>
    </Dropdown>
  );
}
