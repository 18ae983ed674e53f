import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestError } from '../providers/http.ts';
import { CreatePage } from '../shared/CreatePage.tsx';
import { useSession } from '../shared/session.ts';
import { useProfessionalFields } from './fields.tsx';
import { ReturnButton } from './leave/ReturnButton.tsx';
import { SeatsLine } from './SeatsLine.tsx';

/** Hiring: whoever is added gets a letter with a link to choose a password. */
export default function ProfessionalCreate() {
  const { t } = useTranslation('professionals');
  const { company, user } = useSession();
  const fields = useProfessionalFields();
  const [former, setFormer] = useState<number>();
  const [initial] = useState(() => ({
    language: company.language,
    profile: 'employee',
    branchIds: user.branchIds.length === 1 ? user.branchIds : [],
  }));
  return (
    <CreatePage
      resource="professionals"
      title={t('new')}
      listTitle={t('list')}
      fields={fields}
      initial={initial}
      notice={
        <>
          <SeatsLine />
          {former !== undefined && <Former id={former} />}
        </>
      }
      onRefused={(error) => setFormer(formerIn(error))}
    />
  );
}

function Former({ id }: { id: number }) {
  const { t } = useTranslation('professionals');
  return (
    <Alert type="info" showIcon message={t('workedHere')} action={<ReturnButton id={id} isUndo={false} />} />
  );
}

function formerIn({ problems }: RequestError): number | undefined {
  const found = problems.find(({ code }) => code === 'emailOfDeleted')?.params?.professionalId;
  return typeof found === 'number' ? found : undefined;
}
