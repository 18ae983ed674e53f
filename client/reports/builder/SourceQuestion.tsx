import { App, Flex, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../shared/catalog.ts';
import { withSource } from './edits.ts';
import { sourceIn, subjects } from './fields.ts';
import { problemsAt } from './problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export function SourceQuestion({ catalog, draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('reports');
  const { message } = App.useApp();
  const known = [...new Set([...subjects, draft.source])].flatMap((name) => sourceIn(catalog, name) ?? []);
  const choose = (name: string): void => {
    const source = sourceIn(catalog, name);
    if (!source || name === draft.source) return;
    if (draft.source) void message.info(t('source.reset'));
    change((before) => withSource(before, source));
  };
  return (
    <Question
      title={t('source.title')}
      problems={problemsAt(problems, 'source').filter(({ code }) => code !== 'missingValue')}
    >
      <Select
        aria-label={t('source.title')}
        placeholder={t('source.choose')}
        value={draft.source || null}
        onChange={(name) => name && choose(name)}
        options={known.map((source) => ({ value: source.name, label: source.label, source }))}
        optionRender={({ data }) => <Subject source={data.source} />}
        listHeight={480}
        size="large"
        style={{ width: '100%' }}
      />
    </Question>
  );
}

function Subject({ source: { name, label } }: { source: SourceView }) {
  const { t, i18n } = useTranslation('reports');
  return (
    <Flex vertical>
      {label}
      {i18n.exists(`reports:source.${name}`) && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t(`source.${name}`)}
        </Typography.Text>
      )}
    </Flex>
  );
}
