import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { professionals } from '#server/professionals/contract.ts';
import type { FormField } from '../shared/RecordForm/formFields.ts';
import { useSession } from '../shared/session.ts';
import { WeekEditor } from '../shared/WeekEditor.tsx';

type Name = keyof z.input<typeof professionals.create>;

export function useProfessionalFields(): FormField<Name>[] {
  const { t } = useTranslation('professionals');
  const isSuper = useSession().user.profile === 'superAdmin';
  return [
    { name: 'firstName', required: true, max: 80 },
    { name: 'lastName', required: true, max: 80 },
    { name: 'email', type: 'email', required: true, max: 254 },
    { name: 'phone', type: 'phone', max: 40 },
    { name: 'title', max: 120 },
    { name: 'language', required: true },
    { name: 'profile', required: true, without: isSuper ? [] : ['superAdmin'], hint: t('profileHint') },
    { name: 'bundleId' },
    {
      name: 'branchIds',
      type: 'references',
      to: 'branches',
      label: t('branches'),
      required: !isSuper,
      wide: true,
    },
    { name: 'availability', label: t('availability'), wide: true, control: <WeekEditor /> },
  ];
}
