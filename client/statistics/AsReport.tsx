import { FileSearchOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReportDefinition } from '#reports/definition.ts';
import { request } from '../providers/http.ts';
import { reportLink } from '../shared/answer/reportLink.ts';
import { figurePath } from './behind.ts';
import type { Figure } from './change.ts';
import { FigureAction } from './FigureAction.tsx';
import { type Span, spanQuery } from './ranges.ts';

interface Props {
  id: number;
  span: Span;
  figure: Figure;
  name: string;
}

/** Opens a figure as a report, as the server counts it. */
export function AsReport({ id, span, figure, name }: Props) {
  const { t } = useTranslation('statistics');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: () => reportFor(id, span, figure),
    onSuccess: (definition) => navigate(reportLink(definition)),
    onError: () => message.error(t('failed')),
  });
  return (
    <FigureAction
      label={t('asReport', { name })}
      icon={<FileSearchOutlined />}
      isBusy={isPending}
      onClick={() => mutate()}
    />
  );
}

export async function reportFor(
  id: number,
  span: Span,
  figure: Pick<Figure, 'id'>,
  signal?: AbortSignal,
): Promise<ReportDefinition> {
  const address = `${figurePath(id, figure, 'report')}?${new URLSearchParams(spanQuery(span))}`;
  const { definition } = await request<{ definition: ReportDefinition }>(
    'GET',
    address,
    signal ? { signal } : {},
  );
  return definition;
}
