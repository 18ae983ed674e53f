import './rules.css';
import { Skeleton } from 'antd';
import { type ComponentProps, useCallback, useEffect, useMemo, useRef } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import type { RuleGroup } from '#reports/rules.ts';
import { useCatalog } from '../catalog.ts';
import { type Editing, EditingContext, FactsContext, type RuleFacts, useEditing } from './editorContext.ts';
import { GroupBox } from './GroupBox.tsx';
import type { RuleEditorProps, RuleProblem } from './index.tsx';
import { newId, numbered } from './numbered.ts';
import { type LooseGroup, strictGroup } from './shape.ts';

export default function Editor({ catalog: given, source, value, onChange, ...props }: RuleEditorProps) {
  const found = useCatalog();
  const catalog = given ?? found;
  const { params = noParameters, declare, zone, problems = noProblems, facts } = props;
  const editing = useMemo(
    () => catalog && { catalog, source, depth: 0, params, declare, zone, Among },
    [catalog, source, params, declare, zone],
  );
  const told = useMemo(() => facts ?? factsOf(problems), [facts, problems]);
  if (!editing) return <Skeleton active title={false} />;
  return (
    <FactsContext value={told}>
      <Tree key={source} editing={editing} value={value} onChange={onChange} />
    </FactsContext>
  );
}

function Among({ source, value, onChange }: ComponentProps<Editing['Among']>) {
  const around = useEditing();
  const editing = useMemo(() => ({ ...around, source, depth: around.depth + 1 }), [around, source]);
  return <Tree key={source} editing={editing} value={value} onChange={onChange} />;
}

interface TreeProps {
  editing: Editing;
  value: RuleGroup;
  onChange: (group: RuleGroup) => void;
}

function Tree({ editing, value, onChange }: TreeProps) {
  const query = useMemo(() => numbered(value), [value]);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  // The library calls it at the mount too, and makes every row anew for another function.
  const report = useCallback((changed: LooseGroup) => latest.current(strictGroup(changed)), []);
  return (
    <EditingContext value={editing}>
      <div className="rule-editor">
        <QueryBuilder
          query={query as RuleGroupType}
          onQueryChange={report}
          fields={noFields}
          controlElements={controls}
          idGenerator={newId}
          enableMountQueryChange={false}
        />
      </div>
    </EditingContext>
  );
}

const noParameters: NonNullable<RuleEditorProps['params']> = [];
const noProblems: RuleProblem[] = [];
/** The rows have pickers of their own. */
const noFields = [{ name: 'id', label: 'id' }];

/** One constant: a component made anew at each render would lose the focus of who types. */
const controls = { ruleGroup: GroupBox };

const factsOf = (problems: RuleProblem[]): ReadonlyMap<string, RuleFacts> =>
  new Map(
    problems.flatMap(({ ruleId, path, code }) =>
      ruleId ? [[ruleId, { problems: [{ ruleId, path, code }], repairs: [] }]] : [],
    ),
  );
