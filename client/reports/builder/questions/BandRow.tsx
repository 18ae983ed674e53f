import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogView, FieldType } from '../../../shared/catalog.ts';
import ValueField from '../../../shared/RuleEditor/ValueField.tsx';
import { AmountEditor } from '../../../shared/RuleEditor/values/AmountEditor.tsx';
import { type Band, bandKind, withSide } from '../edits/bands.ts';

interface Props {
  catalog: CatalogView;
  source: string;
  field: string;
  type: FieldType;
  band: Band;
  handle: ReactNode;
  onChange: (band: Band, tag?: string) => void;
  children: ReactNode;
}

/** One band: its name, and the values, the range or the period that it holds. */
export function BandRow({ handle, band, onChange, children, ...props }: Props) {
  const { t } = useTranslation('builder');
  return (
    <div className="builder-line">
      {handle}
      <div className="builder-body">
        <Input
          style={{ flex: '1 1 100px', minWidth: 90 }}
          aria-label={t('bands.label')}
          placeholder={t('bands.label')}
          value={band.label}
          maxLength={120}
          status={band.label.trim() ? '' : 'error'}
          onChange={({ target }) => onChange({ ...band, label: target.value }, 'label')}
        />
        <Held {...props} band={band} onChange={onChange} />
      </div>
      {children}
    </div>
  );
}

function Held({ catalog, source, field, type, band, onChange }: Omit<Props, 'handle' | 'children'>) {
  const { t } = useTranslation('builder');
  const kind = bandKind(band);
  if (kind === 'range') {
    return (
      <>
        <AmountEditor
          view={{ type }}
          value={band.from}
          label={t('bands.from')}
          placeholder={t('bands.open')}
          onChange={(from) => onChange(withSide(band, 'from', from as number | undefined), 'from')}
        />
        <span>{t('bands.upTo')}</span>
        <AmountEditor
          view={{ type }}
          value={band.to}
          label={t('bands.to')}
          placeholder={t('bands.open')}
          onChange={(to) => onChange(withSide(band, 'to', to as number | undefined), 'to')}
        />
      </>
    );
  }
  return (
    <ValueField
      catalog={catalog}
      source={source}
      field={field}
      operator={kind === 'period' ? 'inPeriod' : 'in'}
      value={kind === 'period' ? band.period : band.values}
      onChange={(value) => onChange({ ...band, [kind]: value } as Band)}
    />
  );
}
