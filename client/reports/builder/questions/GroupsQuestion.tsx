import { useTranslation } from 'react-i18next';
import { FieldPicker } from '../../../shared/RuleEditor/FieldPicker.tsx';
import { SortableRows } from '../../../shared/sorting/SortableRows.tsx';
import { movedGroup, turned, withGroup, withoutGroup, withPivot } from '../edits/groups.ts';
import { familiesFor, isGroupable } from '../fields.ts';
import { mostGroups } from '../limits.ts';
import { RowEnds } from '../list/RowEnds.tsx';
import { problemsAt } from '../problems.ts';
import { GroupRow } from './GroupRow.tsx';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';
import { useNames } from './useNames.ts';

/** What the lines stand for, one within the other. */
export function GroupsQuestion(props: QuestionProps) {
  const { catalog, draft, change, problems } = props;
  const { t } = useTranslation('builder');
  const { groupName } = useNames(catalog, draft);
  const { groupBy, pivotBy } = draft;
  return (
    <Question
      title={t('groups.title')}
      part="groupBy"
      hint={groupBy.length === 0 ? t('groups.none') : undefined}
      problems={problemsAt(problems, 'groupBy').filter(({ path }) => path.length === 1)}
    >
      <SortableRows
        label={t('groups.title')}
        items={groupBy.map((group) => ({ key: group.id, name: groupName(group), group }))}
        onMove={(from, to) => change((before) => movedGroup(before, from, to))}
      >
        {({ name, group }, index, { handle, moveTo }) => (
          <GroupRow {...props} group={group} place={index} handle={handle}>
            <RowEnds
              name={name}
              index={index}
              count={groupBy.length}
              tools={{ moveTo }}
              entries={[
                {
                  key: 'turn',
                  label: t('groups.turn'),
                  disabled: groupBy.length === 1 && !pivotBy,
                  act: () => change((before) => turned(before, index)),
                },
              ]}
              onRemove={() => change((before) => withoutGroup(before, index))}
            />
          </GroupRow>
        )}
      </SortableRows>
      {groupBy.length < mostGroups && (
        <FieldPicker
          isAdding
          families={familiesFor(catalog, draft.source, isGroupable)}
          label={t('groups.add')}
          onChange={(field) => change((before) => withGroup(before, catalog, field))}
        />
      )}
      <Across {...props} />
    </Question>
  );
}

/** What the columns stand for, side by side; there is one at most. */
function Across(props: QuestionProps) {
  const { catalog, draft, change } = props;
  const { t } = useTranslation('builder');
  const { groupName } = useNames(catalog, draft);
  const { pivotBy, groupBy } = draft;
  if (!pivotBy)
    return groupBy.length === 0 ? null : (
      <FieldPicker
        isAdding
        families={familiesFor(catalog, draft.source, isGroupable)}
        label={t('pivot.add')}
        onChange={(field) => change((before) => withPivot(before, catalog, field))}
      />
    );
  return (
    <section aria-label={t('pivot.title')} data-part="pivotBy">
      <GroupRow
        {...props}
        group={pivotBy}
        place="pivot"
        handle={<span className="builder-word">{t('pivot.title')}</span>}
      >
        <RowEnds
          name={groupName(pivotBy)}
          index={0}
          count={1}
          tools={{ moveTo: () => undefined }}
          onRemove={() => change((before) => withoutGroup(before, 'pivot'))}
        />
      </GroupRow>
    </section>
  );
}
