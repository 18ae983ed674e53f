import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldPicker } from '../../../shared/RuleEditor/FieldPicker.tsx';
import { viewAt } from '../../../shared/RuleEditor/families.ts';
import type { Grouping } from '../draft.ts';
import { type GroupPlace, withFill, withGroupField } from '../edits/groups.ts';
import { familiesFor, isGroupable } from '../fields.ts';
import { ProblemList } from '../ProblemList.tsx';
import { problemsAt } from '../problems.ts';
import { BandsEditor } from './BandsEditor.tsx';
import { HowGrouped } from './HowGrouped.tsx';
import type { QuestionProps } from './questionProps.ts';

interface Props extends QuestionProps {
  group: Grouping;
  place: GroupPlace;
  handle: ReactNode;
  /** What ends the row. */
  children: ReactNode;
}

/** One grouping: by which field, and its values one by one, by spans of time or in bands. */
export function GroupRow({ handle, children, ...props }: Props) {
  const { catalog, draft, change, problems, group, place } = props;
  const { t } = useTranslation('builder');
  const at = place === 'pivot' ? (['pivotBy'] as const) : (['groupBy', place] as const);
  const found = problemsAt(problems, ...at);
  const type = viewAt(catalog, draft.source, group.field)?.type;
  return (
    <div data-part={at.join('.')}>
      <div className="builder-line">
        {handle}
        <div className="builder-body">
          <FieldPicker
            families={familiesFor(catalog, draft.source, isGroupable)}
            label={t('groups.field')}
            value={group.field || undefined}
            isWrong={found.length > 0}
            onChange={(field) => change((before) => withGroupField(before, catalog, place, field))}
          />
          <HowGrouped {...props} type={type} />
        </div>
        {children}
      </div>
      {group.bucket && place !== 'pivot' && (
        <Checkbox
          checked={group.fill ?? false}
          onChange={({ target }) => change((before) => withFill(before, place, target.checked))}
        >
          {t('groups.fill')}
        </Checkbox>
      )}
      {group.bands && type && <BandsEditor {...props} type={type} bands={group.bands} />}
      <ProblemList problems={found} />
    </div>
  );
}
