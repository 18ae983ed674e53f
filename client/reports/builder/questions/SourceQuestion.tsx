import { App, Flex, Select, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../../shared/catalog.ts';
import { sourceIn } from '../../../shared/fieldNames.ts';
import { withSource } from '../edits/whole.ts';
import { problemsAt } from '../problems.ts';
import { subjectsIn } from '../subjects.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export function SourceQuestion({ catalog, draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('builder');
  const { message } = App.useApp();
  const options = useMemo(
    () =>
      subjectsIn(catalog).map(({ family, sources }) => ({
        label: t(`subjects.${family}`),
        title: t(`subjects.${family}`),
        options: sources.map((source) => ({ value: source.name, label: source.label, source })),
      })),
    [catalog, t],
  );
  const choose = (name: string): void => {
    const source = sourceIn(catalog, name);
    if (!source || name === draft.source) return;
    if (draft.source) void message.info(t('source.reset'));
    change((before) => withSource(before, source));
  };
  return (
    <Question
      title={t('source.title')}
      part="source"
      problems={problemsAt(problems, 'source').filter(({ code }) => code !== 'missingValue')}
    >
      <Select
        showSearch
        optionFilterProp="label"
        aria-label={t('source.title')}
        placeholder={t('source.choose')}
        value={draft.source || null}
        onChange={(name) => name && choose(name)}
        options={options}
        optionRender={({ data }) => <Subject source={(data as { source?: SourceView }).source} />}
        listHeight={480}
        size="large"
        style={{ width: '100%' }}
      />
    </Question>
  );
}

function Subject({ source }: { source: SourceView | undefined }) {
  const { t, i18n } = useTranslation('builder');
  if (!source) return null;
  return (
    <Flex vertical>
      {source.label}
      {i18n.exists(`builder:source.${source.name}`) && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t(`source.${source.name}`)}
        </Typography.Text>
      )}
    </Flex>
  );
}
