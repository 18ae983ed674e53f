import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Version } from './kept.ts';

type Changes = NonNullable<Version['changes']>;

/** What a version says that the one before did not, line by line. */
export function VersionChanges({ changes }: { changes: Version['changes'] }) {
  const { t } = useTranslation('life');
  const lines = useLines(changes);
  if (!changes) return <Typography.Text>{t('version.first')}</Typography.Text>;
  if (lines.length === 0) return <Typography.Text>{t('version.same')}</Typography.Text>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <Typography.Text>{line}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}

function useLines(changes: Version['changes']): string[] {
  const { t } = useTranslation('life');
  if (!changes) return [];
  const { name, description, added, removed, changed, unsaid } = changes;
  const parts = unsaid.map((part) => t(`part.${part}`)).join(', ');
  return [
    ...(name ? [t('version.name', name)] : []),
    ...(description ? [t('version.description', told(description, t('version.empty')))] : []),
    ...changed.map((each) => t('version.changed', each)),
    ...added.map((text) => t('version.added', { text })),
    ...removed.map((text) => t('version.removed', { text })),
    ...(parts ? [t('version.unsaid', { parts })] : []),
  ];
}

const told = ({ before, after }: NonNullable<Changes['description']>, empty: string) => ({
  before: before ?? empty,
  after: after ?? empty,
});
