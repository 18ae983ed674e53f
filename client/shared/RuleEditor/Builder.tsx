import './rules.css';
import { QueryBuilderAntD } from '@react-querybuilder/antd';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FullField, QueryBuilder, type RuleGroupType, type RuleType } from 'react-querybuilder';
import { type CatalogView, useCatalog } from '../catalog.ts';
import { ActionButton, NotToggle } from './actions.tsx';
import { fieldOptions, viewOf } from './fieldOptions.ts';
import type { RuleEditorProps } from './index.tsx';
import { CombinatorSelector, FieldSelector, OperatorSelector } from './selectors.tsx';
import { strictGroup, takes } from './shape.ts';
import { useEditorWords } from './useEditorWords.ts';
import { ValueEditor } from './ValueEditor.tsx';

export default function Builder({ source, ...props }: RuleEditorProps) {
  const catalog = useCatalog();
  if (!catalog) return <Skeleton active title={false} />;
  return <Loaded key={source} source={source} catalog={catalog} {...props} />;
}

function Loaded({
  source,
  catalog,
  value,
  onChange,
  problems = [],
}: RuleEditorProps & { catalog: CatalogView }) {
  const { t, i18n } = useTranslation();
  const words = useEditorWords();
  const fields = useMemo(() => fieldOptions(catalog, source), [catalog, source]);
  const combinators = useMemo(
    () => [
      { name: 'and' as const, label: t('rules.all') },
      { name: 'or' as const, label: t('rules.any') },
    ],
    [t],
  );
  return (
    <div className="rule-editor">
      <QueryBuilderAntD>
        <QueryBuilder
          key={i18n.language}
          query={value as RuleGroupType}
          onQueryChange={(query) => onChange(strictGroup(query))}
          fields={fields}
          combinators={combinators}
          getOperators={(_name, { fieldData }) => words.operatorsFor(catalog, viewOf(fieldData))}
          getDefaultField={firstField(catalog, source)}
          getDefaultOperator={(_name, { fieldData }) => preferred[viewOf(fieldData)?.type ?? 'text'] ?? '='}
          getDefaultValue={firstValue}
          getRuleClassname={(rule) => (problems.some(({ ruleId }) => ruleId === rule.id) ? 'rule-wrong' : '')}
          controlElements={controls}
          translations={words.translations}
          context={{ problems }}
          showNotToggle
          showCloneButtons
          maxLevels={4}
        />
      </QueryBuilderAntD>
    </div>
  );
}

/** A condition begins with the field that names a row, or dates it: hardly with its number. */
function firstField(catalog: CatalogView, source: string): string {
  const found = catalog.sources.find(({ name }) => name === source);
  return (
    found?.fields.find(({ name }) => name === found.nameField && name !== 'id')?.name ??
    found?.dateField ??
    found?.fields[0]?.name ??
    ''
  );
}

/** One constant: a component made anew at each render would lose the focus of who types. */
const controls = {
  actionElement: ActionButton,
  fieldSelector: FieldSelector,
  operatorSelector: OperatorSelector,
  combinatorSelector: CombinatorSelector,
  notToggle: NotToggle,
  valueEditor: ValueEditor,
};

const preferred: Record<string, string> = {
  text: 'contains',
  date: 'inPeriod',
  instant: 'inPeriod',
  choice: 'in',
  reference: 'in',
};

/** Yes is the likelier wish, and the last thirty days the likelier period. */
const firstValue = (rule: RuleType, { fieldData }: { fieldData: FullField }): unknown => {
  if (viewOf(fieldData)?.type === 'boolean') return true;
  return takes(rule.operator) === 'period' ? { last: 30, unit: 'day' } : undefined;
};
