import { Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Today } from '#reports/periods.ts';
import { useBranches } from '../shared/useBranches.ts';
import { RangePicker } from './RangePicker.tsx';
import type { Span } from './ranges.ts';

interface Props {
  today: Today;
  span: Span;
  onChange: (span: Span) => void;
}

/** The days and, where there is a choice, the branch. */
export function SpanPicker({ today, span, onChange }: Props) {
  const { t } = useTranslation('statistics');
  const branches = useBranches();
  return (
    <Flex gap="small" wrap align="center">
      <RangePicker today={today} range={span} onChange={(range) => onChange({ ...span, ...range })} />
      {branches.length > 1 && (
        <Select
          aria-label={t('branch')}
          value={span.branchId ?? 0}
          onChange={(id) => onChange({ ...span, branchId: id || undefined })}
          options={[
            { value: 0, label: t('everyBranch') },
            ...branches.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          style={{ minWidth: 200, flex: '0 1 auto' }}
        />
      )}
    </Flex>
  );
}
