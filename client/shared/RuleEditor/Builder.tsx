import './rules.css';
import { QueryBuilderAntD } from '@react-querybuilder/antd';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FullField, QueryBuilder, type RuleGroupType, type RuleType } from 'react-querybuilder';
import { type CatalogView, useCatalog } from '../catalog.ts';
import { everything } from '../ruleTree.ts';
import { ActionButton, NotToggle } from './actions.tsx';
import type { EditorContext } from './editorContext.ts';
import { fieldOptions, isMany, viewOf } from './fieldOptions.ts';
import type { RuleEditorProps } from './index.tsx';
import { numbered } from './numbered.ts';
import { RuleRow } from './RuleRow.tsx';
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
  const fields = useMemo(() => fieldOptions(catalog, source, t('rules.howMany')), [catalog, source, t]);
  const combinators = useMemo(
    () => [
      { name: 'and' as const, label: t('rules.all') },
      { name: 'or' as const, label: t('rules.any') },
    ],
    [t],
  );
  const query = useMemo(() => numbered(value), [value]);
  const context: EditorContext = {
    problems,
    ground: { catalog, source },
    editAmong: (props) => <Loaded key={props.source} catalog={catalog} problems={problems} {...props} />,
  };
  return (
    <div className="rule-editor">
      <QueryBuilderAntD>
        <QueryBuilder
          key={i18n.language}
          query={query as RuleGroupType}
          onQueryChange={(changed) => onChange(strictGroup(changed, { catalog, source }))}
          fields={fields}
          combinators={combinators}
          getOperators={(_name, { fieldData }) => words.operatorsFor(catalog, viewOf(fieldData))}
          getDefaultField={firstField(catalog, source)}
          getDefaultOperator={(_name, { fieldData }) => preferred[viewOf(fieldData)?.type ?? ''] ?? '='}
          getDefaultValue={firstValue}
          getRuleClassname={(rule) => (problems.some(({ ruleId }) => ruleId === rule.id) ? 'rule-wrong' : '')}
          controlElements={controls}
          translations={words.translations}
          context={context}
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
  rule: RuleRow,
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
  if (isMany(fieldData)) return everything;
  if (viewOf(fieldData)?.type === 'boolean') return true;
  return takes(rule.operator) === 'period' ? { last: 30, unit: 'day' } : undefined;
};
