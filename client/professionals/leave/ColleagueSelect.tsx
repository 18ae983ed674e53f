import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DepartureView } from '#server/professionals/contract.ts';
import { useFormat } from '../../shared/format.ts';

interface Props {
  candidates: DepartureView['candidates'];
  value: number | undefined;
  onChange: (id: number) => void;
  label: string;
  small?: boolean;
}

/** A colleague who could follow, with how many clients each follows already. */
export function ColleagueSelect({ candidates, value, onChange, label, small = false }: Props) {
  const { t } = useTranslation('leave');
  const format = useFormat();
  const options = candidates.map(({ id, label: name, profile, activeClients }) => ({
    value: id,
    label: name,
    title: name,
    facts: `${format.choice('profile', profile)} · ${t('follows', { count: activeClients })}`,
  }));
  return (
    <Select
      aria-label={label}
      showSearch
      optionFilterProp="label"
      size={small ? 'small' : 'middle'}
      style={{ width: '100%', maxWidth: 360 }}
      placeholder={t('chooseColleague')}
      options={options}
      value={value ?? null}
      onChange={(id) => id !== null && onChange(id)}
      optionRender={({ data }) => (
        <>
          <div>{data.label}</div>
          <div style={{ opacity: 0.75, fontSize: 12 }}>{data.facts}</div>
        </>
      )}
    />
  );
}
