import { useTranslation } from 'react-i18next';
import { DefinitionsPage } from './DefinitionsPage.tsx';

const columns = ['name', 'code', 'price', 'taxable'];

const fields = [
  { name: 'code', required: true, max: 20 },
  { name: 'name', required: true, max: 120 },
  { name: 'price' },
  { name: 'taxable' },
];

const initial = { taxable: true };

/** Under what interventions and appointments are put down, and what each is billed. */
export default function CodesPage() {
  const { t } = useTranslation('administration');
  const words = {
    title: t('codes'),
    hint: t('codesHint'),
    add: t('newCode'),
    one: t('oneCode'),
    inUse: t('inUse'),
    archived: t('codesArchived'),
  };
  return (
    <DefinitionsPage
      resource="interventionCodes"
      words={words}
      columns={columns}
      fields={fields}
      initial={initial}
    />
  );
}
