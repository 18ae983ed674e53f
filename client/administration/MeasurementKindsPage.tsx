import { useTranslation } from 'react-i18next';
import { DefinitionsPage } from './DefinitionsPage.tsx';

const columns = ['name', 'unit', 'normLow', 'normHigh'];

const fields = [
  { name: 'name', required: true, max: 80 },
  { name: 'unit', max: 20 },
  { name: 'normLow', precision: 2 },
  { name: 'normHigh', precision: 2 },
];

/** What is measured of clients, in which unit, and what is normal. */
export default function MeasurementKindsPage() {
  const { t } = useTranslation('administration');
  const words = {
    title: t('measured'),
    hint: t('measuredHint'),
    add: t('newMeasured'),
    one: t('oneMeasured'),
    inUse: t('inUse'),
    archived: t('archived'),
  };
  return (
    <DefinitionsPage resource="measurementDefinitions" words={words} columns={columns} fields={fields} />
  );
}
