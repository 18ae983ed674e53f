import { PlusOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldLabel } from '../../../shared/fieldNames.ts';
import { FieldPicker } from '../../../shared/RuleEditor/FieldPicker.tsx';
import { fieldFamilies, narrowed } from '../../../shared/RuleEditor/families.ts';
import { SortableRows } from '../../../shared/sorting/SortableRows.tsx';
import type { Draft, Sorting } from '../draft.ts';
import { moved } from '../edits/lists.ts';
import { withoutSort, withSort } from '../edits/whole.ts';
import { mostSorts } from '../limits.ts';
import { RowEnds } from '../list/RowEnds.tsx';
import { ProblemList } from '../ProblemList.tsx';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';
import { useNames } from './useNames.ts';

export function SortQuestion({ onClose, ...props }: QuestionProps & { onClose: () => void }) {
  const { draft, change, problems } = props;
  const { t } = useTranslation('builder');
  const nameOf = useSortNames(props);
  const { sort } = draft;
  const add = (by: string) =>
    change((before) => withSort(before, before.sort.length, { by, direction: firstDirection(before, by) }));
  return (
    <Question
      title={t('sort.title')}
      part="sort"
      hint={sort.length === 0 ? t('sort.usual') : undefined}
      problems={problemsAt(problems, 'sort').filter(({ path }) => path.length === 1)}
      onRemove={() => {
        change((before) => ({ ...before, sort: [] }));
        onClose();
      }}
    >
      <SortableRows
        label={t('sort.title')}
        items={sort.map((sorting) => ({ key: sorting.by, name: nameOf(sorting.by), sorting }))}
        onMove={(from, to) => change((before) => ({ ...before, sort: moved(before.sort, from, to) }))}
      >
        {({ name, sorting }, index, { handle, moveTo }) => (
          <>
            <div className="builder-line">
              {handle}
              <div className="builder-body">
                <span style={{ flex: '1 1 120px' }}>{name}</span>
                <Ways
                  sorting={sorting}
                  onChange={(next) => change((before) => withSort(before, index, next))}
                />
              </div>
              <RowEnds
                name={name}
                index={index}
                count={sort.length}
                tools={{ moveTo }}
                onRemove={() => change((before) => withoutSort(before, index))}
              />
            </div>
            <ProblemList problems={problemsAt(problems, 'sort', index)} />
          </>
        )}
      </SortableRows>
      {sort.length < mostSorts && <Adding {...props} nameOf={nameOf} onAdd={add} />}
    </Question>
  );
}

/** A list can be sorted by any field, a summary by what it shows. */
function Adding({
  catalog,
  draft,
  nameOf,
  onAdd,
}: QuestionProps & { nameOf: (by: string) => string; onAdd: (by: string) => void }) {
  const { t } = useTranslation('builder');
  const isFree = (by: string) => !draft.sort.some((sorting) => sorting.by === by);
  if (draft.mode === 'list') {
    const families = narrowed(fieldFamilies(catalog, draft.source), ({ path }) => isFree(path));
    return <FieldPicker isAdding families={families} label={t('sort.add')} onChange={onAdd} />;
  }
  const shown = [...draft.groupBy, ...draft.measures].map(({ id }) => id);
  const options = shown.filter(isFree).map((id) => ({ value: id, label: nameOf(id) }));
  if (options.length === 0) return null;
  return (
    <Select
      variant="filled"
      prefix={<PlusOutlined />}
      aria-label={t('sort.add')}
      placeholder={t('sort.add')}
      value={null}
      options={options}
      onChange={(by: string | null) => by && onAdd(by)}
    />
  );
}

/** Up or down, and where what is empty stands. */
function Ways({ sorting, onChange }: { sorting: Sorting; onChange: (sorting: Sorting) => void }) {
  const { t } = useTranslation('builder');
  const { direction, nulls = 'last' } = sorting;
  return (
    <>
      <Select<Sorting['direction']>
        aria-label={t('sort.direction')}
        value={direction}
        popupMatchSelectWidth={false}
        options={(['asc', 'desc'] as const).map((way) => ({ value: way, label: t(`sort.${way}`) }))}
        onChange={(next) => onChange({ ...sorting, direction: next })}
      />
      <Select<NonNullable<Sorting['nulls']>>
        aria-label={t('sort.nulls')}
        value={nulls}
        popupMatchSelectWidth={false}
        options={(['last', 'first'] as const).map((place) => ({
          value: place,
          label: t(`sort.nulls.${place}`),
        }))}
        onChange={(next) => onChange({ ...sorting, nulls: next })}
      />
    </>
  );
}

/** Figures are looked at from the largest down. */
const firstDirection = ({ measures, mode }: Draft, by: string): Sorting['direction'] =>
  mode === 'summary' && measures.some(({ id }) => id === by) ? 'desc' : 'asc';

function useSortNames({ catalog, draft }: QuestionProps): (by: string) => string {
  const { groupName, measureName } = useNames(catalog, draft);
  return (by) => {
    if (draft.mode === 'list') return fieldLabel(catalog, draft.source, by);
    const group = draft.groupBy.find(({ id }) => id === by);
    const measure = draft.measures.find(({ id }) => id === by);
    return group ? groupName(group) : measure ? measureName(measure) : by;
  };
}
