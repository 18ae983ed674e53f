import { Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldLabel } from '../../../shared/fieldNames.ts';
import { FieldPicker } from '../../../shared/RuleEditor/FieldPicker.tsx';
import { fieldFamilies, narrowed, viewAt } from '../../../shared/RuleEditor/families.ts';
import { TypeIcon } from '../../../shared/RuleEditor/typeIcons.tsx';
import { SortableRows } from '../../../shared/sorting/SortableRows.tsx';
import { moved, without } from '../edits/lists.ts';
import { withColumns } from '../edits/whole.ts';
import { mostColumns } from '../limits.ts';
import { RowEnds } from '../list/RowEnds.tsx';
import { ProblemList } from '../ProblemList.tsx';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export function ColumnsQuestion({ catalog, draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('builder');
  const { columns, source } = draft;
  const free = useMemo(
    () => narrowed(fieldFamilies(catalog, source), ({ path }) => !columns.includes(path)),
    [catalog, source, columns],
  );
  const set = (edit: (columns: string[]) => string[]) =>
    change((before) => withColumns(before, edit(before.columns)));
  return (
    <Question
      title={t('columns.title')}
      part="columns"
      problems={problemsAt(problems, 'columns').filter(({ path }) => path.length === 1)}
    >
      <SortableRows
        label={t('columns.title')}
        items={columns.map((path) => ({ key: path, name: fieldLabel(catalog, source, path) }))}
        onMove={(from, to) => set((before) => moved(before, from, to))}
      >
        {({ key, name }, index, { handle, moveTo }) => (
          <>
            <div className="builder-line">
              {handle}
              <div className="builder-body">
                <TypeIcon type={viewAt(catalog, source, key)?.type ?? 'text'} />
                <Typography.Text ellipsis={{ tooltip: name }} style={{ flex: 1 }}>
                  {name}
                </Typography.Text>
              </div>
              <RowEnds
                name={name}
                index={index}
                count={columns.length}
                tools={{ moveTo }}
                onRemove={() => set((before) => without(before, index))}
              />
            </div>
            <ProblemList problems={problemsAt(problems, 'columns', index)} />
          </>
        )}
      </SortableRows>
      <FieldPicker
        isAdding
        families={free}
        label={t('columns.add')}
        disabled={columns.length >= mostColumns}
        onChange={(path) => set((before) => [...before, path])}
      />
    </Question>
  );
}
