import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Skeleton, Typography, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { isRequestError, request } from '../../providers/http.ts';
import { type CatalogView, fieldAt, measureAt } from '../catalog.ts';
import { isGroup } from '../ruleTree.ts';
import { AnswerFailure } from './AnswerFailure.tsx';
import type { Cell, Column } from './answer.ts';
import { type Explained, type Explanation, nodeAt, textAt } from './explanation.ts';
import type { Asked } from './useAnswer.ts';
import { useCellWords } from './useCellWords.ts';

interface Props {
  catalog: CatalogView;
  asked: Asked;
  id: number;
}

/** Each rule with whether it holds for one record, and what was found there. */
export function Why({ catalog, asked, id }: Props) {
  const { t } = useTranslation('answer');
  const { definition, params } = asked;
  const { data, error, refetch } = useQuery({
    queryKey: ['explain', definition, params, id],
    queryFn: ({ signal }) =>
      request<Explanation>('POST', '/api/reports/explain', { body: { definition, params, id }, signal }),
    retry: false,
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const rules = data.rules.filter(({ path }) => !isBracket(definition, path));
  return (
    <Flex vertical gap={16}>
      <Alert
        type={data.isIn ? 'success' : 'info'}
        showIcon
        message={data.isIn ? t('isIn') : t('isOut')}
        description={
          !data.isIn && data.excludedBy
            ? t('excludedBy', { rule: textAt(asked.answer, data.excludedBy.path) })
            : undefined
        }
      />
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}>
        {rules.map((rule) => (
          <li key={rule.path.join('.')}>
            <Reason catalog={catalog} asked={asked} rule={rule} />
          </li>
        ))}
      </ul>
    </Flex>
  );
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('answer');
  const code = isRequestError(error) ? error.code : 'internal';
  if (code === 'notFound') return <Alert type="info" showIcon message={t('notSeen')} />;
  return <AnswerFailure code={code} onRetry={onRetry} />;
}

/** Only rules are told; a group is what they stand in. */
const isBracket = (definition: ReportDefinition, path: Explained['path']): boolean => {
  const node = nodeAt(definition, path);
  return node === undefined || isGroup(node);
};

function Reason({ catalog, asked, rule }: { catalog: CatalogView; asked: Asked; rule: Explained }) {
  const { t } = useTranslation('answer');
  const { token } = theme.useToken();
  const words = useCellWords(catalog, asked.definition, asked.answer.manifest);
  const column = columnOf(catalog, asked.definition, rule);
  return (
    <Flex gap={12} align="start">
      <span
        role="img"
        aria-label={rule.holds ? t('holds') : t('fails')}
        style={{ color: rule.holds ? token.colorSuccess : token.colorError, lineHeight: '22px' }}
      >
        {rule.holds ? <CheckCircleFilled /> : <CloseCircleFilled />}
      </span>
      <Flex vertical>
        <Typography.Text>{textAt(asked.answer, rule.path)}</Typography.Text>
        {column && 'value' in rule && (
          <Typography.Text type="secondary">
            {t('found', { value: words.label(cellOf(rule), column) })}
          </Typography.Text>
        )}
      </Flex>
    </Flex>
  );
}

/** A found reference is told by its name, a yes or no as a word. */
function cellOf({ value = null, label }: Explained): Cell {
  if (typeof label === 'string' && typeof value === 'number') return { id: value, label };
  return value;
}

/** How what was found is told: as the rule's field is, and the number of related rows as a number. */
function columnOf(
  catalog: CatalogView,
  definition: ReportDefinition,
  { path }: Explained,
): Column | undefined {
  const node = nodeAt(definition, path);
  if (!node || isGroup(node)) return undefined;
  const field = fieldAt(catalog, definition.source, node.field);
  const type = field?.type ?? measureAt(catalog, definition.source, node.field)?.type ?? 'number';
  return {
    key: node.field,
    role: 'column',
    type,
    ...(field?.choices ? { choices: field.choices } : {}),
  };
}
