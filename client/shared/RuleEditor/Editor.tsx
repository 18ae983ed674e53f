import './rules.css';
import '../sorting/sorting.css';
import { Skeleton } from 'antd';
import {
  type ComponentProps,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { QueryBuilderStateProvider, type RuleGroupType, useQueryBuilder } from 'react-querybuilder';
import type { RuleGroup } from '#reports/rules.ts';
import { useCatalog } from '../catalog.ts';
import { everything } from '../ruleTree.ts';
import { TreeDrag, useDropping } from './dragging.tsx';
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
  // Another function would make every row anew.
  const report = useCallback((changed: LooseGroup) => latest.current(strictGroup(changed)), []);
  const feed = useMemo(() => ({ query, report }), [query, report]);
  return (
    <EditingContext value={editing}>
      <div className="rule-editor">
        <QueryBuilderStateProvider>
          <FeedContext value={feed}>{still}</FeedContext>
        </QueryBuilderStateProvider>
      </div>
    </EditingContext>
  );
}

interface Feed {
  query: RuleGroup;
  report: (changed: LooseGroup) => void;
}

const FeedContext = createContext<Feed>({ query: everything, report: () => undefined });

/** The library's hook and not its component: that one tells all rows something new at each letter. */
function Rows() {
  const { query, report } = useContext(FeedContext);
  const { rootGroup, schema, actions } = useQueryBuilder({
    query: query as RuleGroupType,
    onQueryChange: report,
    fields: noFields,
    idGenerator: newId,
    enableMountQueryChange: false,
  });
  useDropping(schema, actions);
  return <GroupBox path={root} schema={schema} actions={actions} ruleGroup={rootGroup} />;
}

/** So does what watches over dragging, whenever it is drawn: it is not, while only the rules change. */
const still = (
  <TreeDrag>
    <Rows />
  </TreeDrag>
);

const root: number[] = [];
const noParameters: NonNullable<RuleEditorProps['params']> = [];
const noProblems: RuleProblem[] = [];
/** The rows have pickers of their own. One constant: another one would draw every row anew. */
const noFields = [{ name: 'id', label: 'id' }];

const factsOf = (problems: RuleProblem[]): ReadonlyMap<string, RuleFacts> =>
  new Map(
    problems.flatMap(({ ruleId, path, code }) =>
      ruleId ? [[ruleId, { problems: [{ ruleId, path, code }], repairs: [] }]] : [],
    ),
  );
