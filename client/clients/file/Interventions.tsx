import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './section.ts';
import { Written } from './Written.tsx';

const columns = ['happenedAt', 'kind', 'title', 'authorId', 'codeId', 'visibility', 'published'];
const facts = [...columns, 'completedAt'];

/** Notes, documents, evaluations and billing, each for those whom its author lets see it. */
export function Interventions({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const initial = useMemo(
    () => ({
      clientId: client.id,
      kind: 'text',
      visibility: 'company',
      published: false,
      happenedAt: Math.floor(Date.now() / 60_000) * 60_000,
    }),
    [client.id],
  );
  return (
    <Written
      clientId={client.id}
      resource="interventions"
      columns={columns}
      facts={facts}
      text="text"
      titles={{ new: t('write'), old: t('intervention') }}
      initial={initial}
      fields={(record, visibility) => [
        { name: 'kind', required: true },
        { name: 'happenedAt', required: true },
        { name: 'title', max: 160 },
        { name: 'text', label: t('text'), type: 'paragraphs', max: 20_000 },
        { name: 'codeId' },
        ...visibility,
        { name: 'published', hint: t('publishedHint') },
        ...(record?.kind === 'document' ? [{ name: 'completedAt' }] : []),
      ]}
    />
  );
}
