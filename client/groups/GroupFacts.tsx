import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSource } from '../shared/catalog.ts';
import { useFormat } from '../shared/format.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';

interface Named {
  label: string;
}

/** What a group is, in one line: its branch, who is responsible, how many are in it, and whether it takes new clients. */
export function GroupFacts({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  const source = useSource('groups');
  const label = (name: string) => source?.fields.find((field) => field.name === name)?.label ?? '';
  const facts = [
    [label('branchId'), (group.branch as Named | null)?.label],
    [label('responsibleId'), (group.responsible as Named | null)?.label],
    [label('members'), number(Number(group.members))],
  ];
  return (
    <Typography.Text type="secondary">
      {facts.flatMap(([name, value]) => (value ? [t('fact', { name, value })] : [])).join(' · ')}
      {group.addsNewClients === true && (
        <>
          {' '}
          <Tag bordered={false} color="processing">
            {label('addsNewClients')}
          </Tag>
        </>
      )}
    </Typography.Text>
  );
}
