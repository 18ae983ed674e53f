import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { RecordFacts } from '../../shared/RecordFacts.tsx';
import type { FormField } from '../../shared/RecordForm/formFields.ts';
import { RecordDrawer, useOpened } from '../../shared/RecordForm/RecordDrawer.tsx';
import { useSession } from '../../shared/session.ts';
import { AppointmentState } from './AppointmentState.tsx';
import { notYet } from './notYet.ts';
import { ofClient, sameInFile } from './ofClient.ts';
import { rowIn } from './rowIn.ts';
import type { SectionProps } from './section.ts';

const columns = ['startsAt', 'professionalId', 'type', 'state', 'minutes', 'codeId', 'price'];

/** Booked, attended, cancelled and missed; the state is changed in the row, the rest in a drawer. */
export function Appointments({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const { user } = useSession();
  const { opened } = useOpened();
  const initial = useMemo(
    () => ({ clientId: client.id, professionalId: user.id, minutes: 60, startsAt: nextHour() }),
    [client.id, user.id],
  );
  return (
    <>
      <Grid
        resource="appointments"
        columns={columns}
        hidden={sameInFile}
        fixed={ofClient(client.id)}
        usualSize={10}
        rowPath={rowIn(client.id, 'appointments')}
        cells={{ state: (row) => <AppointmentState row={row} /> }}
      />
      <RecordDrawer
        resource="appointments"
        title={t(opened === 'new' ? 'book' : 'appointment')}
        fields={fieldsOf}
        initial={initial}
        reading={(record) => <RecordFacts slim resource="appointments" record={record} fields={columns} />}
        onSaved={refreshEverything}
      />
    </>
  );
}

const fieldsOf = (record: GridRow | undefined): FormField[] => [
  { name: 'startsAt', required: true },
  { name: 'minutes', required: true, min: 5, max: 1440 },
  { name: 'professionalId', required: true },
  { name: 'type', required: true },
  ...(record ? [{ name: 'state', required: true, without: notYet(record) }] : []),
  { name: 'codeId' },
  ...(record ? [{ name: 'price' }] : []),
];

const hour = 3_600_000;

const nextHour = (): number => Math.ceil(Date.now() / hour) * hour;
