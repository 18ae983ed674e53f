import { PlusOutlined, SwapOutlined, UploadOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '../shared/bulk/BulkBar.tsx';
import { RowMenu } from '../shared/bulk/RowMenu.tsx';
import { ListExport } from '../shared/download/ListExport.tsx';
import { filters } from '../shared/filters.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import { asBody } from '../shared/Grid/selection.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import type { SelectionModel } from '../shared/Grid/useSelection.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';
import { tagsIn } from '../shared/tags/TagsField.tsx';

const columns = ['fullName', 'state', 'email', 'phone', 'responsibleId', 'branchId', 'lastActivityAt'];

export default function ClientList() {
  const { t } = useTranslation('clients');
  const creates = useMay('clients.create');
  const assigns = useMay('clients.assign');
  const presets = [
    { label: t('shared:grid.everything') },
    { label: t('active'), filter: filters.active },
    { label: t('mine'), filter: filters.myClients },
    ...(assigns ? [{ label: t('unassigned'), filter: filters.unassigned }] : []),
    { label: t('withoutFollowUp'), filter: filters.withoutFollowUp },
    { label: t('withoutFollowUp60'), filter: filters.withoutFollowUp60 },
    { label: t('archived'), filter: filters.archived },
  ];
  const add = creates && (
    <LinkButton to="/clients/new" type="primary" icon={<PlusOutlined />}>
      {t('new')}
    </LinkButton>
  );
  const actions = creates && (
    <>
      {assigns && (
        <LinkButton to="/clients/caseloads" icon={<SwapOutlined />}>
          {t('caseloads:title')}
        </LinkButton>
      )}
      <LinkButton to="/clients/import" icon={<UploadOutlined />}>
        {t('import:import')}
      </LinkButton>
      {add}
    </>
  );
  return (
    <Page title={t('list')} actions={actions}>
      <Grid
        resource="clients"
        views="clients"
        columns={columns}
        presets={presets}
        emptyAction={add}
        acting={acting}
        cells={cells}
        exports
      />
    </Page>
  );
}

/** Each tag by itself. */
const cells = {
  tags: ({ tags }: GridRow) =>
    tagsIn(tags).map((tag) => (
      <Tag key={tag} bordered={false}>
        {tag}
      </Tag>
    )),
};

/** The export has no use for how many were shown. */
const exported = ({
  expectedTotal: _total,
  ...asked
}: Partial<ReturnType<typeof asBody>> & { expectedTotal?: number }) => asked;

/** What is done with ticked clients, whose ticks are gone afterwards, and with one alone. */
const acting = {
  actions: ({ selection, clear }: SelectionModel) => (
    <Flex gap="small" wrap>
      <BulkBar selection={asBody(selection)} onDone={clear} onClear={clear} />
      <ListExport resource="clients" asked={exported(asBody(selection))} />
    </Flex>
  ),
  rowMenu: ({ id, fullName, state }: GridRow) => (
    <RowMenu client={{ id, name: String(fullName ?? ''), state }} />
  ),
};
