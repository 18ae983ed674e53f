import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay } from '../../shared/session.ts';
import { ActDialog, type ActName } from './ActDialog.tsx';

interface Props {
  group: GridRow;
  /** The members who are ticked; nobody ticked means all. */
  only: number[];
}

/** What can be done in the own file of every member at once. */
export function ActButton({ group, only }: Props) {
  const { t } = useTranslation('groups');
  const hasPrograms = useMay('templates.list');
  const [open, setOpen] = useState<ActName>();
  const names: ActName[] = [
    ...(hasPrograms ? ['shareProgram' as const] : []),
    'addAppointment',
    'addIntervention',
    'addObjective',
    'addMeasurement',
  ];
  const items = names.map((name) => ({ key: name, label: t(`act.${name}`), onClick: () => setOpen(name) }));
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>
          {only.length ? t('act.some', { count: only.length, shown: String(only.length) }) : t('act.all')}{' '}
          <DownOutlined />
        </Button>
      </Dropdown>
      {open && <ActDialog name={open} groupId={group.id} only={only} onClose={() => setOpen(undefined)} />}
    </>
  );
}
