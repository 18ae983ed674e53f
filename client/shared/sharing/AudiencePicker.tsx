import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NamedShare, Shared } from './shares.ts';
import { useAudience } from './useAudience.ts';

interface Props {
  shared: Pick<Shared, 'ownerId'>;
  chosen: NamedShare[];
  onAdd: (share: NamedShare) => void;
}

/** One box for everybody: the company, a branch, or a person by the first letters of the name. */
export function AudiencePicker({ shared, chosen, onAdd }: Props) {
  const { t } = useTranslation('sharing');
  const { groups, text, search, isLoading } = useAudience(shared, chosen);
  const add = (key: string): void => {
    const found = groups.flatMap(({ options }) => options).find(({ value }) => value === key);
    if (found) onAdd(found.share);
    search('');
  };
  return (
    <Select<string>
      showSearch
      filterOption={false}
      aria-label={t('add')}
      placeholder={t('addHint')}
      options={groups}
      value={null}
      searchValue={text}
      onSearch={search}
      onSelect={add}
      loading={isLoading}
      notFoundContent={isLoading ? t('loading') : t('nothingFound')}
      style={{ width: '100%' }}
    />
  );
}
