import { App, Button, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay, useSession } from '../../shared/session.ts';
import { mayIn } from './mayIn.ts';
import { ofClient, sameInFile } from './ofClient.ts';
import { PendingRequests } from './PendingRequests.tsx';
import type { SectionProps } from './section.ts';
import { useFileActions } from './useFileActions.ts';

const columns = ['professionalId', 'state', 'kind', 'since', 'until', 'endedReason'];

/** Who is asked, who is and who was in the file; each is archived first, and then no longer mentioned. */
export function Professionals({ client }: SectionProps) {
  return (
    <>
      <PendingRequests client={client} />
      <Grid
        resource="stakeholders"
        columns={columns}
        hidden={sameInFile}
        fixed={ofClient(client.id)}
        usualSize={10}
        rowPath={nowhere}
        cells={{ state: (row) => <State client={client} link={row} /> }}
      />
    </>
  );
}

const nowhere = () => undefined;

function State({ client, link }: { client: GridRow; link: GridRow }) {
  const format = useFormat();
  return (
    <Flex align="center" gap={4}>
      <Tag bordered={false} color={link.state === 'active' ? 'success' : 'default'} style={{ margin: 0 }}>
        {format.choice('linkState', link.state)}
      </Tag>
      <Ended client={client} link={link} />
    </Flex>
  );
}

function Ended({ client, link }: { client: GridRow; link: GridRow }) {
  const { t } = useTranslation('file');
  const { modal } = App.useApp();
  const { archiveStakeholder, forgetStakeholder } = useFileActions(client);
  const ends = useMay('stakeholders.archive');
  const isOwn = useSession().user.id === link.professionalId;
  const isActive = link.state === 'active';
  const professionalId = Number(link.professionalId);
  if (!mayIn(client).edit || !(ends || isOwn)) return null;
  const name = labelOf(link);
  const ask = () =>
    modal.confirm({
      title: t(isActive ? 'endTitle' : 'forgetTitle', { name }),
      content: t(isActive ? 'endText' : 'forgetText'),
      okText: t(isActive ? 'archive' : 'shared:delete'),
      okButtonProps: { danger: true },
      onOk: () => (isActive ? archiveStakeholder : forgetStakeholder)(professionalId),
    });
  return (
    <Button
      size="small"
      type="text"
      danger={!isActive}
      onClick={ask}
      aria-label={t(isActive ? 'endTitle' : 'forgetTitle', { name })}
    >
      {t(isActive ? 'archive' : 'shared:delete')}
    </Button>
  );
}

const labelOf = ({ professional }: GridRow): string =>
  typeof professional === 'object' && professional !== null && 'label' in professional
    ? String(professional.label)
    : '';
