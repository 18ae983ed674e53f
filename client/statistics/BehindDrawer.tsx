import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { pageOf } from '../shared/addresses.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { type Behind, placeOf } from './behind.ts';
import { ExportBehind } from './ExportBehind.tsx';
import type { Span } from './ranges.ts';
import { usePartName } from './usePartName.ts';

interface Props {
  id: number;
  span: Span;
  behind: Behind | undefined;
  onClose: () => void;
}

/** The rows that a figure counts, or the people that these rows are about. */
export function BehindDrawer({ id, span, behind, onClose }: Props) {
  const { t } = useTranslation('statistics');
  const nameOf = usePartName();
  const name = behind && (behind.part ? nameOf(behind.part) : t(`figure.${behind.figure.id}`));
  return (
    <Drawer
      open={behind !== undefined}
      onClose={onClose}
      width="min(960px, 100vw)"
      title={behind && t(behind.list, { name })}
      extra={behind && <ExportBehind id={id} span={span} behind={behind} columns={columnsOf(behind)} />}
      destroyOnHidden
    >
      {behind && <Rows key={JSON.stringify(placeOf(id, span, behind))} id={id} span={span} behind={behind} />}
    </Drawer>
  );
}

const columns: Record<string, string[]> = {
  appointments: ['startsAt', 'clientId', 'state', 'type', 'minutes'],
  interventions: ['happenedAt', 'clientId', 'kind', 'codeId', 'title'],
  clients: ['fullName', 'branchId', 'responsibleId', 'createdAt', 'lastActivityAt'],
  stakeholders: ['clientId', 'professionalId', 'since', 'until', 'endedReason'],
  programs: ['name', 'clientId', 'state', 'startsOn', 'endsOn'],
  programSessions: ['dueOn', 'clientId', 'programId', 'state', 'doneAt'],
  templates: ['name', 'weeks', 'sharing', 'timesUsed', 'createdAt'],
  groups: ['title', 'branchId', 'responsibleId', 'members', 'createdAt'],
  announcements: ['title', 'groupId', 'publishAt', 'createdAt'],
  challenges: ['title', 'groupId', 'startsOn', 'endsOn', 'createdAt'],
  clientInvoices: ['number', 'issuedOn', 'clientId', 'state', 'total', 'paid', 'outstanding'],
};

const resourceOf = ({ figure, list }: Behind): string => (list === 'clients' ? 'clients' : figure.historyOf);
const columnsOf = (behind: Behind): string[] => columns[resourceOf(behind)] ?? [];

function Rows({ id, span, behind }: { id: number; span: Span; behind: Behind }) {
  const resource = resourceOf(behind);
  return (
    <Grid
      resource={resource}
      columns={columnsOf(behind)}
      name="behind"
      place={placeOf(id, span, behind)}
      rowPath={rowPath(resource)}
    />
  );
}

/** A row leads to its own page or, without one, to the client it is about. */
const rowPath = (resource: string) => (row: GridRow) =>
  pageOf(resource, row.id) ?? pageOf('clients', row.clientId) ?? pageOf('groups', row.groupId);
