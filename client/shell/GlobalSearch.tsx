import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, type RefSelectProps } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { request } from '../providers/http.ts';
import { useDebounced } from '../shared/useDebounced.ts';
import { useSlashKey } from './useSlashKey.ts';

interface Found {
  resource: string;
  id: number;
  label: string;
}

/** People, groups and the rest by name, from anywhere. */
export function GlobalSearch() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const box = useRef<RefSelectProps>(null);
  const { options, isSearching } = useFound(text);
  useSlashKey(() => box.current?.focus());
  const open = (path: string) => {
    setText('');
    box.current?.blur();
    void navigate(path);
  };
  return (
    <AutoComplete
      ref={box}
      style={{ width: '100%' }}
      options={options}
      value={text}
      onSearch={setText}
      onSelect={open}
      defaultActiveFirstOption
      listHeight={420}
      notFoundContent={text.trim() && !isSearching ? t('shared:nothingFound') : null}
    >
      <Input
        variant="filled"
        prefix={<SearchOutlined />}
        suffix={<kbd aria-hidden>/</kbd>}
        placeholder={t('searchHint')}
        aria-label={t('search')}
      />
    </AutoComplete>
  );
}

function useFound(text: string) {
  const { t } = useTranslation('shell');
  const q = useDebounced(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) =>
      request<{ data: Found[] }>('GET', `/api/search?${new URLSearchParams({ q })}`, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const options = useMemo(() => (q ? grouped(data?.data ?? [], t) : []), [data, q, t]);
  return { options, isSearching: isFetching || q !== text.trim() };
}

const grouped = (found: Found[], t: (key: string) => string) =>
  [...Map.groupBy(found, ({ resource }) => resource)].map(([resource, rows]) => ({
    label: t(resource),
    options: rows.map(({ id, label }) => ({ value: `/${resource}/${id}`, label })),
  }));
