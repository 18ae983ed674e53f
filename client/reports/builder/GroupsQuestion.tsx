import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldAt } from '../../shared/catalog.ts';
import type { Grouping } from './draft.ts';
import {
  isGroupNeeded,
  mostGroups,
  withBucket,
  withFill,
  withGroup,
  withGroupField,
  withoutGroup,
} from './edits.ts';
import { FieldSelect } from './FieldSelect.tsx';
import { bucketsFor, familiesOf, fieldFamilies, fieldLabel, isGroupable, sourceIn } from './fields.ts';
import { hasBands } from './keptParts.ts';
import { ProblemList } from './ProblemList.tsx';
import { problemsAt } from './problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export function GroupsQuestion(props: QuestionProps) {
  const { catalog, draft, change, problems } = props;
  const { t } = useTranslation('reports');
  const hint = draft.groupBy.length === 0 ? t('groups.none') : undefined;
  const direct = problemsAt(problems, 'groupBy').filter(({ path }) => path.length === 1);
  return (
    <Question title={t('groups.title')} hint={hint} problems={direct}>
      {draft.groupBy.map((group, index) => (
        <GroupRow key={group.id} {...props} group={group} index={index} />
      ))}
      {draft.groupBy.length < mostGroups && (
        <FieldSelect
          families={familiesOf(fieldFamilies(catalog, draft.source), isGroupable)}
          ownLabel={sourceIn(catalog, draft.source)?.label ?? ''}
          label={t('groups.add')}
          onChange={(field) => change((before) => withGroup(before, catalog, field))}
        />
      )}
    </Question>
  );
}

function GroupRow({
  catalog,
  draft,
  change,
  problems,
  group,
  index,
}: QuestionProps & { group: Grouping; index: number }) {
  const { t } = useTranslation('reports');
  const found = problemsAt(problems, 'groupBy', index);
  const fitting = bucketsFor(fieldAt(catalog, draft.source, group.field)?.type);
  const buckets = hasBands(group) ? [] : fitting;
  const isNeeded = isGroupNeeded(draft);
  return (
    <div>
      <Flex gap={4} align="center">
        <div style={{ flex: 3, minWidth: 0 }}>
          <FieldSelect
            families={familiesOf(fieldFamilies(catalog, draft.source), isGroupable)}
            ownLabel={sourceIn(catalog, draft.source)?.label ?? ''}
            label={t('groups.field')}
            value={group.field || undefined}
            wrong={found.length > 0}
            onChange={(field) => change((before) => withGroupField(before, catalog, index, field))}
          />
        </div>
        {hasBands(group) && <Tag bordered={false}>{t('groups.bands')}</Tag>}
        {buckets.length > 0 && (
          <Select
            aria-label={t('groups.bucket')}
            style={{ flex: 2, minWidth: 0 }}
            value={group.bucket ?? null}
            placeholder={t('groups.bucket')}
            popupMatchSelectWidth={false}
            onChange={(bucket) => bucket && change((before) => withBucket(before, index, bucket))}
            options={buckets.map((bucket) => ({ value: bucket, label: t(`bucket.${bucket}`) }))}
          />
        )}
        <Button
          type="text"
          icon={<CloseOutlined />}
          title={isNeeded ? t('groups.needed') : undefined}
          disabled={isNeeded}
          aria-label={t('groups.remove', { name: fieldLabel(catalog, draft.source, group.field) })}
          onClick={() => change((before) => withoutGroup(before, index))}
        />
      </Flex>
      {group.bucket && (
        <Checkbox
          checked={group.fill ?? false}
          disabled={index === 0 && draft.kept.top !== undefined}
          onChange={({ target }) => change((before) => withFill(before, index, target.checked))}
        >
          {t('groups.fill')}
        </Checkbox>
      )}
      <ProblemList problems={found} />
    </div>
  );
}
