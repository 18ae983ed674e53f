import { DownOutlined } from '@ant-design/icons';
import { type HttpError, useUpdate } from '@refinedev/core';
import { App, Button, Dropdown, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { choices } from '#reports/choices.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { refusalText } from '../../shared/refusalText.ts';
import { notYet } from './notYet.ts';

/** The state as a tag, for who may change it with the others behind it. */
export function AppointmentState({ row }: { row: GridRow }) {
  const { t } = useTranslation('file');
  const { message } = App.useApp();
  const format = useFormat();
  const { mutate, mutation } = useUpdate<GridRow, HttpError, { state: string }>();
  const state = String(row.state);
  const word = format.choice('appointmentState', state);
  const tag = (
    <Tag bordered={false} color={colours[state] ?? 'default'} style={{ marginInlineEnd: 0 }}>
      {word}
    </Tag>
  );
  if (!row._can?.edit) return tag;
  const put = (next: string) =>
    mutate(
      {
        resource: 'appointments',
        id: row.id,
        values: { state: next },
        meta: { version: row.version },
        successNotification: false,
        errorNotification: false,
      },
      {
        onSettled: refreshEverything,
        onError: (error: unknown) => void message.error(refusalText(error, t)),
      },
    );
  const items = choices.appointmentState
    .filter((choice) => choice !== state && !notYet(row).includes(choice))
    .map((choice) => ({ key: choice, label: format.choice('appointmentState', choice) }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => put(key) }}>
      <Button
        type="text"
        size="small"
        loading={mutation.isPending}
        aria-label={t('changeState', { state: word })}
        style={{ paddingInline: 4 }}
      >
        {tag} <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}

const colours: Record<string, string> = { attended: 'success', noShow: 'error' };
