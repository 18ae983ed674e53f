import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupActionAnswer } from '#server/groups/contract.ts';

const most = 200;

/** What would become of each member, by name. */
export function EachMember({ results }: Pick<GroupActionAnswer, 'results'>) {
  const { t } = useTranslation('groups');
  if (results.length === 0) return null;
  return (
    <details style={{ marginTop: 8 }}>
      <summary>{t('act.each')}</summary>
      <ul style={{ maxHeight: 220, overflowY: 'auto', margin: '8px 0 0', paddingInlineStart: 20 }}>
        {results.slice(0, most).map(({ clientId, name, verdict }) => (
          <li key={clientId}>
            {name}{' '}
            <Typography.Text type={verdict === 'changed' ? 'success' : 'secondary'}>
              – {t(`act.verdict ${verdict}`)}
            </Typography.Text>
          </li>
        ))}
      </ul>
      {results.length > most && (
        <Typography.Text type="secondary">{t('act.more', { count: results.length - most })}</Typography.Text>
      )}
    </details>
  );
}
