import { Button, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '#server/clients/contract.ts';
import { plain } from '../../shared/plain.ts';
import { useBranches } from '../../shared/useBranches.ts';
import type { Split } from './useSplit.ts';

interface Props {
  people: readonly Caseload[];
  shown: readonly Caseload[];
  branchId: number | undefined;
  onBranch: (id: number | undefined) => void;
  onChoose: (ids: number[]) => void;
  split: Split;
  /** Whether something is prepared, which is then the next thing to do. */
  isPrepared: boolean;
}

const most = 60;

/** Whose columns stand on the board, and the way to an even share among them. */
export function Chosen({ people, shown, branchId, onBranch, onChoose, split, isPrepared }: Props) {
  const { t } = useTranslation('caseloads');
  const branches = useBranches();
  const ids = shown.map(({ id }) => id);
  return (
    <Flex gap="small" wrap align="center">
      {branches.length > 1 && (
        <Select<number>
          allowClear
          aria-label={t('branch')}
          placeholder={t('allBranches')}
          value={branchId ?? null}
          onChange={(id?: number) => onBranch(id)}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          style={{ minWidth: 190 }}
        />
      )}
      <Select<number[]>
        mode="multiple"
        maxCount={most}
        maxTagCount={0}
        maxTagPlaceholder={() => t('people', { count: ids.length })}
        aria-label={t('choosePeople')}
        placeholder={t('choosePeople')}
        value={ids}
        onChange={onChoose}
        options={people.map(({ id, label }) => ({ value: id, label }))}
        filterOption={(text, option) => plain(String(option?.label ?? '')).includes(plain(text))}
        popupMatchSelectWidth={280}
        style={{ minWidth: 210 }}
      />
      <Button
        type={isPrepared ? 'default' : 'primary'}
        disabled={ids.length < 2}
        loading={split.isPending}
        onClick={() => split.mutate(ids)}
      >
        {t('fairSplit')}
      </Button>
    </Flex>
  );
}
