import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './section.ts';
import { Written } from './Written.tsx';

const columns = ['title', 'state', 'dueOn', 'authorId', 'visibility'];

/** What the client wants to reach, and what has been reached. */
export function Objectives({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const initial = useMemo(
    () => ({ clientId: client.id, state: 'open', visibility: 'companyAndClient' }),
    [client.id],
  );
  return (
    <Written
      clientId={client.id}
      resource="objectives"
      columns={columns}
      facts={columns}
      text="detail"
      titles={{ new: t('aim'), old: t('objective') }}
      initial={initial}
      fields={(_, visibility) => [
        { name: 'title', required: true, max: 200 },
        { name: 'detail', label: t('text'), type: 'paragraphs', max: 5_000 },
        { name: 'dueOn' },
        { name: 'state', required: true },
        ...visibility,
      ]}
    />
  );
}
