import { useQuery } from '@tanstack/react-query';
import { Typography, theme } from 'antd';
import pLimit from 'p-limit';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.ts';
import { type Preview, previewShare } from './kept.ts';

/** A long list of people must not keep everybody else waiting. */
const inTurn = pLimit(2);

interface Props {
  id: number;
  professionalId: number;
  /** As it is on the screen; the stored one without. */
  definition?: unknown;
}

/** "Will see 41 of these 612 rows." */
export function SharePreview({ id, professionalId, definition }: Props) {
  const { t } = useTranslation('life');
  const { token } = theme.useToken();
  const say = usePreviewWords();
  const { data, isError } = useQuery({
    queryKey: ['preview-share', id, professionalId, definition],
    queryFn: ({ signal }) =>
      inTurn(() => previewShare(id, { professionalId, ...(definition ? { definition } : {}) }, signal)),
    retry: false,
  });
  return (
    <div role="status">
      <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
        {data ? say(data) : t(isError ? 'preview.unknown' : 'preview.loading')}
      </Typography.Text>
    </div>
  );
}

function usePreviewWords(): (preview: Preview) => string {
  const { t } = useTranslation('life');
  const { number } = useFormat();
  return ({ opens, theirs, yours, hidden }) => {
    if (hidden.length > 0)
      return t('preview.hidden', { fields: hidden.map(({ label }) => label).join(', ') });
    if (!opens) return t('preview.closed');
    if (theirs === null) return t('preview.opens');
    return t('preview.rows', { count: yours, theirs: number(theirs), yours: number(yours) });
  };
}
