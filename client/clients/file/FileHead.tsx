import { Avatar, Flex, Tag, Typography, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { PersonAvatar } from '../../shared/PersonAvatar.tsx';
import { useStakeholders } from './useStakeholders.ts';

/** State, branch and responsible at a glance; the pictures of who is in the file lead to them. */
export function FileHead({ client }: { client: GridRow }) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const facts = [
    labelIn(client.branch),
    client.responsible ? t('head.responsible', { name: labelIn(client.responsible) }) : t('head.nobody'),
    ...(client.hasAccess ? [] : [t('head.noAccess')]),
  ];
  return (
    <Flex justify="space-between" align="center" wrap gap="small">
      <Flex align="center" gap="small" wrap>
        <Tag bordered={false} color={client.state === 'active' ? 'success' : 'default'} style={{ margin: 0 }}>
          {format.choice('clientState', client.state)}
        </Tag>
        <Typography.Text type="secondary">{facts.filter(Boolean).join(' · ')}</Typography.Text>
      </Flex>
      <Photos clientId={client.id} />
    </Flex>
  );
}

function Photos({ clientId }: { clientId: number }) {
  const { t } = useTranslation('file');
  const { token } = theme.useToken();
  const names = useStakeholders(clientId).flatMap(({ professional }) => professional?.label ?? []);
  if (names.length === 0) return null;
  return (
    <Link
      to={`/clients/${clientId}/professionals`}
      aria-label={t('head.stakeholders', { names: names.join(', ') })}
      title={names.join(', ')}
    >
      <Avatar.Group
        max={{
          count: 5,
          popover: { trigger: 'hover', open: false },
          style: { background: token.colorFillSecondary, color: token.colorText },
        }}
      >
        {names.map((name) => (
          <PersonAvatar key={name} name={name} />
        ))}
      </Avatar.Group>
    </Link>
  );
}

const labelIn = (named: unknown): string =>
  typeof named === 'object' && named !== null && 'label' in named ? String(named.label) : '';
