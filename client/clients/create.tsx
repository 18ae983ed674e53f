import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreatePage } from '../shared/CreatePage.tsx';
import { useSession } from '../shared/session.ts';
import { useClientFields } from './fields.tsx';
import { TakenEmail } from './TakenEmail.tsx';
import { Twins } from './Twins.tsx';

export default function ClientCreate() {
  const { t } = useTranslation('clients');
  const { company } = useSession();
  const [isTaken, setTaken] = useState(false);
  const { fields, branch } = useClientFields({
    asksAboutEmail: true,
    belowName: <Twins />,
    belowEmail: <TakenEmail isTaken={isTaken} />,
  });
  const initial = { ifTaken: 'refuse', language: company.language, ...branch.initial };
  return (
    <CreatePage
      resource="clients"
      title={t('new')}
      listTitle={t('list')}
      fields={fields}
      initial={initial}
      isReady={branch.isReady}
      onRefused={({ problems }) => setTaken(problems.some(({ code }) => code === 'emailTaken'))}
    />
  );
}
