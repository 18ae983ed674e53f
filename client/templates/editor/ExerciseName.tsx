import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import { useDebounced } from '../../shared/useDebounced.ts';

interface Props {
  value: string;
  onChange: (name: string) => void;
}

/** What an exercise is called: found in the library in the language of the screen, or written freely. */
export function ExerciseName({ value, onChange }: Props) {
  const { t, i18n } = useTranslation('templates');
  const [isAsked, ask] = useState(false);
  const q = useDebounced(value.trim());
  const { data } = useQuery({
    queryKey: ['exercises', q],
    queryFn: ({ signal }) =>
      request<{ data: Named[] }>(
        'GET',
        `/api/exercises?${new URLSearchParams({ q, size: '12', total: 'none' })}`,
        {
          signal,
        },
      ),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  const found = (data?.data ?? []).map((each) => each[names[i18n.language] ?? 'nameFr']);
  return (
    <AutoComplete
      aria-label={t('exercise')}
      placeholder={t('exercise')}
      maxLength={120}
      value={value}
      status={value.trim() ? '' : 'error'}
      onChange={(name: string) => onChange(name ?? '')}
      onFocus={() => ask(true)}
      options={[...new Set(found)].filter((name) => name !== value).map((name) => ({ value: name }))}
      style={{ flex: '2 1 180px' }}
    />
  );
}

interface Named {
  nameFr: string;
  nameEn: string;
  nameEs: string;
}

const names: Record<string, keyof Named> = { fr: 'nameFr', en: 'nameEn', es: 'nameEs' };
