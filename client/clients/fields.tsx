import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { clients } from '#server/clients/contract.ts';
import type { FormField } from '../shared/RecordForm/formFields.ts';
import { useMay } from '../shared/session.ts';
import { TagsField } from '../shared/tags/TagsField.tsx';
import { useBranchField } from '../shared/useBranchField.ts';
import { NoEmailTick } from './NoEmailTick.tsx';

type Name = keyof z.input<typeof clients.create>;

interface Wanted {
  asksAboutEmail: boolean;
  belowName?: ReactNode;
  belowEmail?: ReactNode;
}

/** What a client's form asks of this person; `hadEmail` says whether leaving it empty takes the app away. */
export function useClientFields({ asksAboutEmail, belowName, belowEmail }: Wanted) {
  const { t } = useTranslation('clients');
  const assigns = useMay('clients.assign');
  const branch = useBranchField();
  const fields: FormField<Name>[] = [
    { name: 'firstName', required: true, max: 80 },
    { name: 'lastName', required: true, max: 80, below: belowName },
    {
      name: 'email',
      type: 'email',
      max: 254,
      below: (
        <>
          <NoEmailTick asks={asksAboutEmail} />
          {belowEmail}
        </>
      ),
    },
    { name: 'secondaryEmail', type: 'email', max: 254 },
    { name: 'phone', type: 'phone', max: 40 },
    { name: 'birthDate', noFuture: true },
    { name: 'sex' },
    { name: 'language', required: true },
    { name: 'address', max: 300, wide: true },
    ...branch.fields,
    ...(assigns ? [{ name: 'responsibleId' as const, hint: t('responsibleHint') }] : []),
    { name: 'source' },
    { name: 'tags', control: <TagsField />, wide: true },
  ];
  return { fields, branch };
}
