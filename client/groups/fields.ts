import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { groups } from '#server/groups/contract.ts';
import type { FormField } from '../shared/RecordForm/formFields.ts';
import { useMay } from '../shared/session.ts';
import { useBranchField } from '../shared/useBranchField.ts';

type Name = keyof z.input<typeof groups.create>;

export function useGroupFields() {
  const { t } = useTranslation('groups');
  const branch = useBranchField();
  const hasPrograms = useMay('templates.list');
  const leads = useMay('groups.share');
  const program: FormField<Name> = {
    name: 'basicTemplateId',
    label: t('basicTemplate'),
    hint: t('basicTemplateHint'),
    type: 'reference',
    to: 'templates',
    wide: true,
  };
  const leadersFields: FormField<Name>[] = [
    ...branch.fields,
    { name: 'responsibleId', required: true },
    { name: 'addsNewClients', hint: t('addsHint'), wide: true },
  ];
  const fields: FormField<Name>[] = [
    { name: 'title', required: true, max: 120, wide: true },
    ...(leads ? leadersFields : []),
    ...(hasPrograms ? [program] : []),
  ];
  return { fields, branch };
}
