import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CatalogView } from '../../shared/catalog.ts';
import type { Draft } from './draft.ts';
import { keptParts } from './keptParts.ts';

/** Says calmly what of the report can be seen here but not changed, and that it stays. */
export function KeptLine({ catalog, draft }: { catalog: CatalogView; draft: Draft }) {
  const { t } = useTranslation('reports');
  const parts = keptParts(draft, catalog).map(({ key, params }) => t(`kept.${key}`, { ...params }));
  if (parts.length === 0) return null;
  return <Alert type="info" showIcon message={t('kept.line', { parts: parts.join(', ') })} />;
}
